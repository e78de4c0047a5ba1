package org.voxtum.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.voxtum.ReferenceCsv.number;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voxtum.ReferenceCsv;

/**
 * v17 through the laws of a matrix, and how families of fibres, cells, shape and charge compose.
 */
class TissueMatrixTest {
    private static final HinderedDiffusion PHILLIPS = new HinderedDiffusion.Phillips();
    private static final HinderedDiffusion BRINKMAN = new HinderedDiffusion.Brinkman();
    private static final HinderedDiffusion OGSTON = new HinderedDiffusion.Ogston();
    private static final Fibres NONE = new Fibres(0, 0.55e-9);
    private static final double BODY = 310.15;

    private static void close(double value, double expected, double relative) {
        assertThat(value).isCloseTo(expected, within(relative * Math.abs(expected)));
    }

    private static TissueMatrix of(HinderedDiffusion law, Fibres... fibrils) {
        return new TissueMatrix(false, List.of(fibrils), NONE, law, 1, BODY);
    }

    private static double hindrance(TissueMatrix matrix, Particle particle) {
        return matrix.diffusivity(particle) / FreeDiffusivity.inTissue(particle.radius(), BODY);
    }

    @Test
    void lawsOfOneFamilyAreThoseOfTheTable() {
        int open = 0;
        for (Map<String, String> row : ReferenceCsv.rows("v17_interstitium_hindrance")) {
            Fibres fibres = new Fibres(number(row, "vf"), number(row, "rf_m"));
            Particle particle = Particle.sphere(number(row, "rs_m"));
            TissueMatrix matrix = of(PHILLIPS, fibres);
            close(matrix.partition(particle), number(row, "Ogston_Kav"), 1e-9);
            close(matrix.permeability() / 0.7e-3, number(row, "K_m2_Pa_s"), 1e-9);
            if (!matrix.closed(particle)) {
                open++;
                close(hindrance(matrix, particle), number(row, "Phillips2000_D"), 1e-9);
                close(hindrance(of(BRINKMAN, fibres), particle), number(row, "EM_FxS"), 1e-9);
                close(hindrance(of(OGSTON, fibres), particle), number(row, "Ogston_D"), 1e-9);
            }
        }
        assertThat(open).isGreaterThan(30);
    }

    @Test
    void familiesOfFibrilsMultiplyDragAndAddExponents() {
        Particle particle = Particle.sphere(15e-9);
        Fibres thick = new Fibres(0.04, 20e-9);
        Fibres thin = new Fibres(0.02, 8e-9);
        TissueMatrix both = of(PHILLIPS, thick, thin);
        close(
                hindrance(both, particle),
                Hindrance.phillips(0.04, 20e-9, 15e-9) * Hindrance.phillips(0.02, 8e-9, 15e-9),
                1e-14);
        close(both.excluded(particle), 0.04 * 1.75 * 1.75 + 0.02 * 2.875 * 2.875, 1e-14);
        close(both.partition(particle), Math.exp(-both.excluded(particle)), 1e-14);
        close(
                1 / both.permeability(),
                1 / Hindrance.jacksonJames(0.04, 20e-9) + 1 / Hindrance.jacksonJames(0.02, 8e-9),
                1e-14);
        close(
                hindrance(of(BRINKMAN, thick, thin), particle),
                Hindrance.brinkman(both.permeability(), 15e-9)
                        * Hindrance.steric(0.04, 20e-9, 15e-9)
                        * Hindrance.steric(0.02, 8e-9, 15e-9),
                1e-14);
    }

    @Test
    void aFamilyOfNoneHindersNothing() {
        Fibres collagen = new Fibres(0.06, 20e-9);
        Particle particle = Particle.sphere(50e-9);
        for (HinderedDiffusion law : List.of(PHILLIPS, BRINKMAN, OGSTON)) {
            TissueMatrix two = of(law, collagen, new Fibres(0, 0.1e-9));
            assertThat(two.diffusivity(particle))
                    .isEqualTo(of(law, collagen).diffusivity(particle));
            assertThat(hindrance(of(law, new Fibres(0, 0.1e-9)), particle)).isEqualTo(1);
        }
        assertThat(of(PHILLIPS, new Fibres(0, 1e-9)).permeability()).isInfinite();
    }

    @Test
    void chainsSieveDiffusionInEveryMatrixAndConvectionInTheDenseOne() {
        Particle particle = Particle.sphere(5e-9);
        Fibres chains = new Fibres(0.0044, 0.55e-9);
        double sieving = Math.exp(-Math.sqrt(0.0044) * 5 / 0.55);
        for (HinderedDiffusion law : List.of(PHILLIPS, BRINKMAN, OGSTON)) {
            TissueMatrix bare = of(law, new Fibres(0.06, 20e-9));
            TissueMatrix loose = new TissueMatrix(false, bare.fibrils(), chains, law, 1, BODY);
            TissueMatrix dense = new TissueMatrix(true, bare.fibrils(), chains, law, 1, BODY);
            close(loose.diffusivity(particle), bare.diffusivity(particle) * sieving, 1e-14);
            assertThat(loose.retardation(particle)).isEqualTo(bare.retardation(particle));
            close(dense.retardation(particle), bare.retardation(particle) * sieving, 1e-14);
        }
    }

    /** A rod of 54 nm by 15 nm, as quick in water as a sphere of 33 nm (Chauhan et al. 2011). */
    @Test
    void rodsDragByTheHydrodynamicAndPassByTheStericRadius() {
        Particle rod = new Particle(16.5e-9, 7.5e-9, 0, 1);
        Particle sphere = Particle.sphere(16.5e-9);
        TissueMatrix open = TissueMatrix.open();
        close(
                hindrance(open, rod),
                Hindrance.claguePhillips(0.03, 20e-9, 16.5e-9)
                        * Hindrance.steric(0.03, 20e-9, 7.5e-9),
                1e-14);
        assertThat(open.diffusivity(rod)).isGreaterThan(open.diffusivity(sphere));
        assertThat(open.partition(rod)).isGreaterThan(open.partition(sphere));
        PoreClass pores = PoreClass.of(25e-9, 1e-3, 5e-6);
        close(
                PoreTheory.permeability(rod, pores, BODY),
                1e-3
                        * PoreTheory.diffusiveHindrance(0.3)
                        * FreeDiffusivity.inPlasma(16.5e-9, BODY)
                        / 5e-6,
                1e-14);
        close(PoreTheory.reflection(rod, pores), 1 - PoreTheory.convectiveHindrance(0.3), 1e-14);
    }

    @Test
    void repulsionHoldsSurfacesApartAndFibresStayAsMany() {
        Particle charged = new Particle(10e-9, 10e-9, 1.6e-9, 1);
        TissueMatrix open = TissueMatrix.open();
        double reach = (10 + 20 + 3.2) / 20;
        close(open.excluded(charged), 0.03 * reach * reach, 1e-14);
        assertThat(open.diffusivity(charged)).isLessThan(open.diffusivity(Particle.sphere(10e-9)));
        assertThat(open.drag(charged)).isEqualTo(open.drag(Particle.sphere(10e-9)));
    }

    @Test
    void cellsSlowDiffusionByMaxwellsFormulaOrTortuosity() {
        assertThat(CellObstruction.maxwell(0)).isEqualTo(1);
        close(CellObstruction.maxwell(1), 2.0 / 3, 1e-15);
        // tau_c = 2/(3 - eps_t) with eps_t = 1 - cells
        close(CellObstruction.maxwell(0.6), 2 / (3 - 0.4), 1e-15);
        close(CellObstruction.tortuous(1.6), 0.390625, 1e-15);
        TissueMatrix open = TissueMatrix.open();
        TissueMatrix crowded = new TissueMatrix(false, open.fibrils(), NONE, PHILLIPS, 0.4, BODY);
        Particle particle = Particle.sphere(6e-9);
        close(crowded.diffusivity(particle), 0.4 * open.diffusivity(particle), 1e-14);
        assertThat(crowded.retardation(particle)).isEqualTo(open.retardation(particle));
    }

    @Test
    void aMeasuredLawHoldsCellsFibresAndChainsAlready() {
        HinderedDiffusion fit = new HinderedDiffusion.PowerLaw(PowerLawDiffusivity.wang2022());
        TissueMatrix dense = TissueMatrix.denseDefault().with(fit);
        close(dense.diffusivity(Particle.sphere(50e-9)), 3.18e-12, 2e-3);
        assertThat(dense.retardation(Particle.sphere(50e-9)))
                .isEqualTo(TissueMatrix.denseDefault().retardation(Particle.sphere(50e-9)));
    }

    @Test
    void warmTissueCarriesFaster() {
        Particle particle = Particle.sphere(50e-9);
        HinderedDiffusion fit = new HinderedDiffusion.PowerLaw(PowerLawDiffusivity.wang2022());
        double warmth =
                FreeDiffusivity.inTissue(50e-9, BODY + 5) / FreeDiffusivity.inTissue(50e-9, BODY);
        assertThat(warmth).isBetween(1.10, 1.14);
        for (TissueMatrix matrix : List.of(TissueMatrix.open(), TissueMatrix.open().with(fit))) {
            close(
                    matrix.at(BODY + 5).diffusivity(particle),
                    warmth * matrix.diffusivity(particle),
                    1e-14);
        }
    }

    @Test
    void soManyFibresThatTheMediumHasNoPermeabilityStopADiffuser() {
        TissueMatrix full = of(BRINKMAN, new Fibres(0.5, 20e-9));
        assertThat(full.permeability()).isZero();
        assertThat(full.diffusivity(Particle.sphere(3e-9))).isZero();
    }
}
