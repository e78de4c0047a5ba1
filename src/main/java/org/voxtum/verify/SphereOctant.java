package org.voxtum.verify;

import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidRegion;
import org.voxtum.tissue.RegionKind;
import org.voxtum.verify.exact.BaxterJainTissue;

/**
 * An octant of a sphere about the corner of the box; symmetry makes its three faces there sealed.
 *
 * @param radius R [m]
 * @param voxelsPerRadius R/h
 */
record SphereOctant(double radius, int voxelsPerRadius) {
    private static final double WALL_CONDUCTIVITY = 2.1e-11;

    /** Voxel edge h [m]. */
    double edge() {
        return radius / voxelsPerRadius;
    }

    /** Grid that holds the octant and one layer around it. */
    VoxelGrid grid() {
        int n = voxelsPerRadius + 1;
        return VoxelGrid.cubes(n, n, n, edge());
    }

    /** Grid of the same voxels up to a half-width [m]. */
    VoxelGrid gridTo(double halfWidth) {
        int n = (int) Math.round(halfWidth / edge());
        return VoxelGrid.cubes(n, n, n, edge());
    }

    /** Voxels up to a multiple of the radius. */
    FluidProblemBuilder.Place within(double share) {
        double limit = share * share * radius * radius;
        return (x, y, z) -> x * x + y * y + z * z < limit;
    }

    /** A bath at zero pressure everywhere; the sphere is painted over it. */
    FluidProblemBuilder inBath() {
        FluidRegion bath = new FluidRegion("bath", RegionKind.BATH, 0, 0, 0, 0, 0, 0);
        return new FluidProblemBuilder(grid()).paint(bath, (x, y, z) -> true, 0, 0, 0);
    }

    /** A bath with a tumour of the usual leaky tissue in it. */
    FluidProblemBuilder tumourInBath() {
        return paintTumour(inBath(), within(1));
    }

    /** Paints the usual leaky tumour tissue. */
    static FluidProblemBuilder paintTumour(
            FluidProblemBuilder builder, FluidProblemBuilder.Place place) {
        FluidRegion tumour =
                new FluidRegion(
                        "tumour",
                        RegionKind.TUMOUR,
                        WALL_CONDUCTIVITY,
                        tumourOsmoticPressure(),
                        0,
                        0,
                        0,
                        0);
        return builder.paint(
                tumour,
                place,
                BaxterJainTissue.TUMOUR_CONDUCTIVITY,
                BaxterJainTissue.TUMOUR_EXCHANGE / WALL_CONDUCTIVITY,
                BaxterJainTissue.TUMOUR_PRESSURE + tumourOsmoticPressure());
    }

    /** sigma_T (pi_V - pi_i) of the usual tumour tissue [Pa]. */
    static double tumourOsmoticPressure() {
        return 0.82 * 666;
    }
}
