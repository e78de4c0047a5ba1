package org.voxtum.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.fault.Fault;
import org.voxtum.grid.Field;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;

class RegionPainterTest {
    private static final Point ORIGIN = new Point(0, 0, 0);

    @TempDir Path folder;

    private static long count(VoxelGrid grid, Labels labels, int region) {
        long count = 0;
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    count += labels.get(x, y, z) == region ? 1 : 0;
                }
            }
        }
        return count;
    }

    private static double volume(VoxelGrid grid, RegionShape shape) {
        Labels labels = RegionPainter.paint(grid, List.of(new Everywhere(), shape));
        return count(grid, labels, 1) * grid.voxelVolume();
    }

    @Test
    void volumesAreThoseOfTheShapes() {
        VoxelGrid grid = new VoxelGrid(40, 50, 60, 1.0, 0.8, 0.5, -20, -20, -15);
        assertThat(volume(grid, new Sphere(ORIGIN, 12)))
                .isCloseTo(4 / 3.0 * Math.PI * 1728, Percentage.withPercentage(1));
        assertThat(volume(grid, new Ellipsoid(ORIGIN, new Point(15, 10, 5))))
                .isCloseTo(4 / 3.0 * Math.PI * 750, Percentage.withPercentage(1));
        assertThat(volume(grid, new Box(new Point(-3, -4, -5), new Point(5, 4, 5))))
                .isCloseTo(640, Percentage.withPercentage(1e-9));
        assertThat(volume(grid, new Cylinder(new Point(-6, -8, 0), new Point(6, 8, 0), 6)))
                .isCloseTo(Math.PI * 36 * 20, Percentage.withPercentage(1));
    }

    @Test
    void laterShapesWin() {
        VoxelGrid grid = VoxelGrid.cubes(4, 1, 1, 1);
        Labels labels =
                RegionPainter.paint(
                        grid,
                        List.of(
                                new Everywhere(),
                                new Box(ORIGIN, new Point(3, 1, 1)),
                                new Box(new Point(2, 0, 0), new Point(4, 1, 1))));
        assertThat(
                        List.of(
                                labels.get(0, 0, 0),
                                labels.get(1, 0, 0),
                                labels.get(2, 0, 0),
                                labels.get(3, 0, 0)))
                .containsExactly(1, 1, 2, 2);
    }

    @Test
    void refusesGaps() {
        VoxelGrid grid = VoxelGrid.cubes(4, 1, 1, 1);
        assertThatThrownBy(
                        () ->
                                RegionPainter.paint(
                                        grid, List.of(new Box(ORIGIN, new Point(3, 1, 1)))))
                .isInstanceOf(Fault.class)
                .hasMessage(
                        "voxel (3, 0, 0) is in no region; begin with a region"
                                + " 'where: everywhere'");
    }

    /**
     * A core 0.4 below the surface of a ball of 1, whole and as an octant whose planes are no
     * surface.
     */
    @Test
    void depthIsTheDistanceToTheSurface() {
        List<RegionShape> shapes =
                List.of(new Everywhere(), new Sphere(ORIGIN, 1), new DeeperThan(0.4, 1));
        VoxelGrid octant = new VoxelGrid(48, 30, 24, 0.025, 0.04, 0.05, 0, 0, 0);
        VoxelGrid whole = new VoxelGrid(96, 60, 48, 0.025, 0.04, 0.05, -1.2, -1.2, -1.2);
        long eighth = count(octant, RegionPainter.paint(octant, shapes), 2);
        assertThat(count(whole, RegionPainter.paint(whole, shapes), 2)).isEqualTo(8 * eighth);
        double radius = Math.cbrt(eighth * octant.voxelVolume() * 6 / Math.PI);
        assertThat(radius).isBetween(0.56, 0.64);
    }

    @Test
    void depthAgreesWithSearchingEveryVoxel() {
        VoxelGrid grid = new VoxelGrid(9, 8, 7, 1, 1.5, 2, 0, 0, 0);
        Labels painted = Labels.on(grid);
        java.util.Random random = new java.util.Random(1);
        new Field(painted.shape())
                .fillBy(
                        (x, y, z) -> {
                            painted.set(x, y, z, random.nextInt(20) == 0 ? 0 : 1);
                            return 0;
                        });
        RegionShape.VoxelTest deep = new DeeperThan(2.2, 1).on(grid, painted);
        for (int z = 0; z < 7; z++) {
            for (int y = 0; y < 8; y++) {
                for (int x = 0; x < 9; x++) {
                    assertThat(deep.test(x, y, z)).isEqualTo(depth(grid, painted, x, y, z) > 2.2);
                }
            }
        }
    }

    private static double depth(VoxelGrid grid, Labels painted, int x, int y, int z) {
        double least = Double.MAX_VALUE;
        for (int k = 0; k < grid.nz(); k++) {
            for (int j = 0; j < grid.ny(); j++) {
                for (int i = 0; i < grid.nx(); i++) {
                    if (painted.get(i, j, k) != 1) {
                        double u = i == x ? 0 : (Math.abs(i - x) - 0.5) * grid.dx();
                        double v = j == y ? 0 : (Math.abs(j - y) - 0.5) * grid.dy();
                        double w = k == z ? 0 : (Math.abs(k - z) - 0.5) * grid.dz();
                        least = Math.min(least, Math.sqrt(u * u + v * v + w * w));
                    }
                }
            }
        }
        return least;
    }
}
