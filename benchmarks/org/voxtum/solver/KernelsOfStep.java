package org.voxtum.solver;

import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.StageWeights;
import org.voxtum.compute.VectorKernels;

/**
 * A step of one agent's transport as its kernels alone: nothing is booked, and what it leaves means
 * nothing.
 */
final class KernelsOfStep {
    private final Backend backend;
    private final AgentRehearsal agent;
    private final double seconds;
    private final Superstep.Weights weights;

    /**
     * @param stages at least 3
     */
    KernelsOfStep(Backend backend, AgentRehearsal agent, int stages) {
        this.backend = backend;
        this.agent = agent;
        Superstep step = new Superstep(stages, true, Superstep.POSITIVE_INDEX);
        seconds = step.reach() * agent.limits().explicitStep() * (1 - 1e-9);
        weights = step.weights(seconds, backend.precision());
    }

    /** Length of the step. */
    double seconds() {
        return seconds;
    }

    private DeviceField concentration() {
        return agent.state().concentration;
    }

    /** Takes it. */
    void run() {
        SuperstepScratch scratch = agent.scratch();
        double[] drivers = agent.system().driversAt(agent.state().time, concentration());
        begin(drivers);
        for (StageWeights stage : weights.stages()) {
            advance(stage, drivers);
        }
        VectorKernels vectors = backend.vectors();
        vectors.minimumOfSum(concentration(), scratch.last);
        vectors.addScaled(concentration(), 1, scratch.last);
        vectors.addScaled(agent.integral(), 1, scratch.integral);
    }

    private void begin(double[] drivers) {
        SuperstepScratch scratch = agent.scratch();
        VectorKernels vectors = backend.vectors();
        backend.transport()
                .rate(agent.system().system, concentration(), drivers, scratch.rateAtStart);
        vectors.combine(scratch.last, weights.firstRate(), scratch.rateAtStart, 0);
        vectors.combine(scratch.integral, weights.whole(), concentration(), 0);
        vectors.fill(scratch.older, 0);
    }

    private void advance(StageWeights stage, double[] drivers) {
        SuperstepScratch scratch = agent.scratch();
        backend.transport()
                .stage(
                        agent.system().system,
                        stage,
                        concentration(),
                        scratch.last,
                        scratch.older,
                        scratch.rateAtStart,
                        scratch.integral,
                        drivers);
        scratch.swap();
    }
}
