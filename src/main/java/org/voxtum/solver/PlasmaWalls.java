package org.voxtum.solver;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.DeviceVoxels;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.physics.Transcytosis;
import org.voxtum.vessel.PlasmaTransit;
import org.voxtum.vessel.WallLists;

/**
 * Pieces of wall between stretches of a network's plasma and voxels of tissue, with what passes
 * them. Walls that the network does not resolve stand beside plasma of the artery's concentration.
 */
final class PlasmaWalls implements AutoCloseable {
    private final Backend backend;
    private final DeviceVoxels onDevice;
    private final WallVoxels voxels;
    private final int[] voxelOf;
    private final int[] stretchOf;
    private final double[] toTissue;
    private final double[] toPlasma;

    private final WallPath pores;

    /** Through the cells of the wall; empty where nothing is carried there. */
    private final Optional<WallPath> carriage;

    private OptionalDouble carried = OptionalDouble.empty();

    /**
     * Each piece's share of its voxel's walls, by area; nothing where the agent cannot enter.
     *
     * @param wall exchange of each voxel
     * @param gains what is filled
     * @param onDevice their voxels, which this gives back
     * @param pieces number of pieces
     * @param network goes to every one of them
     */
    PlasmaWalls(
            Backend backend,
            FluidCoefficients fluid,
            WallExchange wall,
            AgentCoefficients agent,
            PlasmaGains gains,
            DeviceVoxels onDevice,
            int pieces,
            Consumer<PlasmaTransit.Visit> network) {
        this.backend = backend;
        this.onDevice = onDevice;
        voxels = gains.pores().voxels();
        voxelOf = new int[pieces];
        stretchOf = new int[pieces];
        toTissue = new double[pieces];
        toPlasma = new double[pieces];
        VoxelExchange[] exchange = new VoxelExchange[voxels.count()];
        voxels.visit(
                (i, x, y, z) -> {
                    boolean open = agent.storage().get(x, y, z) > 0;
                    exchange[i] = open ? wall.vessels(x, y, z) : VoxelExchange.NONE;
                });
        double volume = fluid.grid().voxelVolume();
        double[] throughPores = new double[pieces];
        double[] throughCells = new double[pieces];
        Optional<Transcytosis> law = agent.transcytosis();
        network.accept(
                (piece, stretch, x, y, z, area) -> {
                    int voxel = voxels.number(x, y, z);
                    double share = area / (fluid.vesselSurfaceDensity().get(x, y, z) * volume);
                    boolean open = agent.storage().get(x, y, z) > 0;
                    double cells =
                            open ? area * law.map(Transcytosis::permeability).orElse(0.0) : 0;
                    double back = law.map(Transcytosis::back).orElse(false) ? cells : 0;
                    voxelOf[piece] = voxel;
                    stretchOf[piece] = stretch;
                    throughPores[piece] = share * exchange[voxel].toTissue();
                    throughCells[piece] = cells / volume;
                    toTissue[piece] = throughPores[piece] * volume + cells;
                    toPlasma[piece] = share * exchange[voxel].toPlasma() * volume + back;
                });
        pores = new WallPath(gains.pores(), voxelOf, stretchOf, throughPores);
        carriage =
                gains.carriage().map(gain -> new WallPath(gain, voxelOf, stretchOf, throughCells));
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
        return WallLists.ofAgent(voxelOf.length, stretches, voxels.count());
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
        double[] inVoxels = new double[voxels.count()];
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
     * Fills the gains and returns the driver that goes with that of the pores [mol/m^3].
     *
     * @param artery concentration beside walls that the network does not resolve [mol/m^3]
     * @param plasma concentration in every stretch [mol/m^3]
     */
    double fill(double artery, double[] plasma) {
        carried =
                carriage.map(path -> OptionalDouble.of(path.fill(artery, plasma)))
                        .orElseGet(OptionalDouble::empty);
        return pores.fill(artery, plasma);
    }

    /** The driver that goes with what is carried through cells; empty where nothing is. */
    OptionalDouble carried() {
        return carried;
    }

    /** Mean concentration of the plasma beside each voxel, 0 where there is none [mol/m^3]. */
    Field besideVoxels(VoxelGrid grid, double artery, double[] plasma) {
        double[] mean = pores.entering(artery, plasma);
        double[] cells =
                carriage.map(path -> path.entering(artery, plasma))
                        .orElseGet(() -> new double[mean.length]);
        for (int i = 0; i < mean.length; i++) {
            int voxel = i;
            double exchange =
                    pores.toTissue(i) + carriage.map(path -> path.toTissue(voxel)).orElse(0.0);
            mean[i] = exchange > 0 ? (mean[i] + cells[i]) / exchange : 0;
        }
        Field field = Field.on(grid);
        voxels.set(field, mean);
        return field;
    }

    @Override
    public void close() {
        onDevice.close();
    }
}
