package org.voxtum.solver;

import org.voxtum.compute.Backend;
import org.voxtum.compute.BoundaryExchange;
import org.voxtum.compute.BoundaryFlow;
import org.voxtum.compute.DeviceField;

/**
 * Books what a step moved. Everything that enters or leaves the tissue is linear in c and in the
 * drivers, so each term is a weight times their time integrals over the step.
 */
final class StepBudget {
    private final Backend backend;
    private final AgentSystem agent;
    private final AgentState state;
    private final double volume;
    private final double[] sourceSums;

    StepBudget(Backend backend, AgentSystem agent, AgentState state) {
        this.backend = backend;
        this.agent = agent;
        this.state = state;
        this.volume = agent.grid().voxelVolume();
        this.sourceSums =
                agent.system.gains().stream()
                        .mapToDouble(gain -> backend.vectors().sum(gain) * volume)
                        .toArray();
    }

    /**
     * @param integral time integral of c over the step
     * @param drivers time integrals of the drivers over the step
     */
    void book(DeviceField integral, double[] drivers) {
        bookWall(integral, drivers[0]);
        for (String term : agent.losses.keySet()) {
            if (!term.equals("wall")) {
                double lost = lost(agent.losses.get(term), integral);
                state.book(term, -lost);
            }
        }
        if (agent.losses.containsKey("continuity")) {
            state.continuityMagnitude +=
                    volume
                            * backend.vectors()
                                    .dotOfMagnitudes(agent.losses.get("continuity"), integral);
        }
        for (int m = 1; m < sourceSums.length; m++) {
            state.book("injected", sourceSums[m] * drivers[m]);
        }
        for (BoundaryExchange faces : agent.system.boundaries()) {
            bookFaces(faces, integral, drivers[faces.driver()]);
        }
        state.pools.forEach(
                (pool, amount) ->
                        backend.vectors()
                                .addProduct(amount, agent.losses.get(pool.loss()), integral));
    }

    private double lost(DeviceField weight, DeviceField integral) {
        return volume * backend.vectors().dot(weight, integral);
    }

    private void bookWall(DeviceField integral, double plasma) {
        double net = agent.wallGain * plasma - lost(agent.losses.get("wall"), integral);
        double in = agent.convectiveGain * plasma;
        double out = lost(agent.convectiveOut, integral);
        state.book("wall_convective_in", in);
        state.book("wall_convective_out", -out);
        state.book("wall_diffusive", net - in + out);
    }

    private void bookFaces(BoundaryExchange faces, DeviceField integral, double driver) {
        BoundaryFlow flow = backend.transport().boundaryFlow(faces, integral, driver);
        state.book("boundary_" + faces.group() + "_in", flow.in());
        state.book("boundary_" + faces.group() + "_out", flow.out());
    }
}
