package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;

import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.model.TransportProblem;

/** A simulation on the reference that is stopped and gone on with from its state. */
final class GoneOn {
    private GoneOn() {}

    /** Where it is stopped when it was asked so often whether to go on. */
    static Simulation stopped(TransportProblem problem, int asked) {
        int[] count = {0};
        SimulationListener stops =
                new SimulationListener() {
                    @Override
                    public boolean continues(Simulation simulation) {
                        return count[0]++ < asked;
                    }
                };
        Simulation half = new Simulation(problem, new ReferenceBackend(), stops);
        assertThat(half.run()).isFalse();
        return half;
    }

    /** Holds its end to that of a run that is not stopped, which it returns. */
    static SimulationState sameAsWhole(TransportProblem problem, Simulation stopped) {
        SimulationListener none = new SimulationListener() {};
        Simulation whole = new Simulation(problem, new ReferenceBackend(), none);
        whole.run();
        Simulation rest =
                new Simulation(problem, new ReferenceBackend(), none, stopped.state().copy());
        rest.run();
        assertThat(rest.state()).isEqualTo(whole.state());
        return rest.state();
    }
}
