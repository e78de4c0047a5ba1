package org.voxtum.verify;

import java.util.Locale;

/** Numbers of the page of results, rounded so that only changes that matter change the page. */
final class Rounded {
    private static final double UNDER = 1e-2;
    private static final double ROUNDING = 1e-9;

    private Rounded() {}

    /** Two digits; errors far below their tolerance, and those of rounding, as a bound. */
    static String error(Finding finding) {
        double size = Math.abs(finding.error());
        double bound = Double.isNaN(finding.tolerance()) ? 0 : UNDER * finding.tolerance();
        if (size == 0 && bound == 0) {
            return "0";
        }
        if (size < bound) {
            return "< " + number(bound);
        }
        if (size < ROUNDING) {
            return "< " + number(StrictMath.pow(10, Math.ceil(StrictMath.log10(size))));
        }
        return number(finding.error());
    }

    /** Observed order to one place behind the point; empty where there is none. */
    static String order(Finding finding) {
        return Double.isNaN(finding.order())
                ? ""
                : String.format(Locale.ROOT, "%.1f", finding.order());
    }

    /** What is accepted: an error, or an order. */
    static String accepted(Finding finding) {
        String error = Double.isNaN(finding.tolerance()) ? "" : number(finding.tolerance());
        String order =
                Double.isNaN(finding.leastOrder())
                        ? ""
                        : String.format(Locale.ROOT, "order >= %.2g", finding.leastOrder());
        return error + (error.isEmpty() || order.isEmpty() ? "" : ", ") + order;
    }

    /** Two digits, such as {@code 1.2e-3}, {@code 0.12} or {@code 0}. */
    static String number(double value) {
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        if (size >= 0.01 && size < 100) {
            return String.format(Locale.ROOT, "%.2g", value)
                    .replaceFirst("(\\.\\d*?)0+$", "$1")
                    .replaceFirst("\\.$", "");
        }
        return String.format(Locale.ROOT, "%.1e", value)
                .replaceFirst("\\.0e", "e")
                .replaceFirst("e([+-])0*", "e$1")
                .replace("e+", "e");
    }
}
