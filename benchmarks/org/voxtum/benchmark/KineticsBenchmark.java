package org.voxtum.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.CaseReader;
import org.voxtum.compute.KernelTime;
import org.voxtum.compute.Precision;
import org.voxtum.compute.opencl.DeviceDescription;
import org.voxtum.compute.opencl.OpenClBackend;
import org.voxtum.compute.opencl.OpenClOptions;
import org.voxtum.grid.FieldLedger;
import org.voxtum.model.TransportProblem;
import org.voxtum.run.BenchCase;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

/**
 * What a term in plain Java costs: whole steps with saturable efflux by a user's rates against
 * those with the law built in, in turns, at the same lengths; and each kernel alone.
 */
final class KineticsBenchmark {
    private static final int PAIRS = 9;
    private static final double CUBE_MICROMETRES = 1280;

    /** Steps after which what began at 0 has grown. */
    private static final int SETTLING = 30;

    private static final String DRUG =
            """
            agents:
              drug:
                radius: 0.5 nm
                in:
                  all: {diffusivity: 3.4e-10 m^2/s, wall_permeability: 3e-6 m/s}
            """;
    private static final String BUILT_IN =
            "    uptake: {max: @MAX@ mol/m^3/s, half: 4e-4 mol/m^3, inside_half: 2.5e-2 mol/m^3,"
                    + " efflux: 0 1/s, metabolism: 0 1/s}\n";
    private static final String RATES =
            "kinetics: [{class: SaturableEfflux, source: @SOURCE@, parameters: {vmax: @MAX@"
                    + " mol/m^3/s, half: 4e-4 mol/m^3, inside_half: 2.5e-2 mol/m^3}, reactions:"
                    + " [{rate: uptake, from: {drug.free: 1}, to: {drug.internal: 1}}, {rate:"
                    + " efflux, from: {drug.internal: 1}, to: {drug.free: 1}}]}]\n";

    private final DeviceDescription device;
    private final Precision precision;
    private final int edge;
    private final double maximum;
    private final double length;

    /**
     * On a cube of so many voxels an edge.
     *
     * @param maximum V_max of the transporter [mol/m^3/s]
     * @param length of a step [s]
     */
    KineticsBenchmark(
            DeviceDescription device,
            Precision precision,
            int edge,
            double maximum,
            double length) {
        this.length = length;
        this.maximum = maximum;
        this.device = device;
        this.precision = precision;
        this.edge = edge;
    }

    /** Steps in pairs, then kernels. */
    Map<String, Object> measure() throws IOException {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("voxels", (long) edge * edge * edge);
        facts.put("step_s", length);
        facts.put("steps", steps());
        facts.put("kernels_of_users_rates", kernels(true));
        facts.put("kernels_of_the_law_built_in", kernels(false));
        return facts;
    }

    /** How often the time of the law built in a step with users' rates takes. */
    private Map<String, Object> steps() throws IOException {
        OpenClOptions options = OpenClOptions.plain();
        try (Course own = new Course(problem(true), options);
                Course built = new Course(problem(false), options)) {
            own.settle();
            built.settle();
            Pairs pairs = Pairs.of(PAIRS, own::step, built::step);
            Map<String, Object> row = pairs.facts("built_in");
            row.put("share_of_built_in", 1 / pairs.ratio());
            row.put("stages", own.stages);
            row.put("stages_built_in", built.stages);
            return row;
        }
    }

    /** Kernels of one step by the device's clock. */
    private Map<String, Object> kernels(boolean own) throws IOException {
        try (Course course = new Course(problem(own), OpenClOptions.plain().profiling(true))) {
            course.settle();
            Map<String, KernelTime> before = new LinkedHashMap<>();
            course.backend
                    .profile()
                    .orElseThrow()
                    .kernels()
                    .forEach(time -> before.put(time.kernel(), time));
            course.step();
            Map<String, Object> rows = new LinkedHashMap<>();
            for (KernelTime time : course.backend.profile().orElseThrow().kernels()) {
                Map<String, Object> row = row(time, before.get(time.kernel()));
                if (!row.isEmpty()) {
                    rows.put(time.kernel(), row);
                }
            }
            return rows;
        }
    }

    private Map<String, Object> row(KernelTime until, KernelTime before) {
        long launches = until.launches() - (before == null ? 0 : before.launches());
        if (launches == 0) {
            return Map.of();
        }
        double seconds = until.seconds() - (before == null ? 0 : before.seconds());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("launches", launches);
        row.put("seconds", seconds);
        row.put("ns_per_voxel", seconds * 1e9 / launches / edge / edge / edge);
        return row;
    }

    private TransportProblem problem(boolean own) throws IOException {
        Path file = Files.createTempFile("voxtum-bench", ".yaml");
        try {
            Files.writeString(file, text(own));
            return Assembly.of(
                            CaseReader.read(file, List.of()).allowingCode(true), new FieldLedger())
                    .problem();
        } finally {
            Files.delete(file);
        }
    }

    private String text(boolean own) throws IOException {
        Path source = Path.of("docs/kinetics/SaturableEfflux.java").toAbsolutePath();
        try (InputStream in = BenchCase.class.getResourceAsStream("bench.yaml")) {
            String bench = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String spacing = String.format(Locale.ROOT, "%.9g", CUBE_MICROMETRES / edge);
            String whole =
                    bench.replace("@N@", Integer.toString(edge))
                                    .replace("@SPACING@", spacing)
                                    .replace("@LIMITER@", "van-leer, max_step: " + length + " s")
                                    .replaceAll(
                                            "(?s)agents:.*doses:",
                                            DRUG + (own ? "" : BUILT_IN) + "doses:")
                                    .replace("agent: carrier", "agent: drug")
                            + (own ? RATES : "");
            return whole.replace("@SOURCE@", source.toString())
                    .replace("@MAX@", Double.toString(maximum));
        }
    }

    /** A run that goes on step by step. */
    private final class Course implements AutoCloseable, SimulationListener {
        private final OpenClBackend backend;
        private final Simulation simulation;
        private double time;
        private long stages;

        Course(TransportProblem problem, OpenClOptions options) {
            backend = OpenClBackend.on(device, precision, new FieldLedger(), options);
            simulation = new Simulation(problem, backend, this);
        }

        @Override
        public void onStep(AgentState agent, StepRecord step) {
            stages = step.stages();
        }

        void settle() {
            for (int i = 0; i < SETTLING; i++) {
                step();
            }
        }

        void step() {
            time += length;
            simulation.advanceTo(time);
            backend.finish();
        }

        @Override
        public void close() {
            simulation.close();
            backend.close();
        }
    }
}
