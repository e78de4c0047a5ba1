package org.voxtum.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxtum.agent.TimeCourse;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Face;
import org.voxtum.grid.Field;
import org.voxtum.physics.Transcytosis;
import org.voxtum.vessel.PlasmaTransit;

/**
 * Everything the transport of one agent depends on.
 *
 * @param name name in the case
 * @param storage phi, accessible fraction of the voxel, scaled by 1 - v_b [-]; 0 where closed
 * @param conductivityX k = phi D along x [m^2/s]
 * @param conductivityY along y; may be the same field
 * @param conductivityZ along z; may be the same field
 * @param regions by region number
 * @param plasma concentration in the plasma
 * @param boundaries of the six faces of the box
 * @param initial fluid concentration at t = 0 [mol/m^3]
 * @param thresholds fluid concentrations whose time above is kept [mol/m^3]
 * @param sources volume sources, for tests of manufactured solutions
 * @param maps values of voxels, for properties that images give; the regions' numbers hold for the
 *     others
 * @param wallMaps by class of pores, where images decide what the wall does; empty elsewhere
 * @param table what storage and conductivities follow from; empty where that differs from voxel to
 *     voxel of a region
 * @param kinetics binding and what follows from it
 * @param transcytosis carriage through the cells of vessel walls; empty where there is none
 * @param transit the network whose plasma loses the agent on its way; empty where all plasma has
 *     the concentration of the artery
 */
public record AgentCoefficients(
        String name,
        Field storage,
        Field conductivityX,
        Field conductivityY,
        Field conductivityZ,
        List<AgentRegion> regions,
        TimeCourse plasma,
        Map<Face, SoluteBoundary> boundaries,
        VoxelFraction initial,
        List<Double> thresholds,
        List<VolumeSource> sources,
        Map<SoluteProperty, Field> maps,
        List<WallMaps> wallMaps,
        Optional<RegionTable> table,
        LocalKinetics kinetics,
        Optional<Transcytosis> transcytosis,
        Optional<PlasmaTransit> transit) {
    /** Copies the collections. */
    public AgentCoefficients {
        regions = List.copyOf(regions);
        boundaries = Map.copyOf(boundaries);
        thresholds = List.copyOf(thresholds);
        sources = List.copyOf(sources);
        maps = Map.copyOf(maps);
        wallMaps = List.copyOf(wallMaps);
    }

    /** The same without images. */
    public AgentCoefficients(
            String name,
            Field storage,
            Field conductivityX,
            Field conductivityY,
            Field conductivityZ,
            List<AgentRegion> regions,
            TimeCourse plasma,
            Map<Face, SoluteBoundary> boundaries,
            VoxelFraction initial,
            List<Double> thresholds,
            List<VolumeSource> sources) {
        this(
                name,
                storage,
                conductivityX,
                conductivityY,
                conductivityZ,
                regions,
                plasma,
                boundaries,
                initial,
                thresholds,
                sources,
                Map.of(),
                List.of(),
                Optional.empty(),
                LocalKinetics.none(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same with other kinetics. */
    public AgentCoefficients with(LocalKinetics others) {
        return with(name, others, transcytosis, transit);
    }

    /** The same that is carried through the cells of vessel walls too. */
    public AgentCoefficients with(Transcytosis carriage) {
        return with(name, kinetics, Optional.of(carriage), transit);
    }

    /** The same with plasma that changes on its way through a network. */
    public AgentCoefficients with(PlasmaTransit network) {
        return with(name, kinetics, transcytosis, Optional.of(network));
    }

    /** The same under another name. */
    public AgentCoefficients named(String other) {
        return with(other, kinetics, transcytosis, transit);
    }

    private AgentCoefficients with(
            String called,
            LocalKinetics others,
            Optional<Transcytosis> carriage,
            Optional<PlasmaTransit> network) {
        return new AgentCoefficients(
                called,
                storage,
                conductivityX,
                conductivityY,
                conductivityZ,
                regions,
                plasma,
                boundaries,
                initial,
                thresholds,
                sources,
                maps,
                wallMaps,
                table,
                others,
                carriage,
                network);
    }

    /**
     * A property in a voxel.
     *
     * @param label region of the voxel
     */
    public double value(SoluteProperty property, int label, int x, int y, int z) {
        Field map = maps.get(property);
        return map == null ? property.of(regions.get(label)) : map.get(x, y, z);
    }

    /** Whether a property is above 0 in any region or voxel. */
    public boolean anyPositive(SoluteProperty property) {
        return maps.containsKey(property)
                || regions.stream().anyMatch(region -> property.of(region) > 0);
    }

    /**
     * A class of pores in a voxel's walls.
     *
     * @param label region of the voxel
     */
    public WallPores pores(int pores, int label, int x, int y, int z) {
        WallPores ofRegion = regions.get(label).pores().get(pores);
        return wallMaps.isEmpty() ? ofRegion : wallMaps.get(pores).at(ofRegion, x, y, z);
    }

    /** k along an axis [m^2/s]. */
    public Field conductivity(Axis axis) {
        return axis == Axis.X ? conductivityX : axis == Axis.Y ? conductivityY : conductivityZ;
    }

    /**
     * A source {@code amount(x) course(t)} [mol/m^3/s].
     *
     * @param amount factor of each voxel
     * @param course factor over time
     */
    public record VolumeSource(Field amount, TimeCourse course) {}
}
