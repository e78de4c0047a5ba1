package org.voxtum.verify.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.voxtum.ReferenceCsv.number;
import static org.voxtum.verify.exact.Printed.assertAgrees;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voxtum.ReferenceCsv;
import org.voxtum.verify.exact.SpreadingGaussian.Interval;
import org.voxtum.verify.exact.TwoLayerDiffusion.Material;

class DiffusionSolutionsTest {
    private static final SpreadingGaussian CLOUD = new SpreadingGaussian(1e-15, 40e-6, 1e-10, 1);

    @Test
    void gaussianEveryRow() {
        for (Map<String, String> row : ReferenceCsv.rows("v06_diff_gaussian")) {
            double value = CLOUD.concentration(number(row, "r_m"), number(row, "t_s"));
            assertAgrees(value, number(row, "c_mol_m3"), 0);
        }
    }

    /** Means over boxes are those of fine samples, and all boxes together hold the amount. */
    @Test
    void gaussianMeansOverVoxels() {
        double edge = 30e-6;
        int fine = 20;
        double sum = 0;
        for (int i = 0; i < fine * fine * fine; i++) {
            double x = 20e-6 + edge * (i % fine + 0.5) / fine;
            double y = -10e-6 + edge * (i / fine % fine + 0.5) / fine;
            int plane = i / (fine * fine);
            double z = 50e-6 + edge * (plane + 0.5) / fine;
            sum += CLOUD.concentration(Math.sqrt(x * x + y * y + z * z), 20);
        }
        double mean =
                CLOUD.mean(
                        new Interval(20e-6, 50e-6),
                        new Interval(-10e-6, 20e-6),
                        new Interval(50e-6, 80e-6),
                        20);
        assertThat(sum / (fine * fine * fine) / mean).isCloseTo(1, within(1e-4));

        Interval all = new Interval(-1e-3, 1e-3);
        assertThat(CLOUD.mean(all, all, all, 20) * 8e-9).isCloseTo(1e-15, within(1e-27));
    }

    @Test
    void accessibleFractionConcentrates() {
        SpreadingGaussian narrow = new SpreadingGaussian(1e-15, 40e-6, 1e-10, 0.2);
        Interval voxel = new Interval(0, 1e-5);
        assertThat(narrow.concentration(1e-5, 5) / CLOUD.concentration(1e-5, 5))
                .isCloseTo(5, within(1e-12));
        assertThat(narrow.mean(voxel, voxel, voxel, 5) / CLOUD.mean(voxel, voxel, voxel, 5))
                .isCloseTo(5, within(1e-12));
    }

    @Test
    void sphereUptakeEveryRow() {
        SphereUptake sphere = new SphereUptake(250e-6, 2e-11);
        for (Map<String, String> row : ReferenceCsv.rows("v07_diff_sphere_crank")) {
            double t = number(row, "t_s");
            double r = 250e-6 * number(row, "r_over_a");
            assertAgrees(sphere.fourier(t), number(row, "Fo"), 0);
            assertAgrees(sphere.concentration(r, t), number(row, "c"), 1);
            assertAgrees(sphere.uptake(t), number(row, "uptake_fraction"), 1);
        }
    }

    /** Where the early and the late sums meet they agree. */
    @Test
    void sphereUptakeHasNoSeam() {
        SphereUptake sphere = new SphereUptake(1, 1);
        double before = Math.nextDown(0.1);
        for (double r : new double[] {0, 0.1, 0.5, 0.9, 1}) {
            assertThat(sphere.concentration(r, before))
                    .isCloseTo(sphere.concentration(r, 0.1), within(1e-14));
        }
        assertThat(sphere.uptake(before)).isCloseTo(sphere.uptake(0.1), within(1e-14));
        assertThat(sphere.uptake(0)).isZero();
    }

    @Test
    void ogataBanksEveryRow() {
        OgataBanksFront front = new OgataBanksFront(2e-7, 2e-11);
        for (Map<String, String> row : ReferenceCsv.rows("v08_ogata_banks")) {
            double value = front.concentration(number(row, "x_m"), number(row, "t_s"));
            assertAgrees(value, number(row, "c"), 1);
        }
        assertThat(front.concentration(6e-3, 3e4)).isCloseTo(0.5, within(0.1));
        assertThat(front.concentration(0, 1e6)).isCloseTo(1, within(1e-15));
    }

    /** Values of erfcx to sixteen digits, on both sides of the change of method. */
    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "0.5, 0.61569034419292587",
        "1, 0.42758357615580700",
        "2, 0.25539567631050574",
        "4.9, 0.11287909055975876",
        "5, 0.11070463773306863",
        "10, 0.05614099274382259",
        "100, 0.005641613782989433"
    })
    void scaledErfc(double x, double expected) {
        assertThat(ScaledErfc.of(x)).isCloseTo(expected, within(2e-14 * expected));
    }

    @Test
    void thieleSphereEveryRow() {
        for (Map<String, String> row : ReferenceCsv.rows("v10_thiele_sphere")) {
            ThieleSphere sphere = new ThieleSphere(1e-4, number(row, "thiele"));
            double r = 1e-4 * number(row, "r_over_R");
            assertAgrees(sphere.concentration(r), number(row, "c"), 0);
            assertAgrees(sphere.effectiveness(), number(row, "effectiveness"), 0);
        }
    }

    @Test
    void twoLayersEveryRow() {
        TwoLayerDiffusion layers =
                new TwoLayerDiffusion(new Material(0.3, 5e-11), new Material(0.12, 5e-12));
        for (Map<String, String> row : ReferenceCsv.rows("v19_two_layer_diffusion")) {
            double t = number(row, "t_s");
            assertAgrees(layers.concentration(number(row, "x_m"), t), number(row, "c"), 1);
            assertAgrees(layers.interfaceFlux(t), number(row, "interface_flux"), 0);
            assertAgrees(layers.transferred(t), number(row, "amount_transferred"), 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 8.869990e-3", "10, 7.236746e-4", "50, 6.373339e-5"})
    void spikeInAVoxel(double tau, double expected) {
        assertThat(SpreadingSpike.ofVoxel(tau)).isCloseTo(expected, within(5e-7 * expected));
        assertThat(SpreadingSpike.ofLine(tau))
                .isCloseTo(StrictMath.pow(SpreadingSpike.ofVoxel(tau), 2.0 / 3), within(1e-15));
    }

    /** The two expansions of the Bessel function meet, and one voxel keeps all at first. */
    @Test
    void spikeHasNoSeam() {
        double below = SpreadingSpike.scaledBessel(Math.nextDown(25.0));
        assertThat(SpreadingSpike.scaledBessel(25)).isCloseTo(below, within(1e-14 * below));
        assertThat(SpreadingSpike.ofVoxel(0)).isEqualTo(1);
    }
}
