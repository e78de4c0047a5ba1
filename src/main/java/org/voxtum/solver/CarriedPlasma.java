package org.voxtum.solver;

import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.vessel.PlasmaTransit;

/**
 * Plasma that exchanges the agent with the tissue on its way through a network. Walls that the
 * network does not resolve stand beside plasma of the artery's concentration.
 */
final class CarriedPlasma implements WallPlasma {
    private final Backend backend;
    private final TimeCourse artery;
    private final PlasmaTransit network;
    private final PlasmaGain gain;
    private final PlasmaTransit.Walls walls;
    private final int[] voxelOfPlace;
    private final int[] stationOfPlace;

    /** T of each place over its voxel's volume [1/s]. */
    private final double[] perVolume;

    /** Exchange with plasma that no network carries, by voxel with walls [1/s]. */
    private final double[] beside;

    /**
     * @param wall exchange of each voxel
     */
    CarriedPlasma(
            Backend backend,
            FluidCoefficients fluid,
            WallExchange wall,
            AgentCoefficients agent,
            PlasmaGain gain) {
        this.backend = backend;
        this.artery = agent.plasma();
        this.network = agent.transit().orElseThrow();
        this.gain = gain;
        voxelOfPlace = new int[network.places()];
        stationOfPlace = new int[voxelOfPlace.length];
        perVolume = new double[voxelOfPlace.length];
        walls = walls(fluid, wall, agent.storage());
        beside = rest();
    }

    /** Voxels that exchange with plasma, and all that stand beside the network. */
    static WallVoxels voxels(VoxelGrid grid, PlasmaTransit network, Field toTissue) {
        Field walls = toTissue.copy();
        network.visit((place, station, x, y, z, area) -> walls.set(x, y, z, 1));
        return new WallVoxels(grid, (x, y, z) -> walls.get(x, y, z) > 0);
    }

    /** Each place's share of its voxel's walls, by area; nothing where the agent cannot enter. */
    private PlasmaTransit.Walls walls(FluidCoefficients fluid, WallExchange wall, Field storage) {
        VoxelExchange[] exchange = new VoxelExchange[gain.voxels().count()];
        Field numbers = Field.on(fluid.grid());
        gain.voxels()
                .visit(
                        (i, x, y, z) -> {
                            boolean open = storage.get(x, y, z) > 0;
                            exchange[i] = open ? wall.vessels(x, y, z) : VoxelExchange.NONE;
                            numbers.set(x, y, z, i);
                        });
        double volume = fluid.grid().voxelVolume();
        double[] toTissue = new double[voxelOfPlace.length];
        double[] toPlasma = new double[voxelOfPlace.length];
        network.visit(
                (place, station, x, y, z, area) -> {
                    int voxel = (int) numbers.get(x, y, z);
                    double share = area / (fluid.vesselSurfaceDensity().get(x, y, z) * volume);
                    voxelOfPlace[place] = voxel;
                    stationOfPlace[place] = station;
                    perVolume[place] = share * exchange[voxel].toTissue();
                    toTissue[place] = perVolume[place] * volume;
                    toPlasma[place] = share * exchange[voxel].toPlasma() * volume;
                });
        return network.walls(toTissue, toPlasma);
    }

    /** What the network's shares leave of each voxel's exchange; rounding counts as nothing. */
    private double[] rest() {
        double[] left = new double[gain.voxels().count()];
        for (int i = 0; i < left.length; i++) {
            left[i] = gain.toTissue(i);
        }
        for (int place = 0; place < voxelOfPlace.length; place++) {
            left[voxelOfPlace[place]] -= perVolume[place];
        }
        for (int i = 0; i < left.length; i++) {
            left[i] = left[i] > 1e-9 * gain.toTissue(i) ? left[i] : 0;
        }
        return left;
    }

    @Override
    public double use(double seconds, DeviceField... tissue) {
        return use(seconds, along(seconds, tissue).mean());
    }

    /**
     * The same with plasma that is given.
     *
     * @param mean concentration at every station [mol/m^3]
     */
    double use(double seconds, double[] mean) {
        return gain.fill(entering(seconds, mean));
    }

    /** What enters each voxel with walls [mol/m^3/s]. */
    private double[] entering(double seconds, double[] mean) {
        double inlet = artery.at(seconds);
        double[] entering = new double[beside.length];
        for (int i = 0; i < entering.length; i++) {
            entering[i] = beside[i] * inlet;
        }
        for (int place = 0; place < voxelOfPlace.length; place++) {
            entering[voxelOfPlace[place]] += perVolume[place] * mean[stationOfPlace[place]];
        }
        return entering;
    }

    /**
     * Plasma beside tissue.
     *
     * @param tissue fields whose sum is the tissue's concentration
     */
    PlasmaTransit.Course along(double seconds, DeviceField... tissue) {
        double[] inVoxels = new double[gain.voxels().count()];
        for (DeviceField part : tissue) {
            gain.voxels().addTo(inVoxels, backend.download(part));
        }
        double[] atPlaces = new double[voxelOfPlace.length];
        for (int place = 0; place < atPlaces.length; place++) {
            atPlaces[place] = inVoxels[voxelOfPlace[place]];
        }
        return network.along(artery.at(seconds), walls, atPlaces);
    }

    /** Mean concentration of the plasma beside each voxel, 0 where there is none [mol/m^3]. */
    Field besideWalls(double seconds, VoxelGrid grid, DeviceField... tissue) {
        double[] entering = entering(seconds, along(seconds, tissue).mean());
        for (int i = 0; i < entering.length; i++) {
            entering[i] = gain.toTissue(i) > 0 ? entering[i] / gain.toTissue(i) : 0;
        }
        Field field = Field.on(grid);
        gain.voxels().set(field, entering);
        return field;
    }
}
