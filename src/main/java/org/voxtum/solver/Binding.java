package org.voxtum.solver;

import java.util.Optional;
import org.voxtum.compute.Backend;
import org.voxtum.compute.BoundPools;
import org.voxtum.compute.CompetingSystems;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.ReactionSystem;
import org.voxtum.compute.TurningReceptors;
import org.voxtum.model.LocalKinetics;
import org.voxtum.physics.ReceptorTurnover;

/**
 * Binding, internalisation, degradation and turnover of receptors: half a step of them before each
 * step of transport and half of one after it, and between them what cells took from the fluid
 * without a receptor. Of two agents on the same receptors the first binds for both.
 */
final class Binding implements LocalProcess {
    private final Backend backend;
    private final AgentSystem agent;
    private final AgentState state;
    private final Companions companions;
    private final LocalKinetics kinetics;
    private final Optional<ReactionSystem> system;

    /**
     * @param companions what the agent's particles carry, and who binds to the same receptors
     */
    Binding(Backend backend, AgentSystem agent, AgentState state, Companions companions) {
        this.companions = companions;
        this.backend = backend;
        this.agent = agent;
        this.state = state;
        kinetics = state.agent().kinetics();
        system = kinetics.reacts() ? Optional.of(system()) : Optional.empty();
        system.ifPresent(reactions -> companions.register(name(), reactions));
    }

    private String name() {
        return state.agent().name();
    }

    private ReactionSystem system() {
        return new ReactionSystem(
                agent.storage(),
                agent.receptors(),
                kinetics.turnover().map(this::turning),
                pools(state),
                companions.cargoOf(name()).map(Binding::pools),
                kinetics.on(),
                kinetics.off(),
                kinetics.internalisation(),
                kinetics.degrades() ? kinetics.degradation() : 0);
    }

    private TurningReceptors turning(ReceptorTurnover law) {
        return new TurningReceptors(companions.receptorsOf(state).orElseThrow(), law);
    }

    private static BoundPools pools(AgentState of) {
        return new BoundPools(
                of.concentration,
                of.pools.get(TissuePool.BOUND),
                Optional.ofNullable(of.pools.get(TissuePool.INTERNAL)),
                Optional.ofNullable(of.pools.get(TissuePool.DEGRADED)));
    }

    private void advance(double dt) {
        if (companions.leads(name())) {
            system.ifPresent(reactions -> advance(reactions, dt));
        }
    }

    /** An agent alone, or both that bind to the same receptors. */
    private void advance(ReactionSystem own, double dt) {
        Optional<String> rival = companions.rivalOf(name());
        if (rival.isEmpty()) {
            backend.reactions().advance(own, dt);
        } else {
            ReactionSystem other = companions.reactionsOf(rival.get());
            backend.reactions().compete(new CompetingSystems(own, other), dt);
        }
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
