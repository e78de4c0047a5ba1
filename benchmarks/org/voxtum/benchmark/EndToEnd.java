package org.voxtum.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.voxtum.compute.Precision;
import org.voxtum.compute.opencl.DeviceDescription;
import org.voxtum.compute.opencl.IntegratorBenchmark;
import org.voxtum.compute.opencl.KernelBenchmark;
import org.voxtum.compute.opencl.OpenClBackend;
import org.voxtum.compute.opencl.OpenClDevices;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.FieldLedger;
import org.voxtum.run.MachineFacts;
import org.voxtum.solver.PressureBenchmark;
import org.voxtum.solver.SpeciesBenchmark;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The parts that are asked for, into one JSON file with a plot beside it. */
@Command(name = "end-to-end", mixinStandardHelpOptions = true, description = "Measures a device.")
public final class EndToEnd implements Callable<Integer> {
    /** What can be measured. */
    enum Part {
        KERNELS,
        REFERENCE,
        INTEGRATORS,
        SPECIES,
        PRESSURE,
        MEMORY,
        KINETICS
    }

    private static final int SOLVES = 5;

    @Option(names = "--device", defaultValue = "", description = "As voxtum's --device.")
    private String selector;

    @Option(
            names = "--precision",
            defaultValue = "SINGLE",
            description = "${COMPLETION-CANDIDATES}")
    private Precision precision;

    @Option(names = "--edge", defaultValue = "256", description = "Voxels an edge for kernels.")
    private int edge;

    @Option(names = "--part", split = ",", description = "${COMPLETION-CANDIDATES}; default all.")
    private List<Part> parts = List.of(Part.values());

    @Option(names = "--study-edge", defaultValue = "128", description = "For the other parts.")
    private int studyEdge;

    @Option(names = "--pressure-edges", split = ",", description = "Default: --study-edge.")
    private List<Integer> pressureEdges = List.of();

    @Option(names = "--hypre", defaultValue = "", description = "Program built from pfmg.c.")
    private String program;

    @Option(names = "--ranks", defaultValue = "2", description = "Processes of hypre.")
    private int ranks;

    @Option(names = "--revision", defaultValue = "unknown")
    private String revision;

    @Option(names = "--load", defaultValue = "unknown", description = "Load of the machine before.")
    private String load;

    @Option(names = "--attach", paramLabel = "NAME=FILE", description = "JSON to take in.")
    private Map<String, Path> attached = Map.of();

    @Option(names = "--output", required = true, description = "Path without .json and .png.")
    private Path output;

    private final Map<String, Object> report = new LinkedHashMap<>();

    /** Runs; a part that fails fails the whole. */
    public static void main(String... arguments) {
        CommandLine line =
                new CommandLine(new EndToEnd()).setCaseInsensitiveEnumValuesAllowed(true);
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        DeviceDescription device = OpenClDevices.here().choose(selector);
        Map<String, Object> machine = MachineFacts.here();
        machine.put("load_before", load);
        report.put("machine", machine);
        report.put("revision", revision);
        report.put("time", Instant.now().toString());
        report.put("device", device.text());
        for (Map.Entry<String, Path> each : attached.entrySet()) {
            report.put(each.getKey(), new ObjectMapper().readTree(each.getValue().toFile()));
        }
        for (Part part : parts) {
            System.err.println("measuring: " + part);
            measure(part, device);
            write();
        }
        return 0;
    }

    private void measure(Part part, DeviceDescription device) throws IOException {
        BackendBenchmark backend =
                new BackendBenchmark(ledger -> OpenClBackend.on(device, precision, ledger));
        switch (part) {
            case KERNELS -> {
                Map<String, Object> facts = KernelBenchmark.of(device, precision, edge);
                report.put("kernels", facts);
                KernelPlot.write(facts, Path.of(output + ".png"));
            }
            case REFERENCE -> report.put("reference", backend.againstReference(studyEdge));
            case INTEGRATORS ->
                    report.put("integrators", IntegratorBenchmark.of(device, precision, studyEdge));
            case SPECIES -> report.put("species", species(device));
            case PRESSURE -> report.put("pressure", pressure(device));
            case KINETICS -> report.put("kinetics", kinetics(device));
            case MEMORY -> report.put("memory", backend.memory(studyEdge));
        }
    }

    private Map<String, Object> species(DeviceDescription device) {
        try (OpenClBackend backend = OpenClBackend.on(device, precision, new FieldLedger())) {
            return SpeciesBenchmark.of(backend, edge);
        }
    }

    /** A slow transporter in long steps, and a fast one in steps that resolve it. */
    private Map<String, Object> kinetics(DeviceDescription device) throws IOException {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("slow", new KineticsBenchmark(device, precision, studyEdge, 1e-6, 10).measure());
        facts.put(
                "fast", new KineticsBenchmark(device, precision, studyEdge, 8.6e-5, 0.1).measure());
        return facts;
    }

    private Map<String, Object> pressure(DeviceDescription device) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (int n : pressureEdges.isEmpty() ? List.of(studyEdge) : pressureEdges) {
            all.put(Integer.toString(n), pressure(device, n));
        }
        return all;
    }

    private Map<String, Object> pressure(DeviceDescription device, int n) {
        PressureBenchmark problem = new PressureBenchmark(n);
        Map<String, Object> facts = new LinkedHashMap<>();
        Hypre hypre = new Hypre(Path.of(program), ranks);
        List<Double> ratios = new ArrayList<>();
        Map<String, Object> own =
                problem.on(
                        ledger -> OpenClBackend.on(device, precision, ledger),
                        SOLVES,
                        seconds ->
                                hypre.solve(n, PressureBenchmark.TOLERANCE)
                                        .ifPresent(
                                                peer -> {
                                                    facts.put("hypre", peer);
                                                    ratios.add(Hypre.seconds(peer) / seconds);
                                                }));
        facts.put("opencl", own);
        facts.put("reference", problem.on(ReferenceBackend::new, 1, seconds -> {}));
        if (facts.get("hypre") instanceof Map<?, ?> peer) {
            Collections.sort(ratios);
            facts.put("hypre_over_opencl", ratios.get(SOLVES / 2));
            facts.put("hypre_over_opencl_all", ratios);
            double theirs = ((Number) peer.get("bytes_per_voxel")).doubleValue();
            facts.put("memory_share", (double) own.get("bytes_per_voxel") / theirs);
        } else {
            facts.put("hypre", "not installed");
        }
        return facts;
    }

    private void write() throws IOException {
        Files.writeString(
                Path.of(output + ".json"),
                new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report)
                        + "\n");
    }
}
