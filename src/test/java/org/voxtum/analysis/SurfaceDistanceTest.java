package org.voxtum.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;

class SurfaceDistanceTest {
    /** A rectangle as the box between two corners that touches itself along one axis. */
    private record Rectangle(double[] least, double[] most) {
        double distance(double... from) {
            double sum = 0;
            for (int axis = 0; axis < 3; axis++) {
                double gap = Math.max(least[axis] - from[axis], from[axis] - most[axis]);
                sum += Math.max(0, gap) * Math.max(0, gap);
            }
            return Math.sqrt(sum);
        }
    }

    /** 0 outside, 1 inside, 2 neither. */
    private static int[][][] random(VoxelGrid grid, long seed) {
        Random random = new Random(seed);
        int[][][] kinds = new int[grid.nx()][grid.ny()][grid.nz()];
        for (int[][] plane : kinds) {
            for (int[] line : plane) {
                for (int k = 0; k < line.length; k++) {
                    double draw = random.nextDouble();
                    line[k] = draw < 0.03 ? 0 : draw < 0.9 ? 1 : 2;
                }
            }
        }
        return kinds;
    }

    private static List<Rectangle> faces(VoxelGrid grid, int[][][] kinds) {
        List<Rectangle> faces = new ArrayList<>();
        int[][] steps = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        double[] edge = {grid.dx(), grid.dy(), grid.dz()};
        for (int x = 0; x < grid.nx(); x++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int z = 0; z < grid.nz(); z++) {
                    for (int[] s : steps) {
                        int[] to = {x + s[0], y + s[1], z + s[2]};
                        boolean within =
                                to[0] < grid.nx() && to[1] < grid.ny() && to[2] < grid.nz();
                        if (within && kinds[x][y][z] + kinds[to[0]][to[1]][to[2]] == 1) {
                            int[] from = {x, y, z};
                            double[] least = new double[3];
                            double[] most = new double[3];
                            for (int axis = 0; axis < 3; axis++) {
                                least[axis] = (from[axis] + s[axis]) * edge[axis];
                                most[axis] = (from[axis] + 1) * edge[axis];
                            }
                            faces.add(new Rectangle(least, most));
                        }
                    }
                }
            }
        }
        return faces;
    }

    /** Every voxel against every face of random tissue with lumens, unequal edges. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void agreesWithEveryRectangle(long seed) {
        VoxelGrid grid = new VoxelGrid(11, 8, 9, 1, 1.7, 0.6, 0, 0, 0);
        int[][][] kinds = random(grid, seed);
        List<Rectangle> faces = faces(grid, kinds);
        SurfaceDistance surface =
                SurfaceDistance.of(
                        grid, (x, y, z) -> kinds[x][y][z] == 1, (x, y, z) -> kinds[x][y][z] == 0);

        double deepest = 0;
        for (int x = 0; x < grid.nx(); x++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int z = 0; z < grid.nz(); z++) {
                    double expected = 0;
                    if (kinds[x][y][z] == 1) {
                        double[] centre = {grid.centreX(x), grid.centreY(y), grid.centreZ(z)};
                        expected =
                                faces.stream()
                                        .mapToDouble(face -> face.distance(centre))
                                        .min()
                                        .orElseThrow();
                    }
                    assertThat(surface.distance().get(x, y, z)).isCloseTo(expected, within(1e-13));
                    deepest = Math.max(deepest, expected);
                }
            }
        }
        assertThat(surface.inscribedRadius()).isCloseTo(deepest, within(1e-13));
    }

    @Test
    void distanceInASphereIsThatToItsStaircase() {
        VoxelGrid grid = VoxelGrid.cubes(40, 40, 40, 1);
        double radius = 15;
        VoxelSet ball = (x, y, z) -> distanceFromMiddle(grid, x, y, z) < radius;
        SurfaceDistance surface =
                SurfaceDistance.of(grid, ball, (x, y, z) -> !ball.contains(x, y, z));

        // A voxel reaches half its diagonal from its centre; no voxel's centre is in the middle.
        double reach = Math.sqrt(3) / 2;
        assertThat(surface.inscribedRadius()).isCloseTo(radius, within(2 * reach));
        for (int x = 0; x < 40; x++) {
            double exact = radius - distanceFromMiddle(grid, x, 17, 21);
            if (exact > 0) {
                assertThat(surface.distance().get(x, 17, 21)).isCloseTo(exact, within(reach));
            }
        }
    }

    private static double distanceFromMiddle(VoxelGrid grid, int x, int y, int z) {
        double dx = grid.centreX(x) - 20;
        double dy = grid.centreY(y) - 20;
        double dz = grid.centreZ(z) - 20;
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    @Test
    void facesOfTheBoxAreNoSurface() {
        VoxelGrid grid = VoxelGrid.cubes(8, 3, 3, 2);
        SurfaceDistance surface = SurfaceDistance.of(grid, (x, y, z) -> x < 7, (x, y, z) -> x == 7);
        assertThat(surface.distance().get(6, 0, 0)).isEqualTo(1.0);
        assertThat(surface.distance().get(0, 2, 1)).isEqualTo(13.0);
        assertThat(surface.inscribedRadius()).isEqualTo(13.0);
    }

    @Test
    void withoutASurfaceNothingIsFar() {
        VoxelGrid grid = VoxelGrid.cubes(3, 3, 3, 1);
        SurfaceDistance surface = SurfaceDistance.of(grid, (x, y, z) -> true, (x, y, z) -> false);
        assertThat(surface.distance().get(1, 1, 1)).isInfinite();
        assertThat(surface.inscribedRadius()).isZero();
    }

    @Test
    void coreAgainstRim() {
        VoxelGrid grid = VoxelGrid.cubes(101, 1, 1, 1e-6);
        TissueVolume tissue = TissueVolume.withoutVessels(grid, (x, y, z) -> x < 100);
        SurfaceDistance surface = SurfaceDistance.of(grid, tissue.voxels(), (x, y, z) -> x == 100);
        Field depth = surface.distance();
        VoxelValues falling = (x, y, z) -> 1 - depth.get(x, y, z) / 100e-6;

        // R_in = 99.5 um: core from 49.75, rim to 19.9 um.
        OptionalDouble ratio = CoreRim.of(tissue, falling, surface, 5e-6);
        assertThat(ratio.orElseThrow()).isCloseTo(0.25 / 0.90, within(1e-9));
        assertThat(CoreRim.of(tissue, falling, surface, 20e-6)).isEmpty();
        assertThat(CoreRim.of(tissue, (x, y, z) -> 0, surface, 5e-6)).isEmpty();
    }
}
