package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.voxtum.fault.CaseRule;
import org.voxtum.fault.ParticleRule;
import org.voxtum.fault.Rule;

/** Whether the shares of one volume, typed as numbers, add up to at most all of it. */
final class RegionShares {
    /** Rounding of a sum of shares. */
    private static final double ROUNDING = 1e-9;

    private final Place with;
    private final Map<RegionProperty, PropertyValue> values;

    private RegionShares(Place with, Map<RegionProperty, PropertyValue> values) {
        this.with = with;
        this.values = values;
    }

    /** Notes what cannot be. */
    static void check(Place with, Map<RegionProperty, PropertyValue> values) {
        RegionShares shares = new RegionShares(with, values);
        boolean fluids =
                shares.atMostAll(
                        CaseRule.FRACTIONS,
                        RegionProperty.INTERSTITIAL_FRACTION,
                        RegionProperty.BLOOD_FRACTION);
        if (fluids) {
            shares.atMostAll(
                    ParticleRule.CELLS,
                    RegionProperty.CELL_FRACTION,
                    RegionProperty.INTERSTITIAL_FRACTION,
                    RegionProperty.BLOOD_FRACTION);
        }
        shares.atMostAll(
                ParticleRule.FIBRES,
                RegionProperty.COLLAGEN_FRACTION,
                RegionProperty.FIBRIL_FRACTION,
                RegionProperty.GAG_FRACTION);
        shares.oneObstruction();
    }

    private boolean atMostAll(Rule rule, RegionProperty... parts) {
        double[] numbers = Arrays.stream(parts).mapToDouble(this::number).toArray();
        double sum = Arrays.stream(numbers).sum();
        // an image is not a number, and its sum exceeds nothing
        if (!(sum > 1 + ROUNDING)) {
            return true;
        }
        List<Object> words = new ArrayList<>();
        Arrays.stream(numbers).forEach(number -> words.add(Range.number(number)));
        words.add(with.owner());
        with.reading().faults().add(with.fault(rule, words.toArray()));
        return false;
    }

    private void oneObstruction() {
        PropertyValue cells = values.get(RegionProperty.CELL_FRACTION);
        PropertyValue way = values.get(RegionProperty.TORTUOSITY);
        boolean both = cells != null && way != null;
        if (both && !PropertyValue.of(0).equals(cells) && !PropertyValue.of(1).equals(way)) {
            with.reading().faults().add(with.fault(ParticleRule.OBSTRUCTED_TWICE, with.owner()));
        }
    }

    private double number(RegionProperty property) {
        PropertyValue value = values.get(property);
        return value instanceof PropertyValue.Scalar scalar ? scalar.value() : Double.NaN;
    }
}
