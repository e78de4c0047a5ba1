package org.voxtum.solver;

import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;

/** What an agent receives from others: evenly from one meeting to the next. */
final class Receiving implements LocalProcess {
    private final Backend backend;
    private final AgentSystem agent;
    private final AgentState state;
    private final List<Handover> handovers;

    /** Amount that comes to the fluid each second, in all [mol/s]. */
    private double inAll;

    Receiving(Backend backend, AgentSystem agent, AgentState state, List<Handover> handovers) {
        this.backend = backend;
        this.agent = agent;
        this.state = state;
        this.handovers = List.copyOf(handovers);
    }

    /** Takes over what the givers gave over an interval that this agent is yet to go through. */
    void begin(double seconds) {
        DeviceField gain = agent.received();
        backend.vectors().fill(gain, 0);
        backend.vectors().fill(agent.intoCells(), 0);
        agent.values.flowing().ifPresent(plasma -> plasma.receive(handovers, seconds));
        for (Handover each : handovers) {
            each.addToFluid(gain, seconds);
            each.addToCells(agent.intoCells(), seconds);
            each.clear();
        }
        inAll = backend.vectors().sum(gain) * agent.grid().voxelVolume();
    }

    @Override
    public void accepted(DeviceField integral, double[] drivers) {
        state.book("released", inAll * drivers[agent.receivedAt()]);
    }
}
