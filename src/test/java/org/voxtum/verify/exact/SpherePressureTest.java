package org.voxtum.verify.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.voxtum.ReferenceCsv.number;
import static org.voxtum.verify.exact.Printed.assertAgrees;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voxtum.ReferenceCsv;

class SpherePressureTest {
    private static IsolatedSpherePressure isolated(String set) {
        return ReferenceCsv.rows("v01_ifp_isolated_sphere_scalars").stream()
                .filter(row -> row.get("set").equals(set))
                .map(
                        row ->
                                new IsolatedSpherePressure(
                                        number(row, "R_m"),
                                        number(row, "K"),
                                        number(row, "a_1_per_Pa_s"),
                                        number(row, "peff_Pa")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isolatedSphereEveryRow() {
        for (Map<String, String> row : ReferenceCsv.rows("v01_ifp_isolated_sphere")) {
            IsolatedSpherePressure sphere = isolated(row.get("set"));
            double r = Math.min(number(row, "r_m"), sphere.radius());
            assertAgrees(sphere.pressure(r), number(row, "p_Pa"), sphere.effectivePressure());
            assertAgrees(sphere.flux(r), number(row, "q_m_per_s"), 1e-7);
        }
    }

    @Test
    void isolatedSphereScalars() {
        for (Map<String, String> row : ReferenceCsv.rows("v01_ifp_isolated_sphere_scalars")) {
            IsolatedSpherePressure sphere = isolated(row.get("set"));
            assertAgrees(sphere.alpha(), number(row, "alpha"), 0);
            assertAgrees(sphere.pressure(0), number(row, "p_center"), 0);
            assertAgrees(sphere.mean(), number(row, "p_mean"), 0);
            assertAgrees(sphere.flux(sphere.radius()), number(row, "q_edge"), 0);
            assertAgrees(sphere.outflow(), number(row, "Q_out_m3_per_s"), 0);
        }
    }

    /** Filtration over the sphere leaves through its surface, also where the sphere is thin. */
    @Test
    void isolatedSphereBalances() {
        for (double radius : new double[] {1e-6, 1e-4, 1e-3, 1e-2, 1}) {
            IsolatedSpherePressure sphere = IsolatedSpherePressure.ofRadius(radius);
            double volume = 4 * Math.PI / 3 * radius * radius * radius;
            double filtered =
                    sphere.exchange() * (sphere.effectivePressure() - sphere.mean()) * volume;
            assertThat(sphere.outflow() / filtered).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void usualTissueIsThatOfTheTables() {
        IsolatedSpherePressure sphere = IsolatedSpherePressure.ofRadius(1e-3);
        assertAgrees(sphere.mean(), isolated("A").mean(), 0);
    }

    @Test
    void embeddedSphereEveryRow() {
        for (Map<String, String> row : ReferenceCsv.rows("v02_ifp_embedded_sphere")) {
            EmbeddedSpherePressure sphere =
                    EmbeddedSpherePressure.ofRadius(row.get("set").equals("A") ? 1e-3 : 3e-3);
            double r = number(row, "r_m");
            assertAgrees(sphere.pressure(r), number(row, "p_Pa"), 1533.88);
            assertAgrees(sphere.flux(r), number(row, "q_m_per_s"), 1e-7);
        }
    }

    @Test
    void embeddedSphereScalars() {
        for (Map<String, String> row : ReferenceCsv.rows("v02_ifp_embedded_sphere_scalars")) {
            double radius = number(row, "R_m");
            EmbeddedSpherePressure sphere = EmbeddedSpherePressure.ofRadius(radius);
            assertAgrees(sphere.normal().plateau(), number(row, "p_far"), 0);
            assertAgrees(sphere.pressure(0), number(row, "p_center"), 0);
            assertAgrees(sphere.mean(), number(row, "p_mean_tumour"), 0);
            assertAgrees(sphere.pressure(radius), number(row, "p_interface"), 0);
            assertAgrees(sphere.pressure(Math.nextUp(radius)), number(row, "p_interface"), 0);
            assertAgrees(sphere.flux(radius), number(row, "q_interface"), 0);
            assertAgrees(sphere.flux(Math.nextUp(radius)), number(row, "q_interface"), 0);
        }
    }

    @Test
    void necroticCoreEveryRow() {
        NecroticCorePressure sphere = NecroticCorePressure.ofRadii(1.2e-3, 2e-3);
        for (Map<String, String> row : ReferenceCsv.rows("v03_ifp_necrotic_core")) {
            double r = number(row, "r_m");
            assertAgrees(sphere.pressure(r), number(row, "p_Pa"), 1533.88);
            assertAgrees(sphere.flux(r), number(row, "q_m_per_s"), 1e-7);
        }
        assertThat(sphere.pressure(0)).isCloseTo(1314.88468, within(1e-5));
        assertThat(sphere.flux(2e-3)).isCloseTo(1.5063824e-7, within(1e-14));
    }

    @Test
    void withoutACoreItIsTheIsolatedSphere() {
        NecroticCorePressure cored = NecroticCorePressure.ofRadii(0, 1e-3);
        IsolatedSpherePressure whole = IsolatedSpherePressure.ofRadius(1e-3);
        for (double r : new double[] {1e-5, 3e-4, 9e-4, 1e-3}) {
            assertAgrees(cored.pressure(r), whole.pressure(r), 1533.88);
            assertAgrees(cored.flux(r), whole.flux(r), 1e-7);
        }
    }
}
