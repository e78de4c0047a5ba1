package org.voxtum.solver;

import org.voxtum.grid.Field;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.FluidProperty;

/**
 * What of a release in the blood of capillaries ({@link CapillaryBlood}) comes into the tissue: of
 * {@code v_b r c_b} the receiver's wall takes the share {@code T/(w_b + T + v_b r)}, blood carries
 * the rest away. c_b of the carrier is {@code (w_b c_art + B c)/(w_b + T + v_b r)}, so that one
 * part goes with the artery and one with the tissue.
 *
 * @param set v_b r of this release [1/s]
 */
record CapillaryRelease(
        FluidCoefficients fluid, Side giver, Side receiver, Field.VoxelFunction set) {
    /**
     * One of the two.
     *
     * @param released v_b r of all that it releases [1/s]
     */
    record Side(AgentCoefficients agent, WallExchange wall, Field.VoxelFunction released) {
        static Side of(SolverFloor floor, AgentCoefficients agent) {
            return new Side(
                    agent,
                    floor.wall(agent),
                    floor.capillaries().released(agent.kinetics().releases()));
        }

        /** By the concentration in the vessels; none where the agent cannot enter. */
        VoxelExchange exchange(int x, int y, int z) {
            return agent.storage().get(x, y, z) > 0
                    ? wall.besidePlasma(x, y, z)
                    : VoxelExchange.NONE;
        }

        /** What takes it out of the voxel's blood [1/s]. */
        double leaving(double perfusion, int x, int y, int z) {
            return perfusion + exchange(x, y, z).toTissue() + released.at(x, y, z);
        }
    }

    /** What comes for a unit of the carrier in the artery [1/s]. */
    double byArtery(int x, int y, int z) {
        double perfusion = fluid.value(FluidProperty.BLOOD_PERFUSION, x, y, z);
        return arriving(perfusion, perfusion, x, y, z);
    }

    /** What comes for a unit of the carrier in the tissue's fluid [1/s]. */
    double byTissue(int x, int y, int z) {
        double perfusion = fluid.value(FluidProperty.BLOOD_PERFUSION, x, y, z);
        return arriving(giver.exchange(x, y, z).toPlasma(), perfusion, x, y, z);
    }

    private double arriving(double coming, double perfusion, int x, int y, int z) {
        double here = set.at(x, y, z);
        if (!(here > 0) || Double.isInfinite(perfusion)) {
            return 0;
        }
        double share = coming / giver.leaving(perfusion, x, y, z);
        double toTissue = receiver.exchange(x, y, z).toTissue();
        return toTissue > 0 ? here * share * toTissue / receiver.leaving(perfusion, x, y, z) : 0;
    }
}
