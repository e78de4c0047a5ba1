package org.voxtum.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.CaseReader;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.Field;
import org.voxtum.model.LocalReaction;
import org.voxtum.model.RateArgument;
import org.voxtum.model.TransportProblem;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

/**
 * A case file with a worked example of {@code docs/kinetics}: a strip beside a bath of the drug,
 * its capillaries, and cells that hold a part of the tissue.
 *
 * @param folder where case files are written
 */
record ExampleCase(Path folder) {
    private static final String CASE =
            """
            voxtum: 1
            name: worked example
            grid: {voxels: [6, 2, 2], spacing: 20 um}
            boundaries:
              all: {fluid: sealed, solute: sealed}
              x-: {fluid: sealed, solute: {concentration: {drug: 1 uM}}}
            tissue:
              regions:
                - {name: tumour, where: everywhere, is: tumour, with: {interstitial_fraction: 0.3, blood_fraction: 0.05, vessel_surface_density: 100 1/cm}}
            agents:
              drug: {radius: 0.5 nm, initial: 0.1 uM, in: {all: {accessible_fraction: 0.3, diffusivity: 1e-10 m^2/s, wall_permeability: 1e-7 m/s}}}
            doses: [{agent: drug, plasma: {peak: 2 uM, half_life: 10 h}, at: 0 h}]
            """;

    /** Where on the three backends a run computes. */
    enum Where {
        REFERENCE,
        SINGLE,
        DOUBLE;

        Backend backend() {
            return this == REFERENCE
                    ? new ReferenceBackend()
                    : TestDevice.backend(Precision.valueOf(name()));
        }
    }

    /** The key {@code kinetics} of a case with an example's source. */
    static String kinetics(String example, String parameters, String... reactions) {
        Path source = Path.of("docs/kinetics", example + ".java").toAbsolutePath();
        return kineticsOf("source: " + source, example, parameters, reactions);
    }

    /** The same with {@code source} or {@code jar}. */
    static String kineticsOf(String file, String example, String parameters, String... reactions) {
        return "kinetics: [{class: %s, %s, parameters: {%s}, reactions: [%s]}]\n"
                .formatted(example, file, parameters, String.join(", ", reactions));
    }

    /**
     * A run of so many seconds.
     *
     * @param more keys of the case
     */
    Case source(String more, double seconds, double step, String... sets) throws IOException {
        return ofText(CASE + more, seconds, step, sets);
    }

    /** The same of a case of one's own. */
    Case ofText(String text, double seconds, double step, String... sets) throws IOException {
        String end = seconds + " s";
        String run = "run: {duration: " + end + ", report_every: " + end + "}\n";
        String numerics = "numerics: {max_step: " + step + " s}\n";
        Path file = folder.resolve("case.yaml");
        Files.writeString(file, text + run + numerics);
        return CaseReader.read(file, List.of(sets)).allowingCode(true);
    }

    /** Looks at a run once it is through. */
    interface Look<T> {
        T at(Simulation simulation);
    }

    /** Runs a case. */
    static <T> T run(Case source, Where where, Look<T> look) {
        TransportProblem problem = Assembly.of(source).problem();
        try (Backend backend = where.backend();
                Simulation simulation =
                        new Simulation(problem, backend, new SimulationListener() {})) {
            if (!simulation.run()) {
                throw new IllegalStateException("the run was stopped");
            }
            return look.at(simulation);
        }
    }

    /** What the only agent's fluid and pools hold at the end. */
    static Map<String, Field> end(Case source, Where where) {
        return run(
                source,
                where,
                simulation -> {
                    AgentState drug = simulation.agents().get(0);
                    Map<String, Field> fields = new TreeMap<>(simulation.pools(drug));
                    fields.put("fluid", simulation.concentration(drug));
                    return fields;
                });
    }

    /** Largest difference of any field over voxels, as a share of the field's largest value. */
    static double difference(Map<String, Field> some, Map<String, Field> others) {
        return others.keySet().stream()
                .mapToDouble(name -> difference(some.get(name), others.get(name)))
                .max()
                .orElseThrow();
    }

    private static double difference(Field one, Field other) {
        double[] most = new double[2];
        for (int z = 0; z < one.shape().nz(); z++) {
            for (int y = 0; y < one.shape().ny(); y++) {
                for (int x = 0; x < one.shape().nx(); x++) {
                    double value = other.get(x, y, z);
                    most[0] = Math.max(most[0], Math.abs(one.get(x, y, z) - value));
                    most[1] = Math.max(most[1], Math.abs(value));
                }
            }
        }
        return most[0] / most[1];
    }

    /** What a case's user rate says where every amount and concentration is the same. */
    static double rate(Case source, int reaction, double amount) {
        LocalReaction own = Assembly.of(source).problem().reactions().get(reaction);
        double[] arguments =
                own.arguments().stream()
                        .mapToDouble(a -> a instanceof RateArgument.Constant c ? c.value() : amount)
                        .toArray();
        return own.rate().java().at(arguments);
    }
}
