package org.voxtum.solver;

import java.util.List;
import org.voxtum.grid.Field;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.FluidProperty;
import org.voxtum.model.Release;
import org.voxtum.model.TransportProblem;

/**
 * Release in the blood of capillaries that are fed only so fast, each voxel's one well-stirred
 * compartment at steady state, as blood passes in seconds: {@code w_b (c_art - c_b) = T c_b - B c +
 * v_b r c_b}.
 *
 * @param rates of release beside each voxel
 */
record CapillaryBlood(FluidCoefficients fluid, ReleaseRates rates) {
    /** An agent's exchange with its vessels. */
    static WallExchange wall(
            TransportProblem problem,
            PressureSolution flow,
            ReleaseRates rates,
            AgentCoefficients agent) {
        CapillaryBlood blood = new CapillaryBlood(problem.fluid(), rates);
        return new WallExchange(
                problem.fluid(), flow, agent, blood.released(agent.kinetics().releases()));
    }

    /** Whether blood stays in capillaries for any time. */
    boolean stays() {
        return fluid.anyPositive(FluidProperty.BLOOD_FRACTION);
    }

    /** v_b r of all of these together [1/s]. */
    Field.VoxelFunction released(List<Release> releases) {
        if (!stays()) {
            return (x, y, z) -> 0;
        }
        List<Field.VoxelFunction> each = releases.stream().map(rates::inBlood).toList();
        return (x, y, z) -> {
            double blood = fluid.value(FluidProperty.BLOOD_FRACTION, x, y, z);
            double sum = 0;
            for (Field.VoxelFunction rate : each) {
                sum += blood > 0 ? blood * rate.at(x, y, z) : 0;
            }
            return sum;
        };
    }
}
