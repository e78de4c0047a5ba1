package org.voxtum.solver;

import org.voxtum.compute.DeviceField;
import org.voxtum.compute.StageWeights;

/** Times of the stages and integrals of the drivers, by the step's own recurrence. */
final class StageClock {
    private final AgentSystem agent;
    private final double start;
    private final double[] atStart;
    private double last;
    private double older;
    private double[] lastIntegrals;

    StageClock(
            AgentSystem agent, double start, double firstWeight, double whole, double[] atStart) {
        this.agent = agent;
        this.start = start;
        this.atStart = atStart;
        last = firstWeight;
        lastIntegrals = new double[atStart.length];
        for (int m = 0; m < atStart.length; m++) {
            lastIntegrals[m] = whole * atStart[m];
        }
    }

    /**
     * Drivers at the time of the last stage.
     *
     * @param tissue fields whose sum is the concentration at that time
     */
    double[] drivers(DeviceField... tissue) {
        return agent.driversAt(start + last, tissue);
    }

    void advance(StageWeights w, double[] drivers) {
        double next = Superstep.advance(w, last, older, 1, 1);
        older = last;
        last = next;
        for (int m = 0; m < atStart.length; m++) {
            lastIntegrals[m] += w.share() * (drivers[m] - atStart[m]);
        }
    }

    /** Time integral of each driver over the step. */
    double[] integrals() {
        return lastIntegrals.clone();
    }
}
