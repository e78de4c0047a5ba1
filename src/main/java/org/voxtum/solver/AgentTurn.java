package org.voxtum.solver;

import org.voxtum.compute.Backend;
import org.voxtum.compute.Carry;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.TransportLimits;
import org.voxtum.grid.Shape;

/** An agent that has its turn: its coefficients stand where the backend computes. */
final class AgentTurn implements AutoCloseable {
    private final Backend backend;
    private final AgentSystem system;
    private final TransportStepper stepper;
    private final LocalProcesses local;

    /** Time integral of c over the steps that are not booked yet. */
    private final DeviceField integral;

    /**
     * @param handovers what this agent gives to others and receives from them
     * @param companions agents that it changes in place
     */
    AgentTurn(
            SolverFloor floor,
            AgentSystem system,
            AgentState state,
            TransportLimits limits,
            Handovers handovers,
            Companions companions) {
        backend = floor.backend();
        this.system = system;
        integral =
                backend.allocate(
                        state.agent().name() + " integral of c over a turn",
                        Shape.of(system.grid()),
                        Carry.BYTE);
        local = new LocalProcesses(floor, system, state, handovers, companions);
        stepper =
                new TransportStepper(
                        backend, system, state, floor.scratch(), integral, limits, local);
    }

    AgentSystem system() {
        return system;
    }

    TransportStepper stepper() {
        return stepper;
    }

    LocalProcesses local() {
        return local;
    }

    DeviceField integral() {
        return integral;
    }

    @Override
    public void close() {
        stepper.close();
        backend.release(integral);
        system.close();
    }
}
