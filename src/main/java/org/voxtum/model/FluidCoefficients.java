package org.voxtum.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxtum.agent.TimeCourse;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Face;
import org.voxtum.grid.Field;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;

/**
 * Everything the fluid pressure depends on: {@code -div(K grad p) = L_p S_V (p_V - p - sigma_T dpi)
 * - a_L (p - p_L) + Q_inj}.
 *
 * @param grid voxels
 * @param labels region number of each voxel
 * @param regions by region number
 * @param tissueFraction 1 - v_b of each voxel, 0 in lumen
 * @param conductivityX K along x [m^2/Pa/s]; 0 outside tissue
 * @param conductivityY along y; may be the same function
 * @param conductivityZ along z; may be the same function
 * @param vesselSurfaceDensity S_V [1/m]
 * @param vascularPressure p_V [Pa]
 * @param boundaries of the six faces of the box
 * @param arrival when blood reaches the wall; empty where it counts as at once
 * @param maps values of voxels, for properties that images give; the regions' numbers hold for the
 *     others
 */
public record FluidCoefficients(
        VoxelGrid grid,
        Labels labels,
        List<FluidRegion> regions,
        VoxelFraction tissueFraction,
        Field.VoxelFunction conductivityX,
        Field.VoxelFunction conductivityY,
        Field.VoxelFunction conductivityZ,
        Field vesselSurfaceDensity,
        Field vascularPressure,
        Map<Face, FluidBoundary> boundaries,
        Optional<PlasmaArrival> arrival,
        Map<FluidProperty, Field> maps) {
    /** Copies the collections. */
    public FluidCoefficients {
        regions = List.copyOf(regions);
        boundaries = Map.copyOf(boundaries);
        maps = Map.copyOf(maps);
    }

    /** The same without images. */
    public FluidCoefficients(
            VoxelGrid grid,
            Labels labels,
            List<FluidRegion> regions,
            VoxelFraction tissueFraction,
            Field.VoxelFunction conductivityX,
            Field.VoxelFunction conductivityY,
            Field.VoxelFunction conductivityZ,
            Field vesselSurfaceDensity,
            Field vascularPressure,
            Map<Face, FluidBoundary> boundaries,
            Optional<PlasmaArrival> arrival) {
        this(
                grid,
                labels,
                regions,
                tissueFraction,
                conductivityX,
                conductivityY,
                conductivityZ,
                vesselSurfaceDensity,
                vascularPressure,
                boundaries,
                arrival,
                Map.of());
    }

    /** When blood reaches the wall, where that matters to a plasma; empty elsewhere. */
    public Optional<PlasmaArrival> delayOf(TimeCourse plasma) {
        return arrival.filter(late -> late.matters(plasma));
    }

    /** Region of a voxel. */
    public FluidRegion region(int x, int y, int z) {
        return regions.get(labels.get(x, y, z));
    }

    /** Whether a voxel is tissue and not the lumen of a rasterised vessel. */
    public boolean isTissue(int x, int y, int z) {
        return region(x, y, z).kind().isTissue() && tissueFraction.at(x, y, z) > 0;
    }

    /** A property of the fluid in a voxel. */
    public double value(FluidProperty property, int x, int y, int z) {
        Field map = maps.get(property);
        return map == null ? property.of(region(x, y, z)) : map.get(x, y, z);
    }

    /** Whether a property is above 0 in any region or voxel. */
    public boolean anyPositive(FluidProperty property) {
        return maps.containsKey(property)
                || regions.stream().anyMatch(region -> property.of(region) > 0);
    }

    /** K along an axis [m^2/Pa/s]. */
    public Field.VoxelFunction conductivity(Axis axis) {
        return axis == Axis.X ? conductivityX : axis == Axis.Y ? conductivityY : conductivityZ;
    }

    /** a_V = L_p S_V [1/Pa/s]. */
    public double wallConductance(int x, int y, int z) {
        return value(FluidProperty.WALL_HYDRAULIC_CONDUCTIVITY, x, y, z)
                * vesselSurfaceDensity.get(x, y, z);
    }

    /** p_e = p_V - sigma_T dpi [Pa]. */
    public double effectivePressure(int x, int y, int z) {
        return vascularPressure.get(x, y, z) - osmoticPressure(x, y, z);
    }

    /** sigma_T dpi [Pa]. */
    public double osmoticPressure(int x, int y, int z) {
        return value(FluidProperty.OSMOTIC_PRESSURE, x, y, z);
    }

    /** J_V = a_V (p_e - p), volume filtered per tissue volume and time [1/s]. */
    public double filtration(int x, int y, int z, double pressure) {
        return wallConductance(x, y, z) * (effectivePressure(x, y, z) - pressure);
    }

    /** a_L [1/Pa/s] of the voxel, scaled by its tissue fraction. */
    public double lymphaticConductance(int x, int y, int z) {
        return value(FluidProperty.LYMPHATIC_CONDUCTANCE, x, y, z) * tissueFraction.at(x, y, z);
    }

    /** p_L [Pa]. */
    public double lymphaticPressure(int x, int y, int z) {
        return value(FluidProperty.LYMPHATIC_PRESSURE, x, y, z);
    }

    /** J_L = a_L (p - p_L), volume drained per tissue volume and time [1/s]. */
    public double lymph(int x, int y, int z, double pressure) {
        return lymphaticConductance(x, y, z) * (pressure - lymphaticPressure(x, y, z));
    }

    /** Q_inj [1/s]; 0 outside tissue. */
    public double injection(int x, int y, int z) {
        return isTissue(x, y, z) ? value(FluidProperty.INJECTION_RATE, x, y, z) : 0;
    }
}
