package org.voxtum.solver;

import java.util.function.Consumer;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.DeviceVoxels;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.vessel.PlasmaTransit;
import org.voxtum.vessel.WallLists;

/**
 * Pieces of wall between stretches of a network's plasma and voxels of tissue, with what passes
 * them. Walls that the network does not resolve stand beside plasma of the artery's concentration.
 */
final class PlasmaWalls implements AutoCloseable {
    private final Backend backend;
    private final DeviceVoxels onDevice;
    private final PlasmaGain gain;
    private final int[] voxelOf;
    private final int[] stretchOf;
    private final double[] toTissue;
    private final double[] toPlasma;

    /** T of each piece over its voxel's volume [1/s]. */
    private final double[] perVolume;

    /** Exchange with plasma that no network carries, by voxel with walls [1/s]. */
    private final double[] beside;

    /**
     * Each piece's share of its voxel's walls, by area; nothing where the agent cannot enter.
     *
     * @param wall exchange of each voxel
     * @param onDevice the gain's voxels, which this gives back
     * @param pieces number of pieces
     * @param network goes to every one of them
     */
    PlasmaWalls(
            Backend backend,
            FluidCoefficients fluid,
            WallExchange wall,
            AgentCoefficients agent,
            PlasmaGain gain,
            DeviceVoxels onDevice,
            int pieces,
            Consumer<PlasmaTransit.Visit> network) {
        this.backend = backend;
        this.onDevice = onDevice;
        this.gain = gain;
        voxelOf = new int[pieces];
        stretchOf = new int[pieces];
        toTissue = new double[pieces];
        toPlasma = new double[pieces];
        perVolume = new double[pieces];
        VoxelExchange[] exchange = new VoxelExchange[gain.voxels().count()];
        gain.voxels()
                .visit(
                        (i, x, y, z) -> {
                            boolean open = agent.storage().get(x, y, z) > 0;
                            exchange[i] = open ? wall.vessels(x, y, z) : VoxelExchange.NONE;
                        });
        double volume = fluid.grid().voxelVolume();
        network.accept(
                (piece, stretch, x, y, z, area) -> {
                    int voxel = gain.voxels().number(x, y, z);
                    double share = area / (fluid.vesselSurfaceDensity().get(x, y, z) * volume);
                    voxelOf[piece] = voxel;
                    stretchOf[piece] = stretch;
                    perVolume[piece] = share * exchange[voxel].toTissue();
                    toTissue[piece] = perVolume[piece] * volume;
                    toPlasma[piece] = share * exchange[voxel].toPlasma() * volume;
                });
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

    /** T, what multiplies the plasma's concentration, by piece [m^3/s]; not to be changed. */
    double[] toTissue() {
        return toTissue;
    }

    /** B, what multiplies the tissue's concentration, by piece [m^3/s]; not to be changed. */
    double[] toPlasma() {
        return toPlasma;
    }

    /** Bytes of all lists of so many stretches. */
    long bytes(int stretches) {
        return WallLists.ofAgent(voxelOf.length, stretches, beside.length);
    }

    /** Adds numbers of pieces up to those of their stretches. */
    double[] byStretch(int stretches, double[] ofPieces) {
        double[] sums = new double[stretches];
        for (int piece = 0; piece < stretchOf.length; piece++) {
            sums[stretchOf[piece]] += ofPieces[piece];
        }
        return sums;
    }

    /** Concentration of the tissue beside each piece; fields whose sum it is [mol/m^3]. */
    double[] tissue(DeviceField... parts) {
        double[] inVoxels = new double[gain.voxels().count()];
        for (DeviceField part : parts) {
            backend.vectors().gather(onDevice, part, inVoxels);
        }
        double[] atPieces = new double[voxelOf.length];
        for (int piece = 0; piece < atPieces.length; piece++) {
            atPieces[piece] = inVoxels[voxelOf[piece]];
        }
        return atPieces;
    }

    /**
     * Fills the gain and returns the driver that goes with it [mol/m^3].
     *
     * @param artery concentration beside walls that the network does not resolve [mol/m^3]
     * @param plasma concentration in every stretch [mol/m^3]
     */
    double fill(double artery, double[] plasma) {
        return gain.fill(entering(artery, plasma));
    }

    /** What enters each voxel with walls [mol/m^3/s]. */
    private double[] entering(double artery, double[] plasma) {
        double[] entering = new double[beside.length];
        for (int i = 0; i < entering.length; i++) {
            entering[i] = beside[i] * artery;
        }
        for (int piece = 0; piece < voxelOf.length; piece++) {
            entering[voxelOf[piece]] += perVolume[piece] * plasma[stretchOf[piece]];
        }
        return entering;
    }

    /** Mean concentration of the plasma beside each voxel, 0 where there is none [mol/m^3]. */
    Field besideVoxels(VoxelGrid grid, double artery, double[] plasma) {
        double[] mean = entering(artery, plasma);
        for (int i = 0; i < mean.length; i++) {
            mean[i] = gain.toTissue(i) > 0 ? mean[i] / gain.toTissue(i) : 0;
        }
        Field field = Field.on(grid);
        gain.voxels().set(field, mean);
        return field;
    }

    @Override
    public void close() {
        onDevice.close();
    }
}
