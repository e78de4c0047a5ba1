package org.voxtum.solver;

import java.util.Arrays;
import java.util.List;
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
    private final Field beside;
    private final Field entering;
    private final double voxelVolume;

    /**
     * @param wall exchange of each voxel
     */
    CarriedPlasma(
            Backend backend,
            FluidCoefficients fluid,
            WallExchange wall,
            AgentCoefficients agent,
            PlasmaGain gain) {
        VoxelGrid grid = fluid.grid();
        this.backend = backend;
        this.artery = agent.plasma();
        this.network = agent.transit().orElseThrow();
        this.gain = gain;
        voxelVolume = grid.voxelVolume();
        walls = walls(fluid, wall, agent.storage());
        beside = gain.toTissue().copy();
        network.visit((place, station, x, y, z, area) -> takeFrom(beside, place, x, y, z));
        beside.fillBy((x, y, z) -> rest(beside.get(x, y, z), gain.toTissue().get(x, y, z)));
        entering = Field.on(grid);
    }

    /** Each place's share of its voxel's walls, by area; nothing where the agent cannot enter. */
    private PlasmaTransit.Walls walls(FluidCoefficients fluid, WallExchange wall, Field storage) {
        double[] toTissue = new double[network.places()];
        double[] toPlasma = new double[network.places()];
        network.visit(
                (place, station, x, y, z, area) -> {
                    if (storage.get(x, y, z) > 0) {
                        VoxelExchange whole = wall.vessels(x, y, z);
                        double share = area / fluid.vesselSurfaceDensity().get(x, y, z);
                        toTissue[place] = share * whole.toTissue();
                        toPlasma[place] = share * whole.toPlasma();
                    }
                });
        return new PlasmaTransit.Walls(toTissue, toPlasma);
    }

    private void takeFrom(Field field, int place, int x, int y, int z) {
        field.set(x, y, z, field.get(x, y, z) - walls.toTissue()[place] / voxelVolume);
    }

    /** What a sum of shares leaves of the whole is rounding where they are all of it. */
    private static double rest(double left, double whole) {
        return left > 1e-9 * whole ? left : 0;
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
        double inlet = artery.at(seconds);
        entering.fillBy((x, y, z) -> beside.get(x, y, z) * inlet);
        network.visit(
                (place, station, x, y, z, area) -> {
                    double more = walls.toTissue()[place] * mean[station] / voxelVolume;
                    entering.set(x, y, z, entering.get(x, y, z) + more);
                });
        return gain.fill(entering::get);
    }

    /**
     * Plasma beside tissue.
     *
     * @param tissue fields whose sum is the tissue's concentration
     */
    PlasmaTransit.Course along(double seconds, DeviceField... tissue) {
        List<Field> parts = Arrays.stream(tissue).map(backend::download).toList();
        double[] beside = new double[network.places()];
        for (Field part : parts) {
            network.visit((place, station, x, y, z, area) -> beside[place] += part.get(x, y, z));
        }
        return network.along(artery.at(seconds), walls, beside);
    }
}
