package org.voxtum.solver;

import java.util.Optional;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.ReactionSystem;
import org.voxtum.model.LocalKinetics;

/**
 * Binding, internalisation and degradation: half a step of them before each step of transport and
 * half of one after it, and between them what cells took from the fluid without a receptor.
 */
final class Binding implements LocalProcess {
    private final Backend backend;
    private final AgentSystem agent;
    private final AgentState state;
    private final LocalKinetics kinetics;
    private final Optional<ReactionSystem> system;

    Binding(Backend backend, AgentSystem agent, AgentState state) {
        this.backend = backend;
        this.agent = agent;
        this.state = state;
        kinetics = state.agent().kinetics();
        system = kinetics.reacts() ? Optional.of(system()) : Optional.empty();
    }

    private ReactionSystem system() {
        return new ReactionSystem(
                agent.storage(),
                agent.receptors(),
                state.concentration,
                state.pools.get(TissuePool.BOUND),
                pool(TissuePool.INTERNAL),
                pool(TissuePool.DEGRADED),
                kinetics.on(),
                kinetics.off(),
                kinetics.internalisation(),
                kinetics.degrades() ? kinetics.degradation() : 0);
    }

    private Optional<DeviceField> pool(TissuePool pool) {
        return Optional.ofNullable(state.pools.get(pool));
    }

    private void advance(double dt) {
        system.ifPresent(reactions -> backend.reactions().advance(reactions, dt));
    }

    @Override
    public void before(double dt) {
        advance(dt / 2);
    }

    @Override
    public void accepted(DeviceField integral, double[] drivers) {
        if (kinetics.uptake() > 0) {
            DeviceField internal = state.pools.get(TissuePool.INTERNAL);
            backend.reactions().gain(internal, kinetics.uptake(), agent.storage(), integral);
        }
    }

    @Override
    public void after(double dt) {
        advance(dt / 2);
    }
}
