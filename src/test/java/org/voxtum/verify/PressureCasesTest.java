package org.voxtum.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.compute.reference.ReferenceBackend;

/** Interstitial pressure against closed forms; see each case for its source. */
class PressureCasesTest {
    @Test
    void isolatedSphereOfOneMillimetre() {
        Judged.passes(new IsolatedSphereCase(1e-3, 20, true));
    }

    @ParameterizedTest
    @ValueSource(doubles = {5e-3, 1e-2})
    void largeIsolatedSpheres(double radius) {
        Judged.passes(new IsolatedSphereCase(radius, 20, false));
    }

    @Test
    void tumourInNormalTissue() {
        Judged.passes(new EmbeddedSphereCase(1e-3, 20, 1.5e-3));
    }

    @Test
    void necroticCore() {
        Judged.passes(new NecroticCoreCase(20));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 30, 300})
    void layersInSeriesAreExactOnAnyGrid(int voxels) {
        Judged.passes(new LayerPressureCase(voxels));
    }

    @Test
    void leakyLayer() {
        Judged.passes(new SourceLayerCase(600));
        double coarse = new SourceLayerCase(300).fluxError(new ReferenceBackend());
        double fine = new SourceLayerCase(600).fluxError(new ReferenceBackend());
        assertThat(coarse / fine).as("second order").isGreaterThan(3.5);
    }

    @Test
    void manufacturedPressure() {
        Judged.passes(new ManufacturedPressureCase(32));
    }

    @Test
    @Tag("full")
    void manufacturedPressureOnFineGrids() {
        Judged.passes(new ManufacturedPressureCase(64));
    }
}
