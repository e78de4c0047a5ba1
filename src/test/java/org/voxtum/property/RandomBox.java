package org.voxtum.property;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FaceFluxes;
import org.voxtum.model.FluidRegion;
import org.voxtum.tissue.RegionKind;
import org.voxtum.verify.FluidProblemBuilder;
import org.voxtum.verify.SoluteProblemBuilder;

/** A sealed box whose fields a property draws voxel by voxel or block by block. */
final class RandomBox {
    private static final int BLOCK = 4;
    final VoxelGrid grid;
    private final SplittableRandom random;
    private final StringBuilder drawn = new StringBuilder();

    /** Axes of 1 or 4 to 14 voxels, edges of 8 to 60 um. */
    RandomBox(SplittableRandom random) {
        this.random = random;
        int[] n = new int[3];
        double[] d = new double[3];
        for (int i = 0; i < 3; i++) {
            n[i] = random.nextInt(5) == 0 ? 1 : 4 + random.nextInt(11);
            d[i] = spread(8e-6, 60e-6);
        }
        if (n[0] == 1 && n[1] == 1 && n[2] == 1) {
            n[1] = 9;
        }
        grid = new VoxelGrid(n[0], n[1], n[2], d[0], d[1], d[2], 0, 0, 0);
        tell("grid %s", grid);
    }

    /** Adds to what is printed when the property fails. */
    void tell(String format, Object... values) {
        drawn.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    String description() {
        return drawn.toString();
    }

    /** Evenly in the logarithm. */
    double spread(double least, double most) {
        return least * StrictMath.pow(most / least, random.nextDouble());
    }

    /** One value a voxel. */
    Field.VoxelFunction voxelwise(double least, double most) {
        Field values = Field.on(grid).fillBy((x, y, z) -> spread(least, most));
        return values::get;
    }

    /** One value for each block of 4 x 4 x 4 voxels. */
    Field.VoxelFunction blockwise(double least, double most) {
        double[] values = new double[512];
        for (int i = 0; i < values.length; i++) {
            values[i] = spread(least, most);
        }
        return (x, y, z) -> values[x / BLOCK + 8 * (y / BLOCK) + 64 * (z / BLOCK)];
    }

    /** 0 or 1 in each block. */
    Field.VoxelFunction noise() {
        boolean[] values = new boolean[512];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextBoolean();
        }
        return (x, y, z) -> values[x / BLOCK + 8 * (y / BLOCK) + 64 * (z / BLOCK)] ? 1 : 0;
    }

    /** One tissue without vessels, of accessible fraction and diffusivity that differ by place. */
    SoluteProblemBuilder problem(Field.VoxelFunction phi, Field.VoxelFunction diffusivity) {
        FluidRegion tissue = new FluidRegion("tissue", RegionKind.TUMOUR, 0, 0, 0, 0, 0, 0);
        SoluteProblemBuilder problem =
                new SoluteProblemBuilder(
                        new FluidProblemBuilder(grid)
                                .paint(tissue, (x, y, z) -> true, 1e-14, 0, 0)
                                .build());
        problem.region(0, 0.3 + 0.7 * random.nextDouble(), List.of(), 0);
        problem.storage().fillBy(phi);
        problem.conductivity().fillBy((x, y, z) -> phi.at(x, y, z) * diffusivity.at(x, y, z));
        return problem;
    }

    /**
     * Divergence-free fluxes that pass no face of the box: the discrete curl of random values on
     * the edges.
     *
     * @param speed largest value on an edge over the smallest spacing [m/s]
     * @return the largest flux [m/s]
     */
    double stir(FaceFluxes q, double speed) {
        double scale = speed * grid.smallestSpacing();
        double[][][] ax = edges(0, scale);
        double[][][] ay = edges(1, scale);
        double[][][] az = edges(2, scale);
        double dx = grid.dx();
        double dy = grid.dy();
        double dz = grid.dz();
        q.x().fillBy(
                        (x, y, z) ->
                                (az[x][y + 1][z] - az[x][y][z]) / dy
                                        - (ay[x][y][z + 1] - ay[x][y][z]) / dz);
        q.y().fillBy(
                        (x, y, z) ->
                                (ax[x][y][z + 1] - ax[x][y][z]) / dz
                                        - (az[x + 1][y][z] - az[x][y][z]) / dx);
        q.z().fillBy(
                        (x, y, z) ->
                                (ay[x + 1][y][z] - ay[x][y][z]) / dx
                                        - (ax[x][y + 1][z] - ax[x][y][z]) / dy);
        return Math.max(
                Extremes.largestMagnitude(q.x()),
                Math.max(Extremes.largestMagnitude(q.y()), Extremes.largestMagnitude(q.z())));
    }

    /** Values on edges along an axis, 0 on the surface of the box. */
    private double[][][] edges(int axis, double scale) {
        int nx = grid.nx();
        int ny = grid.ny();
        int nz = grid.nz();
        double[][][] a = new double[nx + 2][ny + 2][nz + 2];
        for (int x = 0; x <= nx; x++) {
            for (int y = 0; y <= ny; y++) {
                for (int z = 0; z <= nz; z++) {
                    boolean surface =
                            axis != 0 && (x == 0 || x == nx)
                                    || axis != 1 && (y == 0 || y == ny)
                                    || axis != 2 && (z == 0 || z == nz);
                    a[x][y][z] = surface ? 0 : scale * (2 * random.nextDouble() - 1);
                }
            }
        }
        return a;
    }
}
