package org.voxtum.vessel;

import java.util.Locale;
import org.voxtum.physics.Constants;

/** Numbers of a network as a reader of reports wants them. */
final class FlowText {
    private FlowText() {}

    /** Three significant digits. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }

    /** Pressure in mmHg with its unit. */
    static String mmHg(double pascal) {
        return number(pascal / Constants.MMHG) + " mmHg";
    }

    /** Length in micrometres with its unit. */
    static String micrometres(double metres) {
        return number(metres * 1e6) + " um";
    }

    static double pascal(double mmHg) {
        return mmHg * Constants.MMHG;
    }
}
