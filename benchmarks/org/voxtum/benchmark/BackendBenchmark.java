package org.voxtum.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.FieldLedger;
import org.voxtum.grid.Shape;
import org.voxtum.model.TransportProblem;
import org.voxtum.run.BenchCase;
import org.voxtum.solver.AgentRehearsal;
import org.voxtum.solver.PressureSolver;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

/**
 * A backend as the solver uses it: against the reference, what a step takes where there is hardly a
 * voxel to compute, and how much memory four agents take.
 */
final class BackendBenchmark {
    private static final int PAIRS = 7;
    private static final int STAGES = 9;
    private static final int HARDLY_A_VOXEL = 4;
    private static final int AGENTS = 4;
    private final Function<FieldLedger, Backend> open;

    BackendBenchmark(Function<FieldLedger, Backend> open) {
        this.open = open;
    }

    /** P8: a step of nine stages with its budget, on a cube of so many voxels an edge. */
    Map<String, Object> againstReference(int edge) {
        try (Backend own = open.apply(new FieldLedger());
                Backend reference = new ReferenceBackend();
                AgentRehearsal here = agent(own, edge);
                AgentRehearsal there = agent(reference, edge);
                AgentRehearsal tiny = agent(own, HARDLY_A_VOXEL)) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("voxels", (long) edge * edge * edge);
            Pairs stage = Pairs.of(PAIRS, settled(own, here::stage), there::stage);
            facts.put("stage", stage.facts("reference"));
            Pairs step =
                    Pairs.of(
                            PAIRS,
                            settled(own, () -> here.superstep(STAGES)),
                            () -> there.superstep(STAGES));
            facts.put("step", step.facts("reference"));
            Pairs overhead =
                    Pairs.of(
                            PAIRS,
                            settled(own, () -> here.superstep(STAGES)),
                            settled(own, () -> tiny.superstep(STAGES)));
            Map<String, Object> row = overhead.facts("step_without_voxels");
            row.put("share", overhead.ratio());
            facts.put("launches_and_transfers", row);
            return facts;
        }
    }

    private static AgentRehearsal agent(Backend backend, int edge) {
        TransportProblem problem = new BenchCase(edge, true, 1).problem(new FieldLedger());
        return new AgentRehearsal(
                backend,
                problem,
                new PressureSolver(backend, problem.fluid(), problem.options().pressureTolerance())
                        .solve(),
                problem.agents().get(0));
    }

    /** Waits for what an action starts: the answer of a sum needs it. */
    static Runnable settled(Backend backend, Runnable action) {
        DeviceField one = backend.allocate("one", Shape.of(1, 1, 1));
        return () -> {
            action.run();
            backend.vectors().sum(one);
        };
    }

    /** P9: bytes a voxel of live fields, the most up to each phase's end. */
    Map<String, Object> memory(int edge) {
        TransportProblem problem = new BenchCase(edge, true, AGENTS).problem(new FieldLedger());
        FieldLedger ledger = new FieldLedger();
        Map<String, Object> facts = new LinkedHashMap<>();
        double voxels = (double) edge * edge * edge;
        facts.put("agents", AGENTS);
        facts.put("voxels", (long) voxels);
        try (Backend backend = open.apply(ledger)) {
            var flow =
                    new PressureSolver(
                                    backend, problem.fluid(), problem.options().pressureTolerance())
                            .solve();
            facts.put("bytes_per_voxel_pressure", ledger.peakBytes() / voxels);
            try (Simulation run =
                    new Simulation(problem, backend, new SimulationListener() {}, flow)) {
                run.advanceTo(1);
                facts.put("bytes_per_voxel_transport", ledger.bytes() / voxels);
                facts.put("bytes_per_voxel", ledger.peakBytes() / voxels);
                facts.put("largest", largest(ledger));
            }
        }
        return facts;
    }

    private static Map<String, Long> largest(FieldLedger ledger) {
        Map<String, Long> sorted = new LinkedHashMap<>();
        ledger.byName().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(20)
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
