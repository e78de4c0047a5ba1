package org.voxtum.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voxtum.compute.reference.ReferenceBackend;

/** Pressure and transport together against finely resolved radial solutions. */
class CoupledCasesTest {
    @Test
    void macromoleculeInAnIsolatedSphere() {
        Judged.passes(CoupledSphereCase.macromolecule(20, List.of(0.5, 2.0)));
    }

    @Test
    void nanoparticleInAnIsolatedSphere() {
        Judged.passes(CoupledSphereCase.nanoparticle(20, List.of(0.5, 2.0)));
    }

    @Test
    void tumourInNormalTissueOnACoarseGrid() {
        Judged.passes(new CoupledEmbeddedCase(8, List.of(0.5, 2.0)));
    }

    @Test
    void halvedStepsChangeTheMeanByUnderOnePercent() {
        CoupledSphereCase usual = CoupledSphereCase.macromolecule(10, List.of(2.0));
        CoupledSphereCase halved =
                new CoupledSphereCase(
                        usual.tumour(),
                        usual.voxelsPerRadius(),
                        usual.hours(),
                        usual.tolerances(),
                        0.5);
        double ratio =
                halved.finalMean(new ReferenceBackend()) / usual.finalMean(new ReferenceBackend());
        assertThat(Math.abs(ratio - 1)).isLessThan(0.01).isNotZero();
    }

    @Test
    @Tag("full")
    void isolatedSphereForADay() {
        Judged.passes(CoupledSphereCase.macromolecule(20, List.of(2.0, 8.0, 24.0)));
        Judged.passes(CoupledSphereCase.nanoparticle(20, List.of(2.0, 8.0, 24.0)));
    }

    @Test
    @Tag("full")
    void largeIsolatedSphereForADay() {
        Judged.passes(CoupledSphereCase.largeTumour(40, List.of(2.0, 24.0)));
    }

    @Test
    @Tag("full")
    void tumourInNormalTissueForADay() {
        Judged.passes(new CoupledEmbeddedCase(16, List.of(2.0, 24.0)));
    }
}
