package org.voxtum.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field.VoxelFunction;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;

class SectionPictureTest {
    private static final VoxelGrid SLAB = VoxelGrid.cubes(100, 80, 15, 10e-6);
    private static final VoxelFunction RAMP = (x, y, z) -> x + 2 * y + 5 * z;

    @Test
    void voxelsHaveTheColourOfTheMapInEverySection() {
        SectionScene scene =
                SectionScene.of(SLAB, RAMP, "ramp", "1", 0)
                        .withPlanes(new SectionPlanes(20, 30, 4));
        ColourScale scale = new ColourScale(ColourMap.VIRIDIS, 0, 400);
        Canvas canvas = SectionPicture.draw(scene.withScale(scale));
        for (Panel panel : SectionLayout.of(scene).panels()) {
            for (int[] at : new int[][] {{0, 0}, {7, 3}, {14, 12}}) {
                int[] voxel = new int[3];
                voxel[panel.normal().ordinal()] = panel.plane();
                voxel[panel.right().ordinal()] = at[0];
                voxel[panel.up().ordinal()] = at[1];
                int x = (int) panel.pageX(Grids.centre(SLAB, panel.right(), at[0]));
                int y = (int) panel.pageY(Grids.centre(SLAB, panel.up(), at[1]));
                assertThat(canvas.get(x, y))
                        .isEqualTo(scale.colour(RAMP.at(voxel[0], voxel[1], voxel[2])));
            }
        }
    }

    @Test
    void sectionsStandInPhysicalProportionAndShareTheirAxes() {
        VoxelGrid uneven = new VoxelGrid(40, 30, 20, 10e-6, 20e-6, 5e-6, 1e-3, 0, 0);
        List<Panel> panels = SectionLayout.of(SectionScene.of(uneven, RAMP, "", "", 0)).panels();
        double scale = panels.get(0).wide() / 400e-6;
        assertThat((double) panels.get(0).high()).isCloseTo(scale * 600e-6, within(0.5));
        assertThat((double) panels.get(1).wide()).isCloseTo(scale * 100e-6, within(0.5));
        assertThat(panels.get(1).top()).isEqualTo(panels.get(0).top());
        assertThat(panels.get(2).left()).isEqualTo(panels.get(0).left());
        assertThat(panels.get(1).right()).isEqualTo(Axis.Z);
        assertThat(panels.get(2).normal()).isEqualTo(Axis.Y);
    }

    @Test
    void scaleBarIsAsLongAsItSays() {
        SectionScene scene = SectionScene.of(SLAB, RAMP, "ramp", "1", 0);
        SectionLayout layout = SectionLayout.of(scene);
        Panel first = layout.panels().get(0);
        double length = SectionFooter.barLength(first.wide(), layout.scale());
        assertThat(length).isEqualTo(200e-6);
        Canvas canvas = SectionPicture.draw(scene);
        int row = layout.pageHeight() - 34 - 3;
        int pixels = 0;
        while (canvas.get(first.left() + pixels, row) == Rgb.INK) {
            pixels++;
        }
        // 200 µm are twenty voxels of the picture.
        assertThat(pixels).isEqualTo(20 * first.wide() / 100);
    }

    @Test
    void whatIsNoTissueIsGreyAndWhatHasNoValueIsMarked() {
        Labels labels = Labels.on(SLAB);
        labels.set(10, 10, 7, 1);
        VoxelFunction values = (x, y, z) -> x == 30 ? Double.NaN : 1;
        SectionScene scene =
                SectionScene.of(SLAB, values, "", "", 0).withRegions(labels, label -> label == 0);
        Canvas canvas = SectionPicture.draw(scene);
        assertThat(colourAt(canvas, scene, 10, 10)).isEqualTo(Rgb.NO_TISSUE);
        assertThat(colourAt(canvas, scene, 30, 10)).isEqualTo(SectionImage.NO_VALUE);
        assertThat(colourAt(canvas, scene, 50, 10)).isEqualTo(ColourMap.VIRIDIS.colour(1));
    }

    @Test
    void amountsThatVaryLittleAreAllNearTheEndOfTheScale() {
        SectionScene plain =
                SectionScene.of(SLAB, (x, y, z) -> x < 50 ? 19.72 : 19.95, "", "mol/m^3", 0);
        Canvas canvas = SectionPicture.draw(plain.ofAmounts());
        assertThat(colourAt(canvas, plain, 10, 10))
                .isEqualTo(ColourMap.VIRIDIS.colour(19.72 / 19.95));
        Canvas pressures = SectionPicture.draw(plain);
        assertThat(colourAt(pressures, plain, 10, 10)).isEqualTo(ColourMap.VIRIDIS.colour(0));
    }

    @Test
    void vesselsAreOutlinedWhereTheyComeNearThePlane() {
        double z = SLAB.centreZ(7);
        Tube near = new Tube(100e-6, 405e-6, z, 900e-6, 405e-6, z, 60e-6, true);
        Tube far = new Tube(100e-6, 205e-6, 0, 900e-6, 205e-6, 0, 20e-6, true);
        SectionScene plain = SectionScene.of(SLAB, (x, y, k) -> 1, "", "", 0);
        Canvas canvas = SectionPicture.draw(plain.withTubes(List.of(near, far)));
        Panel panel = SectionLayout.of(plain).panels().get(0);
        int x = (int) panel.pageX(500e-6);
        int wall = (int) panel.pageY(405e-6 + 30e-6);
        int inside = ColourMap.VIRIDIS.colour(1);
        assertThat(canvas.get(x, (int) panel.pageY(405e-6))).isEqualTo(inside);
        assertThat(canvas.get(x, wall)).isEqualTo(VesselOutlines.PERFUSED);
        assertThat(Rgb.red(canvas.get(x, wall - 1))).isLessThan(60);
        assertThat(canvas.get(x, (int) panel.pageY(205e-6 + 10e-6))).isEqualTo(inside);
    }

    @Test
    void flatAndThinGridsHaveOnePictureEach() {
        for (VoxelGrid grid :
                List.of(
                        VoxelGrid.cubes(50, 40, 1, 1e-6),
                        VoxelGrid.cubes(1, 40, 30, 1e-6),
                        VoxelGrid.cubes(500, 1, 1, 1e-6),
                        VoxelGrid.cubes(1, 1, 9, 1e-6),
                        VoxelGrid.cubes(1, 1, 1, 1e-6),
                        VoxelGrid.cubes(3, 3, 900, 1e-6))) {
            SectionScene scene = SectionScene.of(grid, RAMP, "t", "mol/m^3", 10);
            Canvas canvas = SectionPicture.draw(scene);
            assertThat(canvas.width()).isEqualTo(1400);
            assertThat(canvas.height()).isBetween(250, 1400);
            for (Panel panel : SectionLayout.of(scene).panels()) {
                assertThat(panel.left() + panel.wide()).isLessThan(1300);
            }
        }
    }

    @Test
    void curveOfALineOfVoxelsStandsAtTheValues() {
        VoxelGrid line = VoxelGrid.cubes(50, 1, 1, 1e-6);
        SectionScene scene = SectionScene.of(line, (x, y, z) -> x < 25 ? 1 : 0.25, "", "", 0);
        SectionLayout layout = SectionLayout.of(scene);
        Canvas canvas = SectionPicture.draw(scene);
        Panel curve = layout.axisPanel();
        int x = (int) curve.pageX(line.centreX(30));
        int blue = canvas.get(x, curve.top() + curve.high() * 3 / 4);
        assertThat(Rgb.blue(blue) - Rgb.red(blue)).isGreaterThan(100);
        assertThat(canvas.get(x, curve.top() + curve.high() * 5 / 8)).isEqualTo(Rgb.WHITE);
        assertThat(SectionLayout.of(SectionScene.of(SLAB, RAMP, "", "", 0)).hasCurve()).isFalse();
    }

    @Test
    void saysWhenAllValuesAreZeroOrMissing() {
        SectionScene zero = SectionScene.of(SLAB, (x, y, z) -> 0, "", "", 0);
        SectionScene none = SectionScene.of(SLAB, (x, y, z) -> Double.NaN, "", "", 0);
        SectionScene some = SectionScene.of(SLAB, RAMP, "", "", 0);
        assertThat(middleIsPaper(zero)).isTrue();
        assertThat(middleIsPaper(none)).isTrue();
        assertThat(middleIsPaper(some)).isFalse();
    }

    /** Whether a note covers the middle of the first section. */
    private static boolean middleIsPaper(SectionScene scene) {
        Canvas canvas = SectionPicture.draw(scene);
        Panel panel = SectionLayout.of(scene).panels().get(0);
        int y = panel.top() + panel.high() / 2 - 20;
        return canvas.get(panel.left() + panel.wide() / 2, y) == Rgb.WHITE;
    }

    private static int colourAt(Canvas canvas, SectionScene scene, int x, int y) {
        Panel panel = SectionLayout.of(scene).panels().get(0);
        return canvas.get((int) panel.pageX(SLAB.centreX(x)), (int) panel.pageY(SLAB.centreY(y)));
    }
}
