package org.voxtum.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param conductivityY along y; may be the same field
 * @param conductivityZ along z; may be the same field
 * @param vesselSurfaceDensity S_V [1/m]
 * @param vascularPressure p_V [Pa]
 * @param boundaries of the six faces of the box
 * @param arrival when blood reaches the wall; empty where it counts as at once
 */
public record FluidCoefficients(
        VoxelGrid grid,
        Labels labels,
        List<FluidRegion> regions,
        VoxelFraction tissueFraction,
        Field conductivityX,
        Field conductivityY,
        Field conductivityZ,
        Field vesselSurfaceDensity,
        Field vascularPressure,
        Map<Face, FluidBoundary> boundaries,
        Optional<PlasmaArrival> arrival) {
    /** Copies the collections. */
    public FluidCoefficients {
        regions = List.copyOf(regions);
        boundaries = Map.copyOf(boundaries);
    }

    /** Region of a voxel. */
    public FluidRegion region(int x, int y, int z) {
        return regions.get(labels.get(x, y, z));
    }

    /** Whether a voxel is tissue and not the lumen of a rasterised vessel. */
    public boolean isTissue(int x, int y, int z) {
        return region(x, y, z).kind().isTissue() && tissueFraction.at(x, y, z) > 0;
    }

    /** K along an axis [m^2/Pa/s]. */
    public Field conductivity(Axis axis) {
        return axis == Axis.X ? conductivityX : axis == Axis.Y ? conductivityY : conductivityZ;
    }

    /** a_V = L_p S_V [1/Pa/s]. */
    public double wallConductance(int x, int y, int z) {
        return region(x, y, z).wallHydraulicConductivity() * vesselSurfaceDensity.get(x, y, z);
    }

    /** p_e = p_V - sigma_T dpi [Pa]. */
    public double effectivePressure(int x, int y, int z) {
        return vascularPressure.get(x, y, z) - region(x, y, z).osmoticPressure();
    }

    /** J_V = a_V (p_e - p), volume filtered per tissue volume and time [1/s]. */
    public double filtration(int x, int y, int z, double pressure) {
        return wallConductance(x, y, z) * (effectivePressure(x, y, z) - pressure);
    }

    /** a_L [1/Pa/s] of the voxel, scaled by its tissue fraction. */
    public double lymphaticConductance(int x, int y, int z) {
        return region(x, y, z).lymphaticConductance() * tissueFraction.at(x, y, z);
    }

    /** J_L = a_L (p - p_L), volume drained per tissue volume and time [1/s]. */
    public double lymph(int x, int y, int z, double pressure) {
        return lymphaticConductance(x, y, z) * (pressure - region(x, y, z).lymphaticPressure());
    }

    /** Q_inj [1/s]; 0 outside tissue. */
    public double injection(int x, int y, int z) {
        return isTissue(x, y, z) ? region(x, y, z).injectionRate() : 0;
    }
}
