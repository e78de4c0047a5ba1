package org.voxtum.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;

/** True surfaces of shapes over the voxel faces in their place; edges of 1, origin 0. */
class VoxelSurfaceTest {
    private static double share(VoxelGrid grid, RegionShape shape) {
        return VoxelSurface.of(grid, shape, Labels.on(grid)).orElseThrow().ratio();
    }

    private static VoxelGrid cubes(int nx, int ny, int nz) {
        return new VoxelGrid(nx, ny, nz, 1, 1, 1, 0, 0, 0);
    }

    private static Point at(double x, double y, double z) {
        return new Point(x, y, z);
    }

    /** Four chords of a diameter an end plane: 8 r of faces for 2 pi r. */
    @Test
    void aCylinderThroughTheBoxTendsToAQuarterOfPi() {
        Cylinder through = new Cylinder(at(50, 50, -3), at(50, 50, 9), 40.3);
        assertThat(share(cubes(100, 100, 5), through)).isCloseTo(Math.PI / 4, within(0.01));
        assertThat(share(cubes(100, 100, 1), through)).isCloseTo(Math.PI / 4, within(0.01));
    }

    @Test
    void endsAtTheBoxDoNotCountAndEndsInsideDo() {
        VoxelGrid grid = cubes(40, 40, 20);
        double open = share(grid, new Cylinder(at(20, 20, -5), at(20, 20, 30), 10));
        double cut = share(grid, new Cylinder(at(20, 20, 0), at(20, 20, 20), 10));
        assertThat(cut).isCloseTo(open, within(1e-12));
        double faces = 2 * Math.PI * 10 * 20 / open;
        double inside = share(grid, new Cylinder(at(20, 20, 0), at(20, 20, 10), 10));
        long end = 0;
        for (int x = 0; x < 40; x++) {
            for (int y = 0; y < 40; y++) {
                end += Math.hypot(x - 19.5, y - 19.5) < 10 ? 1 : 0;
            }
        }
        double surface = 2 * Math.PI * 10 * 10 + Math.PI * 100;
        assertThat(inside).isCloseTo(surface / (faces / 2 + end), within(1e-6));
    }

    /**
     * Mean of the sum of a normal's parts over all normals: 1.559 along (1, 1, 1), 1.5 of a ball.
     */
    @Test
    void slantedCylindersAndBallsTendToTheirs() {
        Cylinder slanted = new Cylinder(at(-20, -20, -20), at(100, 100, 100), 15);
        double expected = Math.PI / (6 * Math.sqrt(2.0 / 3));
        assertThat(share(cubes(80, 80, 80), slanted)).isCloseTo(expected, within(0.02));
        assertThat(share(cubes(80, 80, 80), new Sphere(at(40, 40, 40), 30.2)))
                .isCloseTo(2.0 / 3, within(0.01));
    }

    @Test
    void aPartOfAShapeAtAPlaneOfSymmetryIsAsTheWhole() {
        double whole = share(cubes(60, 60, 60), new Sphere(at(30, 30, 30), 25));
        double eighth = share(cubes(30, 30, 30), new Sphere(at(0, 0, 0), 25));
        assertThat(eighth).isCloseTo(whole, within(2e-3));
        double tube = share(cubes(60, 60, 2), new Cylinder(at(30, 30, -9), at(30, 30, 9), 25));
        double quarter = share(cubes(30, 30, 2), new Cylinder(at(0, 0, -9), at(0, 0, 9), 25));
        assertThat(quarter).isCloseTo(tube, within(1e-3));
    }

    /** Surface of a prolate spheroid in closed form; faces counted here. */
    @Test
    void anEllipsoidHasItsClosedForm() {
        VoxelGrid grid = new VoxelGrid(40, 50, 60, 1, 0.8, 0.7, 0, 0, 0);
        double ball = share(grid, new Sphere(at(20, 20, 21), 15));
        assertThat(share(grid, new Ellipsoid(at(20, 20, 21), at(15, 15, 15)))).isEqualTo(ball);
        Ellipsoid prolate = new Ellipsoid(at(15, 15, 25), at(10, 10, 20));
        RegionShape.VoxelTest test = prolate.on(cubes(30, 30, 50), Labels.on(grid));
        long faces = 0;
        for (int z = 1; z < 50; z++) {
            for (int y = 1; y < 30; y++) {
                for (int x = 1; x < 30; x++) {
                    boolean here = test.test(x, y, z);
                    faces += here != test.test(x - 1, y, z) ? 1 : 0;
                    faces += here != test.test(x, y - 1, z) ? 1 : 0;
                    faces += here != test.test(x, y, z - 1) ? 1 : 0;
                }
            }
        }
        double e = Math.sqrt(0.75);
        double surface = 2 * Math.PI * 100 * (1 + 2 / e * Math.asin(e));
        double expected = surface / faces;
        assertThat(share(cubes(30, 30, 50), prolate)).isCloseTo(expected, within(1e-6));
    }

    @Test
    void aSliverOfALongEllipsoidIsLeftAsItsFaces() {
        Ellipsoid needle = new Ellipsoid(at(30, 30, 1), at(20, 20, 1e6));
        VoxelGrid grid = cubes(60, 60, 3);
        assertThat(VoxelSurface.of(grid, needle, Labels.on(grid))).isEmpty();
    }

    @Test
    void aBoxOnFacesIsItsFacesAndOthersHaveNoFormula() {
        VoxelGrid grid = cubes(9, 8, 7);
        assertThat(share(grid, new Box(at(2, 2, 2), at(5, 6, 5)))).isEqualTo(1);
        assertThat(share(grid, new Box(at(-4, -1, -1), at(5, 9, 9)))).isEqualTo(1);
        assertThat(share(cubes(9, 1, 1), new Box(at(0, -1, -1), at(4, 2, 2)))).isEqualTo(1);
        assertThat(VoxelSurface.of(grid, new Everywhere(), Labels.on(grid))).isEmpty();
        Box away = new Box(at(20, 20, 20), at(30, 30, 30));
        assertThat(VoxelSurface.of(grid, away, Labels.on(grid))).isEmpty();
    }

    /** cos of the angle between a face and the surface, scaled a little to the true sum. */
    @Test
    void aFaceCountsByTheSlantOfItsSurface() {
        VoxelGrid grid = cubes(100, 100, 30);
        Cylinder shape = new Cylinder(at(50, 50, -9), at(50, 50, 15), 40);
        FaceShare share = VoxelSurface.of(grid, shape, Labels.on(grid)).orElseThrow().share();
        double whole = share.at(Axis.X, 90, 50, 3);
        assertThat(whole).isCloseTo(1, within(0.01));
        assertThat(share.at(Axis.Y, 90, 50, 3)).isCloseTo(0, within(1e-9));
        assertThat(share.at(Axis.X, 70, 84.64, 3)).isCloseTo(0.5 * whole, within(1e-3));
        assertThat(share.at(Axis.Z, 60, 60, 15)).isEqualTo(whole);
        FaceShare ball =
                VoxelSurface.of(grid, new Sphere(at(50, 50, 15), 12), Labels.on(grid))
                        .orElseThrow()
                        .share();
        double along = ball.at(Axis.Z, 50, 50, 27);
        assertThat(along).isCloseTo(1, within(0.02));
        assertThat(ball.at(Axis.X, 57, 57, 22)).isCloseTo(along / Math.sqrt(3), within(1e-9));
    }

    @Test
    void widthsAreCountedAcross() {
        VoxelGrid grid = new VoxelGrid(20, 20, 20, 1, 1, 5, 0, 0, 0);
        Labels labels = Labels.on(grid);
        Cylinder along = new Cylinder(at(10, 10, -5), at(10, 10, 200), 2);
        Cylinder across = new Cylinder(at(-5, 10, 50), at(50, 10, 50), 2);
        assertThat(LumenWidth.inVoxels(grid, labels, along, 1)).isEqualTo(4);
        assertThat(LumenWidth.inVoxels(grid, labels, across, 1)).isEqualTo(0.8);
        Sphere ball = new Sphere(at(10, 10, 10), 2);
        assertThat(LumenWidth.inVoxels(grid, labels, ball, 1)).isEqualTo(0.8);
        assertThat(LumenWidth.inVoxels(cubes(20, 20, 1), labels, ball, 1)).isEqualTo(4);
    }
}
