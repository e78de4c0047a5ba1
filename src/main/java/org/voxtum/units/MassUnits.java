package org.voxtum.units;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;

/** Masses where amounts are asked for: what they are in moles depends on who it is about. */
final class MassUnits {
    private static final Dimension MASS = new Dimension(0, 1, 0, 0, 0, 0);

    /** As doses are written; a mass per mass has no dimension, so that only its text tells. */
    private static final Pattern PER_WEIGHT =
            Pattern.compile(".*[a-zA-Z\u00b5\u03bc]\\s*(/|per |\\s)\\s*kg(\\^?-1)?\\s*");

    private MassUnits() {}

    /** Whether it is an amount or a mass per body weight in place of an amount or concentration. */
    static boolean isPerWeight(Quantity quantity, Dimension expected) {
        Dimension got = quantity.dimension();
        boolean dose = got.equals(Dimension.NONE) || got.equals(Dimension.AMOUNT.over(MASS));
        return dose && isOfMoles(expected) && PER_WEIGHT.matcher(quantity.typed()).matches();
    }

    /** How to get from a mass to moles, to go behind a message; else empty. */
    static String hint(Quantity quantity, Dimension expected) {
        if (!isOfMoles(expected)
                || !quantity.dimension().times(Dimension.AMOUNT).equals(expected.times(MASS))) {
            return "";
        }
        BigDecimal millimoles = BigDecimal.valueOf(quantity.si()).scaleByPowerOfTen(6);
        boolean amount = expected.equals(Dimension.AMOUNT);
        return "; %s of an agent of M g/mol is %s/M %s"
                .formatted(
                        quantity.typed(),
                        text(amount ? millimoles : millimoles.scaleByPowerOfTen(-3)),
                        amount ? "mmol" : "mM");
    }

    private static boolean isOfMoles(Dimension expected) {
        return expected.equals(Dimension.AMOUNT) || expected.equals(Dimension.CONCENTRATION);
    }

    private static String text(BigDecimal number) {
        return number.round(new MathContext(6)).stripTrailingZeros().toPlainString();
    }
}
