package org.voxtum.solver;

/**
 * One way through the walls, pores or the cells between them: what it brings into each voxel from
 * the stretches of plasma beside its pieces, and from the artery where no network stands.
 */
final class WallPath {
    private final PlasmaGain gain;
    private final int[] voxelOf;
    private final int[] stretchOf;

    /** T of each piece over its voxel's volume [1/s]. */
    private final double[] perVolume;

    /** Exchange with plasma that no network carries, by voxel with walls [1/s]. */
    private final double[] beside;

    /**
     * @param voxelOf number of each piece's voxel
     * @param stretchOf and of its stretch of plasma
     * @param perVolume T of each piece over its voxel's volume [1/s]
     */
    WallPath(PlasmaGain gain, int[] voxelOf, int[] stretchOf, double[] perVolume) {
        this.gain = gain;
        this.voxelOf = voxelOf.clone();
        this.stretchOf = stretchOf.clone();
        this.perVolume = perVolume.clone();
        beside = rest();
    }

    /** What the network's shares leave of each voxel's exchange; rounding counts as nothing. */
    private double[] rest() {
        double[] left = new double[gain.voxels().count()];
        for (int i = 0; i < left.length; i++) {
            left[i] = gain.toTissue(i);
        }
        for (int piece = 0; piece < voxelOf.length; piece++) {
            left[voxelOf[piece]] -= perVolume[piece];
        }
        for (int i = 0; i < left.length; i++) {
            left[i] = left[i] > 1e-9 * gain.toTissue(i) ? left[i] : 0;
        }
        return left;
    }

    /** Fills the gain and returns the driver that goes with it [mol/m^3]. */
    double fill(double artery, double[] plasma) {
        return gain.fill(entering(artery, plasma));
    }

    /** What enters each voxel with walls [mol/m^3/s]. */
    double[] entering(double artery, double[] plasma) {
        double[] entering = new double[beside.length];
        for (int i = 0; i < entering.length; i++) {
            entering[i] = beside[i] * artery;
        }
        for (int piece = 0; piece < voxelOf.length; piece++) {
            entering[voxelOf[piece]] += perVolume[piece] * plasma[stretchOf[piece]];
        }
        return entering;
    }

    /** What multiplies the plasma's concentration in a voxel [1/s]. */
    double toTissue(int voxel) {
        return gain.toTissue(voxel);
    }
}
