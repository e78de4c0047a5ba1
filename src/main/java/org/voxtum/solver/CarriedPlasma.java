package org.voxtum.solver;

import java.util.OptionalDouble;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.DeviceVoxels;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.vessel.PlasmaTransit;

/**
 * Plasma that exchanges the agent with the tissue on its way through a network, at steady state
 * beside the tissue of the moment.
 */
final class CarriedPlasma implements BalancedPlasma {
    private final TimeCourse artery;
    private final PlasmaTransit network;
    private final PlasmaWalls pieces;
    private final PlasmaTransit.Walls walls;
    private PlasmaFlows flows;

    /**
     * @param wall exchange of each voxel
     * @param onDevice the gains' voxels, which this gives back
     */
    CarriedPlasma(
            Backend backend,
            FluidCoefficients fluid,
            WallExchange wall,
            AgentCoefficients agent,
            PlasmaGains gains,
            DeviceVoxels onDevice) {
        artery = agent.plasma();
        network = agent.transit().orElseThrow();
        pieces =
                new PlasmaWalls(
                        backend,
                        fluid,
                        wall,
                        agent,
                        gains,
                        onDevice,
                        network.places(),
                        network::visit);
        walls = network.walls(pieces.toTissue(), pieces.toPlasma());
    }

    /**
     * Voxels that exchange with plasma, and all that stand beside the network.
     *
     * @param exchanging what brings from plasma into each voxel [1/s]
     */
    static WallVoxels voxels(VoxelGrid grid, PlasmaTransit network, Field... exchanging) {
        Field walls = Field.on(grid);
        for (Field each : exchanging) {
            walls.fillBy((x, y, z) -> Math.max(walls.get(x, y, z), each.get(x, y, z)));
        }
        network.visit((place, station, x, y, z, area) -> walls.set(x, y, z, 1));
        return new WallVoxels(grid, (x, y, z) -> walls.get(x, y, z) > 0);
    }

    @Override
    public double use(double seconds, DeviceField... tissue) {
        return use(seconds, along(seconds, tissue).mean());
    }

    @Override
    public double use(double seconds, double[] mean) {
        return pieces.fill(artery.at(seconds), mean);
    }

    @Override
    public double[] beside(double seconds, DeviceField tissue) {
        return along(seconds, tissue).mean();
    }

    @Override
    public void settled(double seconds, double[] plasma) {
        // what it passes on is that of the last balance
    }

    @Override
    public OptionalDouble carried() {
        return pieces.carried();
    }

    @Override
    public long bytes() {
        return pieces.bytes(network.stations());
    }

    @Override
    public PlasmaFlows flows() {
        return flows;
    }

    /**
     * Plasma beside tissue.
     *
     * @param tissue fields whose sum is the tissue's concentration
     */
    PlasmaTransit.Course along(double seconds, DeviceField... tissue) {
        PlasmaTransit.Course course =
                network.along(artery.at(seconds), walls, pieces.tissue(tissue));
        flows =
                new PlasmaFlows(
                        course.through().in(),
                        course.through().out(),
                        course.given(),
                        course.through().nodes(),
                        0);
        return course;
    }

    /** Mean concentration of the plasma beside each voxel, 0 where there is none [mol/m^3]. */
    Field besideVoxels(double seconds, VoxelGrid grid, DeviceField... tissue) {
        double[] mean = along(seconds, tissue).mean();
        return pieces.besideVoxels(grid, artery.at(seconds), mean);
    }

    @Override
    public void close() {
        pieces.close();
    }
}
