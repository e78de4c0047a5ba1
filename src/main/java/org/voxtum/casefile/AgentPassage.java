package org.voxtum.casefile;

import java.util.Optional;
import org.voxtum.physics.Particle;
import org.voxtum.physics.PoreClass;

/**
 * Whether an agent can enter a region: through the wall of its vessels, and into the matrix behind.
 *
 * @param agent the agent
 * @param region a tissue region or a lumen
 */
record AgentPassage(AgentSpec agent, RegionSpec region) {
    /** Whether the agent is larger than every pore of the wall, and nothing else lets it out. */
    boolean aboveEveryPore() {
        boolean given =
                agent.value(region.name(), AgentProperty.WALL_PERMEABILITY).isPresent()
                        || agent.value(region.name(), AgentProperty.WALL_REFLECTION).isPresent();
        double steric = agent.particle().map(Particle::stericRadius).orElse(0.0);
        return !given
                && agent.carriage() == 0
                && !agent.poresIn(region).isEmpty()
                && steric >= widestPore();
    }

    /** Radius of the widest pores [m]; 0 without any. */
    double widestPore() {
        return agent.poresIn(region).stream().mapToDouble(PoreClass::radius).max().orElse(0);
    }

    /**
     * Share of the interstitial fluid that the matrix leaves the agent [-], where that is too
     * little to enter; empty where it can, or where images decide.
     */
    Optional<Double> excluded() {
        double partition =
                region.kind().isTissue() ? DerivedAgent.of(agent, region).partition() : 1;
        return partition < AgentAssembly.INACCESSIBLE_BELOW
                ? Optional.of(partition)
                : Optional.empty();
    }
}
