package org.voxtum.run;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.voxtum.analysis.Coverage;
import org.voxtum.analysis.TissueVolume;
import org.voxtum.analysis.UniformityMetrics;
import org.voxtum.grid.Field;

/** Numbers of the oxygen in one tissue, by quantity: tensions [mmHg] and shares [-]. */
final class OxygenMetrics {
    private OxygenMetrics() {}

    /** Mean, least and largest tension. */
    static Map<String, Double> tensions(TissueVolume tissue, Field oxygen) {
        UniformityMetrics m = UniformityMetrics.of(tissue, oxygen::get);
        Map<String, Double> tensions = new LinkedHashMap<>();
        tensions.put("mean", m.mean());
        tensions.put("min", m.min());
        tensions.put("max", m.max());
        tensions.put("q05", m.q05());
        tensions.put("q50", m.q50());
        tensions.put("q95", m.q95());
        return tensions;
    }

    /**
     * Shares of the tissue below tensions, as {@code below_10}.
     *
     * @param limits [mmHg]
     */
    static Map<String, Double> hypoxia(TissueVolume tissue, Field oxygen, List<Double> limits) {
        // what is at a limit is not below it, and Coverage leaves out what is at it
        List<Double> negative = limits.stream().map(limit -> -limit).toList();
        List<Double> below = Coverage.of(tissue, (x, y, z) -> -oxygen.get(x, y, z), negative);
        Map<String, Double> shares = new LinkedHashMap<>();
        for (int k = 0; k < limits.size(); k++) {
            shares.put("below_" + number(limits.get(k)), below.get(k));
        }
        return shares;
    }

    /** A tension without the digits that its unit left. */
    private static String number(double tension) {
        BigDecimal rounded = new BigDecimal(tension).round(new MathContext(6));
        return rounded.stripTrailingZeros().toPlainString();
    }
}
