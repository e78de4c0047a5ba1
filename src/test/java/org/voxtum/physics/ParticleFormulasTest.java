package org.voxtum.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voxtum.fault.Fault;

/** Temperature, charge, half-life and distributed pores: printed numbers and limits. */
class ParticleFormulasTest {
    private static final double BODY = 310.15;
    private static final PoreHindrance USUAL = PoreHindrance.DECHADILOK_DEEN;
    private static final PoreClass PORES = PoreClass.of(100e-9, 1e-3, 5e-6);

    private static void close(double value, double expected, double relative) {
        assertThat(value).isCloseTo(expected, within(relative * Math.abs(expected)));
    }

    /** Water's table, mPa s, over its 0.6913 at 37 C; half a unit of the last digit is 8e-5. */
    @ParameterizedTest
    @CsvSource({"20, 1.0020", "25, 0.8901", "30, 0.7974", "40, 0.6527"})
    void waterThinsAsTheTableOfKestinSays(double celsius, double millipascalSeconds) {
        double relative = millipascalSeconds / 0.6913;
        close(Viscosity.interstitialFluid(celsius + 273.15), 0.69e-3 * relative, 3e-4);
        close(Viscosity.plasma(celsius + 273.15), 1.2e-3 * relative, 3e-4);
    }

    @Test
    void atBodyTemperatureViscositiesAreTheModelsOwn() {
        assertThat(Viscosity.interstitialFluid(BODY)).isEqualTo(0.69e-3);
        assertThat(Viscosity.plasma(BODY)).isEqualTo(1.2e-3);
        double kelvin =
                FreeDiffusivity.inTissue(1e-9, BODY + 1) / FreeDiffusivity.inTissue(1e-9, BODY);
        assertThat(kelvin).isBetween(1.02, 1.03);
    }

    @Test
    void positiveChargeDoublesWhatPoresLetThroughAndNegativeDoesNothing() {
        assertThat(SurfaceCharge.wallFactor(0)).isEqualTo(1);
        assertThat(SurfaceCharge.wallFactor(-0.01)).isEqualTo(1);
        close(SurfaceCharge.wallFactor(1.5e-3), 1.5, 1e-15);
        assertThat(SurfaceCharge.wallFactor(3e-3)).isEqualTo(2);
        assertThat(SurfaceCharge.wallFactor(1)).isEqualTo(2);
        // 74.4 x 8.854e-12 F/m x 10 mV / 0.8 nm
        close(SurfaceCharge.ofZeta(0.01), 8.2344e-3, 1e-4);
        assertThat(SurfaceCharge.ofZeta(-0.01)).isEqualTo(-SurfaceCharge.ofZeta(0.01));
        double half = 0.05 / (2 * 0.0267267);
        close(
                SurfaceCharge.ofZeta(0.05) / (5 * SurfaceCharge.ofZeta(0.01)),
                Math.sinh(half) / half,
                1e-4);
    }

    @Test
    void chargeActsOnDiffusionAndDragThroughPoresUpToAllOfTheWater() {
        Particle neutral = Particle.sphere(30e-9);
        Particle cationic = new Particle(30e-9, 30e-9, 0, 2);
        close(
                PoreTheory.permeability(cationic, PORES, BODY),
                2 * PoreTheory.permeability(neutral, PORES, BODY),
                1e-15);
        // W(0.3) = 0.645: twice that is all of the water
        assertThat(PoreTheory.reflection(cationic, PORES)).isZero();
        Particle large = new Particle(50e-9, 50e-9, 0, 2);
        close(PoreTheory.reflection(large, PORES), 1 - 2 * 0.336407836408, 1e-9);
        Particle above = new Particle(100e-9, 100e-9, 0, 2);
        assertThat(PoreTheory.permeability(above, PORES, BODY)).isZero();
        assertThat(PoreTheory.reflection(above, PORES)).isEqualTo(1);
    }

    /**
     * Its limits: 6 pi and 12 pi of a small sphere to the coefficients' digits, 0 of a tight fit.
     */
    @Test
    void theOlderLawHasTheSameLimits() {
        PoreHindrance older = PoreHindrance.BUNGAY_BRENNER;
        assertThat(older.diffusive(0)).isCloseTo(1, within(1e-4));
        assertThat(older.convective(0)).isCloseTo(1, within(1e-4));
        assertThat(older.diffusive(1 - 1e-9)).isCloseTo(0, within(1e-15));
        assertThat(older.diffusive(1)).isZero();
        assertThat(older.convective(2)).isZero();
        for (double ratio = 0.05; ratio < 0.6; ratio += 0.05) {
            close(older.diffusive(ratio), USUAL.diffusive(ratio), 0.16);
            close(older.convective(ratio), USUAL.convective(ratio), 0.1);
        }
        PoreClass pores = PoreClass.of(100e-9, 1e-3, 5e-6, older);
        close(
                PoreTheory.permeability(Particle.sphere(30e-9), pores, BODY),
                PoreTheory.permeability(30e-9, 100e-9, 1e-3, 5e-6)
                        * older.diffusive(0.3)
                        / USUAL.diffusive(0.3),
                1e-14);
        assertThat(pores.osmoticReflection()).isEqualTo(1 - older.convective(0.035));
    }

    /** Dextran of 70 kDa is 12 nm wide: 1480 min as used with the fit. */
    @Test
    void halfLifeOfTheFit() {
        assertThat(CirculationHalfLife.ofDiameter(12e-9) / 60).isCloseTo(1480, within(1.0));
        assertThat(CirculationHalfLife.ofDiameter(10e-9) / 60).isCloseTo(1495.3, within(0.1));
        assertThat(CirculationHalfLife.ofDiameter(100e-9) / 60).isCloseTo(680.0, within(0.1));
    }

    @Test
    void quantilesOfTheNormalDistribution() {
        assertThat(NormalQuantile.of(0.5)).isZero();
        close(NormalQuantile.of(0.975), 1.959963984540054, 1e-13);
        close(NormalQuantile.of(0.125), -1.1503493803760079, 1e-13);
        close(NormalQuantile.of(1.0 / 128), -2.4175590162365053, 1e-12);
        close(NormalQuantile.of(1e-6), -4.753424308822899, 1e-9);
    }

    @Test
    void classesOfEqualAreaStandAtTheirMiddleQuantiles() {
        List<PoreClass> classes = new LogNormalPores(100e-9, 0.5).classes(4, 1e-3, 5e-6, USUAL);
        close(classes.get(0).radius(), 100e-9 * Math.exp(-0.5 * 1.1503493803760079), 1e-12);
        close(classes.get(1).radius(), 100e-9 * Math.exp(-0.5 * 0.3186393639643752), 1e-12);
        close(classes.get(1).radius() * classes.get(2).radius(), 1e-14, 1e-12);
        assertThat(classes).allMatch(pores -> pores.areaFraction() == 0.25e-3);
        PoreClass first = classes.get(0);
        assertThat(first.osmoticReflection())
                .isEqualTo(PoreTheory.reflection(3.5e-9, first.radius()));
    }

    @Test
    void aDistributionWithoutSpreadIsOneSize() {
        Particle particle = Particle.sphere(30e-9);
        double sum = 0;
        for (PoreClass pores : new LogNormalPores(100e-9, 0).classes(16, 1e-3, 5e-6, USUAL)) {
            sum += PoreTheory.permeability(particle, pores, BODY);
        }
        close(sum, PoreTheory.permeability(particle, PORES, BODY), 1e-14);
    }

    /**
     * The area mean of P over the distribution, integrated finely: middle quantiles leave out the
     * tails, so classes come near with their number.
     */
    @Test
    void classesComeNearTheDistribution() {
        double exact = permeability(4096);
        double low16 = 1 - permeability(16) / exact;
        double low4 = 1 - permeability(4) / exact;
        assertThat(low16).isBetween(0.0, 0.02);
        assertThat(low16).isLessThan(0.4 * low4);
    }

    private static double permeability(int classes) {
        Particle particle = Particle.sphere(45e-9);
        return new LogNormalPores(100e-9, 0.5)
                .classes(classes, 1e-3, 5e-6, USUAL).stream()
                        .mapToDouble(pores -> PoreTheory.permeability(particle, pores, BODY))
                        .sum();
    }

    @Test
    void refusesImpossibleParticles() {
        assertThatThrownBy(() -> Particle.sphere(0))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("hydrodynamic radius is 0.0 m");
        assertThatThrownBy(() -> new LogNormalPores(1e-8, -0.1))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("spread of the pore radii is -0.1");
    }

    /** 12 ligands of 30; 4 pi 1e-12 m^2/s 50 nm N_A = 3.78382e5 m^3/mol/s by hand. */
    @Test
    void ligandsAddUpToWhatDiffusionBrings() {
        double limit = MultivalentBinding.diffusionLimit(50e-9, 1e-12);
        close(limit, 3.78382e5, 2e-6);
        assertThat(MultivalentBinding.association(12, 30, limit)).isEqualTo(360);
        assertThat(MultivalentBinding.association(12, 1e5, limit)).isEqualTo(limit);
    }

    @Test
    void transcytosisThatSaturatesDoesNotWorkBack() {
        assertThatThrownBy(() -> new Transcytosis(1e-9, 1e-3, true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Transcytosis(-1e-9, 1e-3, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Transcytosis.oneWay(1e-9).back()).isFalse();
    }

    /** phi D 1e-12, R_t 1e-3, c_0 1e-3 for an hour, 145 um deep; worked out by hand. */
    @Test
    void targetingModuliByHand() {
        close(TargetingModuli.storage(0.1, 1e-3, 1e-3), 0.1, 1e-12);
        close(TargetingModuli.front(1e-12, 3.6, 1e-3), 8.4852814e-5, 1e-7);
        close(TargetingModuli.frontSpeed(1e-12, 1e-3, 1e-3, 145e-6), 6.8965517e-9, 1e-7);
        close(
                TargetingModuli.thieleSquared(1e-4, 1e-3, 145e-6, 1e-12, 1e-3, 1e-5),
                2.0816832,
                1e-7);
        close(TargetingModuli.bathClearance(1e-3, 145e-6, 1e-12, 3.6), 2.9201389, 1e-7);
        // P S_V of 5.73e-9 m/s and 2e4 1/m
        close(TargetingModuli.vesselClearance(1e-3, 1.146e-4, 3.6), 2.4238899, 1e-7);
    }

    /** The front is where its speed takes it. */
    @Test
    void theFrontMovesAtItsSpeed() {
        double at = TargetingModuli.front(1e-12, 3.6, 1e-3);
        double later = TargetingModuli.front(1e-12, 3.6 + 1e-6, 1e-3);
        double speed = TargetingModuli.frontSpeed(1e-12, 1e-3, 1e-3, at);
        close((later - at) / (1e-6 / 1e-3), speed, 1e-5);
    }
}
