package org.voxtum.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.model.LocalKinetics;

/** All that happens to an agent in place; after a step in the opposite order of before it. */
final class LocalProcesses implements LocalProcess {
    /** Binding first and last, so that it is in balance at the end of a step. */
    private final List<LocalProcess> inOrder = new ArrayList<>();

    private final List<Releasing> releasing = new ArrayList<>();
    private final Optional<Receiving> receiving;

    LocalProcesses(
            SolverFloor floor,
            AgentSystem agent,
            AgentState state,
            Handovers handovers,
            Companions companions) {
        Backend backend = floor.backend();
        LocalKinetics kinetics = state.agent().kinetics();
        String name = state.agent().name();
        for (Handover own : handovers.from(name)) {
            releasing.add(new Releasing(floor, agent, state, own));
        }
        receiving =
                agent.receives()
                        ? Optional.of(new Receiving(backend, agent, state, handovers.to(name)))
                        : Optional.empty();
        if (kinetics.reacts() || kinetics.uptake() > 0) {
            inOrder.add(new Binding(backend, agent, state, companions));
        }
        if (TissuePool.PHAGOCYTE.gainsByStep(state.agent())) {
            inOrder.add(new Phagocytes(backend, agent, state));
        }
        inOrder.addAll(releasing);
        receiving.ifPresent(inOrder::add);
        kinetics.cells()
                .ifPresent(law -> inOrder.add(new CellularExchange(backend, agent, state, law)));
    }

    /** Begins an interval at whose end all of the group meet. */
    void begin(double seconds) {
        receiving.ifPresent(own -> own.begin(seconds));
    }

    /** Ends it. */
    void end() {
        releasing.forEach(Releasing::book);
    }

    @Override
    public void before(double dt) {
        inOrder.forEach(process -> process.before(dt));
    }

    @Override
    public void accepted(DeviceField integral, double[] drivers) {
        inOrder.forEach(process -> process.accepted(integral, drivers));
    }

    @Override
    public void after(double dt) {
        ListIterator<LocalProcess> back = inOrder.listIterator(inOrder.size());
        while (back.hasPrevious()) {
            back.previous().after(dt);
        }
    }
}
