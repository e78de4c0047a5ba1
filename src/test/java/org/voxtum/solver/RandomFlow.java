package org.voxtum.solver;

import java.util.SplittableRandom;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FaceFluxes;

/** Divergence-free fluxes in a closed box: the discrete curl of random edge values. */
final class RandomFlow {
    private RandomFlow() {}

    /**
     * @param speed largest edge value over the spacing [m/s]
     */
    static void fill(FaceFluxes q, VoxelGrid g, double speed, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double h = g.smallestSpacing();
        double[][][] ax = edges(g, 0, speed * h, random);
        double[][][] ay = edges(g, 1, speed * h, random);
        double[][][] az = edges(g, 2, speed * h, random);
        q.x().fillBy(
                        (x, y, z) ->
                                (az[x][y + 1][z] - az[x][y][z]) / g.dy()
                                        - (ay[x][y][z + 1] - ay[x][y][z]) / g.dz());
        q.y().fillBy(
                        (x, y, z) ->
                                (ax[x][y][z + 1] - ax[x][y][z]) / g.dz()
                                        - (az[x + 1][y][z] - az[x][y][z]) / g.dx());
        q.z().fillBy(
                        (x, y, z) ->
                                (ay[x + 1][y][z] - ay[x][y][z]) / g.dx()
                                        - (ax[x][y + 1][z] - ax[x][y][z]) / g.dy());
    }

    /** Values on edges along an axis, 0 on the surface of the box. */
    private static double[][][] edges(
            VoxelGrid g, int axis, double scale, SplittableRandom random) {
        double[][][] a = new double[g.nx() + 2][g.ny() + 2][g.nz() + 2];
        for (int x = 0; x <= g.nx(); x++) {
            for (int y = 0; y <= g.ny(); y++) {
                for (int z = 0; z <= g.nz(); z++) {
                    boolean surface =
                            axis != 0 && (x == 0 || x == g.nx())
                                    || axis != 1 && (y == 0 || y == g.ny())
                                    || axis != 2 && (z == 0 || z == g.nz());
                    a[x][y][z] = surface ? 0 : scale * (2 * random.nextDouble() - 1);
                }
            }
        }
        return a;
    }
}
