package org.voxtum.solver;

import java.util.List;
import java.util.Optional;
import org.voxtum.grid.Field;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.LocalKinetics;

/**
 * Who keeps the receptors that turn over: an agent its own, the first of those that compete for
 * them those of all.
 */
final class SurfaceReceptors {
    private SurfaceReceptors() {}

    /**
     * Receptors at the start that an agent keeps [mol/m^3]; empty where it keeps none.
     *
     * @param all agents of the problem
     */
    static Optional<Field.VoxelFunction> keptBy(
            AgentCoefficients agent, List<AgentCoefficients> all) {
        if (agent.kinetics().turnover().isEmpty()) {
            return Optional.empty();
        }
        List<Field> sharing =
                all.stream()
                        .filter(other -> shares(agent, other))
                        .map(other -> other.kinetics().receptors().orElseThrow())
                        .toList();
        return keeper(agent, all).equals(agent.name())
                ? Optional.of((x, y, z) -> largest(sharing, x, y, z))
                : Optional.empty();
    }

    /** Name of the agent that keeps the receptors of this one. */
    static String keeper(AgentCoefficients agent, List<AgentCoefficients> all) {
        return all.stream()
                .filter(other -> shares(agent, other))
                .findFirst()
                .map(AgentCoefficients::name)
                .orElse(agent.name());
    }

    private static boolean shares(AgentCoefficients agent, AgentCoefficients other) {
        LocalKinetics own = agent.kinetics();
        return other.name().equals(agent.name()) || own.sharesReceptors(other.kinetics());
    }

    /** An agent has receptors only where it enters. */
    private static double largest(List<Field> fields, int x, int y, int z) {
        double largest = 0;
        for (Field field : fields) {
            largest = Math.max(largest, field.get(x, y, z));
        }
        return largest;
    }
}
