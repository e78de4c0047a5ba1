package org.voxtum.verify;

import org.voxtum.grid.Field;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.BudgetReport;
import org.voxtum.solver.Simulation;

/** A simulation of one solute, looked at on its way; {@link #close} it after use. */
final class SoluteRun implements AutoCloseable {
    private final Simulation simulation;

    SoluteRun(Simulation simulation) {
        this.simulation = simulation;
    }

    /** Carries the solute to a time [s] and returns its fluid concentration, which goes on. */
    Field at(double time) {
        simulation.advanceTo(time);
        return simulation.concentration(state());
    }

    BudgetReport budget() {
        return simulation.budget(state());
    }

    private AgentState state() {
        return simulation.agents().get(0);
    }

    @Override
    public void close() {
        simulation.close();
    }
}
