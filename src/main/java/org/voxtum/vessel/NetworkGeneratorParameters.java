package org.voxtum.vessel;

import org.voxtum.fault.Check;
import org.voxtum.physics.Constants;

/**
 * What a generated window-chamber network looks like; lengths in metres, pressures in Pa.
 *
 * @param sizeX from the feeding to the draining side [m]
 * @param sizeY width [m]
 * @param sizeZ depth of the chamber [m]
 * @param branchings points where vessels may branch, at least 10
 * @param sprouts blind ends, without flow
 * @param openings ends on the feeding side, and as many on the draining side, at least 1
 * @param loops vessels beyond those that a tree would have
 * @param reach greatest length of these [m]
 * @param bends vessels that bend halfway
 * @param hollows round parts of the chamber where no vessel branches
 * @param hollowRadius their radius [m]
 * @param gap least distance between the axes of vessels that do not meet [m]
 * @param diameter diameter of a vessel with median flow [m]; others follow their flow
 * @param feeding blood pressure on the feeding side [Pa]
 * @param draining blood pressure on the draining side [Pa]
 * @param haematocrit discharge haematocrit [-], in [0, 1)
 */
public record NetworkGeneratorParameters(
        double sizeX,
        double sizeY,
        double sizeZ,
        int branchings,
        int sprouts,
        int openings,
        int loops,
        double reach,
        int bends,
        int hollows,
        double hollowRadius,
        double gap,
        double diameter,
        double feeding,
        double draining,
        double haematocrit) {
    private static final double MARGIN = 12e-6;

    /** Checks the ranges. */
    public NetworkGeneratorParameters {
        Check.positive("box size along x", sizeX, "m");
        Check.positive("box size along y", sizeY, "m");
        Check.positive("box size along z", sizeZ, "m");
        Check.within("number of branchings", branchings, 10, 1e5, "");
        Check.within("number of sprouts", sprouts, 0, 1e5, "");
        Check.within("number of openings", openings, 1, 1e3, "");
        Check.within("number of loops", loops, 0, 1e5, "");
        Check.positive("reach of loops", reach, "m");
        Check.within("number of bends", bends, 0, 1e5, "");
        Check.within("number of hollows", hollows, 0, 1e3, "");
        Check.positive("radius of hollows", hollowRadius, "m");
        Check.positive("gap between vessels", gap, "m");
        Check.positive("diameter", diameter, "m");
        Check.finite("feeding pressure", feeding, "Pa");
        Check.finite("draining pressure", draining, "Pa");
        Check.within("haematocrit", haematocrit, 0, 0.99, "");
    }

    /**
     * A dorsal window chamber: 1 x 0.8 x 0.15 mm, fed at 30 and drained at 8 mmHg. Counts are
     * chosen so that the statistics come close to those of a FaDu xenograft in such a chamber
     * (Secomb, Hsu, Park, Dewhirst 2004, Ann Biomed Eng 32:1519).
     */
    public static NetworkGeneratorParameters windowChamber() {
        return new NetworkGeneratorParameters(
                1000e-6,
                800e-6,
                150e-6,
                186,
                20,
                5,
                82,
                180e-6,
                60,
                5,
                110e-6,
                18e-6,
                14.5e-6,
                30 * Constants.MMHG,
                8 * Constants.MMHG,
                0.45);
    }

    /** Whether a point lies in the box, clear of its faces. */
    boolean holds(double[] point) {
        return clear(point[0], sizeX) && clear(point[1], sizeY) && clear(point[2], sizeZ);
    }

    private static boolean clear(double position, double size) {
        double margin = margin(size);
        return position >= margin && position <= size - margin;
    }

    /** Least distance of inner nodes from the faces [m]. */
    static double margin(double size) {
        return Math.min(MARGIN, size / 4);
    }
}
