package org.voxtum.solver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxtum.benchmark.Pairs;
import org.voxtum.compute.Backend;
import org.voxtum.compute.BoundPools;
import org.voxtum.compute.Carry;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.ReactionSystem;
import org.voxtum.grid.FieldLedger;
import org.voxtum.grid.Shape;
import org.voxtum.model.TransportProblem;
import org.voxtum.run.BenchCase;

/**
 * P3 and P4: steps of one, four, and two moving agents of which one fills two local pools, with the
 * product's fused kernels and with a kernel for each thing that these do.
 */
public final class SpeciesBenchmark {
    private static final int PAIRS = 7;
    private static final int STAGES = 3;
    private static final double ON = 100;
    private static final double OFF = 1e-3;
    private static final double INTERNALISATION = 3e-4;

    private final Backend backend;
    private final double voxels;
    private final List<AgentRehearsal> agents = new ArrayList<>();
    private final DeviceField one;
    private double seconds;

    private SpeciesBenchmark(Backend backend, int edge) {
        this.backend = backend;
        voxels = (double) edge * edge * edge;
        TransportProblem problem = new BenchCase(edge, true, 4).problem(new FieldLedger());
        PressureSolution flow =
                new PressureSolver(backend, problem.fluid(), problem.options().pressureTolerance())
                        .solve();
        problem.agents().forEach(a -> agents.add(new AgentRehearsal(backend, problem, flow, a)));
        one = backend.allocate("one", Shape.of(1, 1, 1));
    }

    /** Measures a backend on a cube of so many voxels an edge. */
    public static Map<String, Object> of(Backend backend, int edge) {
        return new SpeciesBenchmark(backend, edge).measure();
    }

    private Map<String, Object> measure() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("voxels", (long) voxels);
        facts.put("stages_a_step", STAGES);
        facts.put("one_moving", moving(1));
        facts.put("four_moving", moving(4));
        facts.put("two_moving_two_local", twoAndTwo());
        return facts;
    }

    private List<KernelsOfStep> steps(int moving) {
        return agents.subList(0, moving).stream()
                .map(agent -> new KernelsOfStep(backend, agent, STAGES))
                .toList();
    }

    private Map<String, Object> updates(int moving, double stepSeconds) {
        Map<String, Object> row = new LinkedHashMap<>();
        double updates = voxels * moving * STAGES;
        row.put("seconds", stepSeconds);
        row.put("ns_per_voxel_species_stage", stepSeconds * 1e9 / updates);
        row.put("updates_per_second", updates / stepSeconds);
        return row;
    }

    private Map<String, Object> moving(int count) {
        List<KernelsOfStep> steps = steps(count);
        Runnable step = settled(() -> steps.forEach(KernelsOfStep::run));
        return updates(count, Pairs.of(PAIRS, step, step).ownSeconds());
    }

    private Map<String, Object> twoAndTwo() {
        List<KernelsOfStep> steps = steps(2);
        seconds = steps.get(0).seconds();
        ReactionSystem pools = binding(agents.get(0));
        Pairs pairs =
                Pairs.of(
                        PAIRS,
                        settled(() -> fusedStep(steps, pools)),
                        settled(() -> separateStep(steps, pools)));
        Map<String, Object> row = updates(2, pairs.ownSeconds());
        row.putAll(pairs.facts("separate"));
        return row;
    }

    private void fusedStep(List<KernelsOfStep> moving, ReactionSystem pools) {
        backend.reactions().advance(pools, seconds / 2);
        moving.forEach(KernelsOfStep::run);
        backend.reactions().advance(pools, seconds / 2);
    }

    private void separateStep(List<KernelsOfStep> moving, ReactionSystem pools) {
        separateHalf(pools);
        moving.forEach(KernelsOfStep::run);
        separateHalf(pools);
    }

    /** Binding alone, and the chain in kernels of its own before and after it. */
    private void separateHalf(ReactionSystem pools) {
        pass(pools);
        ReactionSystem alone =
                new ReactionSystem(
                        pools.storage(), pools.receptors(), pools.pools(), ON, OFF, 0, 0);
        backend.reactions().advance(alone, seconds / 2);
        pass(pools);
    }

    private void pass(ReactionSystem pools) {
        double share = -StrictMath.expm1(-INTERNALISATION * seconds / 4);
        backend.reactions().pass(pools.bound(), pools.internal().orElseThrow(), share);
    }

    private ReactionSystem binding(AgentRehearsal agent) {
        Shape shape = agent.state().concentration.shape();
        DeviceField receptors = backend.allocate("receptors", shape);
        backend.vectors().fill(receptors, 1e-3);
        DeviceField bound = backend.allocate("bound", shape, Carry.BYTE);
        DeviceField internal = backend.allocate("internal", shape, Carry.BYTE);
        return new ReactionSystem(
                agent.system().storage(),
                receptors,
                new BoundPools(
                        agent.state().concentration,
                        bound,
                        Optional.of(internal),
                        Optional.empty()),
                ON,
                OFF,
                INTERNALISATION,
                0);
    }

    private Runnable settled(Runnable action) {
        return () -> {
            action.run();
            backend.vectors().sum(one);
        };
    }
}
