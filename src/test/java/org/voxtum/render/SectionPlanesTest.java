package org.voxtum.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;

class SectionPlanesTest {
    private static final VoxelGrid GRID = VoxelGrid.cubes(20, 16, 12, 10e-6);
    private static final int TUMOUR = 2;

    private static SectionPlanes ball(double x, double y, double z, double radius) {
        Labels labels = Labels.on(GRID);
        for (int i = 0; i < GRID.voxels(); i++) {
            int[] at = {i % 20, i / 20 % 16, i / 320};
            double square =
                    Math.pow(at[0] + 0.5 - x, 2)
                            + Math.pow(at[1] + 0.5 - y, 2)
                            + Math.pow(at[2] + 0.5 - z, 2);
            labels.set(at[0], at[1], at[2], square < radius * radius ? TUMOUR : 1);
        }
        return SectionPlanes.through(labels, label -> label == TUMOUR);
    }

    @Test
    void theCentreOfABallInsideIsItsCentreOfMass() {
        assertThat(ball(12.5, 5.5, 6.5, 4)).isEqualTo(new SectionPlanes(12, 5, 6));
    }

    @Test
    void ofAnOctantItIsTheCornerThatTheTumourFills() {
        assertThat(ball(0, 0, 0, 10)).isEqualTo(new SectionPlanes(0, 0, 0));
        assertThat(ball(20, 0, 12, 10)).isEqualTo(new SectionPlanes(19, 0, 11));
    }

    /** A face that only cuts a cap off is no plane of symmetry. */
    @Test
    void aTumourThatMerelyTouchesAFaceKeepsItsCentre() {
        assertThat(ball(4.5, 8.5, 6.5, 5).x()).isEqualTo(4);
    }

    @Test
    void betweenBothFacesItIsTheCentreOfMass() {
        Labels labels = Labels.on(GRID);
        labels.set(3, 0, 5, TUMOUR);
        labels.set(3, 15, 5, TUMOUR);
        assertThat(SectionPlanes.through(labels, label -> label == TUMOUR))
                .isEqualTo(new SectionPlanes(3, 8, 5));
    }

    @Test
    void withoutATumourItIsTheMiddle() {
        SectionPlanes middle = SectionPlanes.through(Labels.on(GRID), label -> label == TUMOUR);
        assertThat(middle).isEqualTo(new SectionPlanes(10, 8, 6));
        assertThat(middle).isEqualTo(SectionPlanes.middle(GRID));
        assertThat(middle.position(GRID, Axis.X)).isEqualTo(GRID.centreX(10));
    }
}
