package org.voxtum.solver;

import java.util.Optional;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.ReactionSystem;
import org.voxtum.model.LocalKinetics;

/**
 * Pools of one agent that change beside its transport: half a step of binding and degradation
 * before each step and half of one after it, and between them what cells took from the fluid.
 */
final class AgentKinetics {
    private final Backend backend;
    private final AgentSystem agent;
    private final AgentState state;
    private final LocalKinetics kinetics;
    private final Optional<ReactionSystem> system;

    AgentKinetics(Backend backend, AgentSystem agent, AgentState state) {
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

    /** Advances the pools over a time [s] in which nothing moves. */
    void advance(double dt) {
        system.ifPresent(reactions -> backend.reactions().advance(reactions, dt));
    }

    /**
     * Gives pools what transport took for them.
     *
     * @param integral time integral of c over the step
     */
    void gain(DeviceField integral) {
        if (kinetics.uptake() > 0) {
            DeviceField internal = state.pools.get(TissuePool.INTERNAL);
            backend.reactions().gain(internal, kinetics.uptake(), agent.storage(), integral);
        }
    }
}
