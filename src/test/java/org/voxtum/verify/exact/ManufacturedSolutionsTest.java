package org.voxtum.verify.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.voxtum.ReferenceCsv.number;
import static org.voxtum.verify.exact.Printed.assertAgrees;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.voxtum.ReferenceCsv;

class ManufacturedSolutionsTest {
    private static final double STEP = 1e-3;

    @Test
    void pressureEveryRow() {
        for (Map<String, String> row : ReferenceCsv.rows("v05_mms_ifp_samples")) {
            double x = number(row, "x");
            double y = number(row, "y");
            double z = number(row, "z");
            assertAgrees(ManufacturedPressure.pressure(x, y, z), number(row, "p"), 0);
            assertAgrees(ManufacturedPressure.conductivity(x, y, z), number(row, "K"), 0);
            assertAgrees(ManufacturedPressure.exchange(x, y, z), number(row, "a"), 0);
            assertAgrees(ManufacturedPressure.source(x, y, z), number(row, "S"), 10);
        }
    }

    @Test
    void transportEveryRow() {
        for (Map<String, String> row : ReferenceCsv.rows("v20_mms_transport_samples")) {
            double x = number(row, "x");
            double y = number(row, "y");
            double z = number(row, "z");
            double t = number(row, "t");
            assertAgrees(ManufacturedTransport.concentration(x, y, z, t), number(row, "c"), 0);
            assertAgrees(ManufacturedTransport.accessibleFraction(x, y), number(row, "phi"), 0);
            assertAgrees(ManufacturedTransport.diffusivity(z), number(row, "D"), 0);
            assertAgrees(ManufacturedTransport.flowX(y), number(row, "u"), 0);
            assertAgrees(ManufacturedTransport.flowY(x, y), number(row, "v"), 0);
            assertAgrees(ManufacturedTransport.flowZ(z), number(row, "w"), 0);
            assertAgrees(ManufacturedTransport.source(x, y, z, t), number(row, "S"), 1);
        }
    }

    /** Central difference, fourth order. */
    private static double slope(DoubleUnaryOperator function, double at) {
        double near = function.applyAsDouble(at + STEP) - function.applyAsDouble(at - STEP);
        double far = function.applyAsDouble(at + 2 * STEP) - function.applyAsDouble(at - 2 * STEP);
        return (8 * near - far) / (12 * STEP);
    }

    /** The source is what the equation leaves when its derivatives are taken by differences. */
    @Test
    void pressureSolvesItsEquation() {
        for (double[] at : new double[][] {{0.2, 0.7, 0.4}, {0.9, 0.1, 0.6}, {0.5, 0.5, 0.1}}) {
            double x = at[0];
            double y = at[1];
            double z = at[2];
            double divergence =
                    slope(s -> darcy(s, y, z, 0), x)
                            + slope(s -> darcy(x, s, z, 1), y)
                            + slope(s -> darcy(x, y, s, 2), z);
            double left =
                    divergence
                            + ManufacturedPressure.exchange(x, y, z)
                                    * ManufacturedPressure.pressure(x, y, z);
            assertThat(left).isCloseTo(ManufacturedPressure.source(x, y, z), within(1e-7));
        }
    }

    private static double darcy(double x, double y, double z, int axis) {
        double gradient =
                switch (axis) {
                    case 0 -> slope(s -> ManufacturedPressure.pressure(s, y, z), x);
                    case 1 -> slope(s -> ManufacturedPressure.pressure(x, s, z), y);
                    default -> slope(s -> ManufacturedPressure.pressure(x, y, s), z);
                };
        return -ManufacturedPressure.conductivity(x, y, z) * gradient;
    }

    @Test
    void transportSolvesItsEquation() {
        for (double[] at : new double[][] {{0.2, 0.7, 0.4, 0}, {0.9, 0.1, 0.6, 0.3}}) {
            double x = at[0];
            double y = at[1];
            double z = at[2];
            double t = at[3];
            double phi = ManufacturedTransport.accessibleFraction(x, y);
            double storage = phi * slope(s -> ManufacturedTransport.concentration(x, y, z, s), t);
            double divergence =
                    slope(s -> flux(s, y, z, t, 0), x)
                            + slope(s -> flux(x, s, z, t, 1), y)
                            + slope(s -> flux(x, y, s, t, 2), z);
            double loss =
                    ManufacturedTransport.LOSS
                            * phi
                            * ManufacturedTransport.concentration(x, y, z, t);
            assertThat(storage + divergence + loss)
                    .isCloseTo(ManufacturedTransport.source(x, y, z, t), within(1e-8));
        }
    }

    private static double flux(double x, double y, double z, double t, int axis) {
        double gradient;
        double flow;
        switch (axis) {
            case 0 -> {
                gradient = slope(s -> ManufacturedTransport.concentration(s, y, z, t), x);
                flow = ManufacturedTransport.flowX(y);
            }
            case 1 -> {
                gradient = slope(s -> ManufacturedTransport.concentration(x, s, z, t), y);
                flow = ManufacturedTransport.flowY(x, y);
            }
            default -> {
                gradient = slope(s -> ManufacturedTransport.concentration(x, y, s, t), z);
                flow = ManufacturedTransport.flowZ(z);
            }
        }
        return -ManufacturedTransport.accessibleFraction(x, y)
                        * ManufacturedTransport.diffusivity(z)
                        * gradient
                + ManufacturedTransport.RETARDATION
                        * flow
                        * ManufacturedTransport.concentration(x, y, z, t);
    }
}
