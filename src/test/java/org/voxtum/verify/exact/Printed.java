package org.voxtum.verify.exact;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;

/** Agreement with reference tables of twelve printed digits. */
final class Printed {
    private Printed() {}

    /**
     * Relative 1e-9; near zero, 1e-12 of the scale of the quantity, below which the tables hold
     * rounding.
     */
    static void assertAgrees(double actual, double expected, double scale) {
        double reach = Math.max(1e-9 * Math.abs(expected), 1e-12 * scale);
        assertThat(actual).isCloseTo(expected, Offset.offset(reach));
    }
}
