package org.voxtum.run;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import org.voxtum.casefile.KineticsSpec;
import org.voxtum.format.Decimal;
import org.voxtum.units.Dimension;
import org.voxtum.units.Quantity;

/** The parameters of users' rates as the rates get them: nothing else tells a unit left out. */
final class KineticsLines {
    private static final MathContext SHOWN = new MathContext(6);

    private KineticsLines() {}

    /** A line for each class with parameters. */
    static List<String> of(List<KineticsSpec> all) {
        return all.stream()
                .filter(spec -> !spec.parameters().isEmpty())
                .map(KineticsLines::line)
                .toList();
    }

    private static String line(KineticsSpec spec) {
        return spec.parameters().entrySet().stream()
                .map(each -> each.getKey() + " = " + text(each.getValue()))
                .collect(Collectors.joining(", ", spec.className() + " in SI units: ", ""));
    }

    private static String text(Quantity value) {
        String number = Decimal.text(new BigDecimal(value.si()).round(SHOWN).doubleValue());
        return value.dimension().equals(Dimension.NONE)
                ? number + " (a pure number)"
                : number + " " + value.dimension().text();
    }
}
