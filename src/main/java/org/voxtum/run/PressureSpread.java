package org.voxtum.run;

import java.util.DoubleSummaryStatistics;
import java.util.Optional;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.FluidCondition;
import org.voxtum.casefile.PropertyValue;
import org.voxtum.casefile.RegionProperty;
import org.voxtum.casefile.RegionSpec;
import org.voxtum.tissue.RegionKind;
import org.voxtum.vessel.NetworkState;
import org.voxtum.vessel.SegmentState;

/**
 * Range of the pressures that a case lets meet: fluid pressure stays within it wherever nothing is
 * injected, so that it bounds what drives fluid through a wall.
 */
final class PressureSpread {
    private final DoubleSummaryStatistics pressures = new DoubleSummaryStatistics();

    private PressureSpread() {}

    /** Largest difference [Pa]; 0 where there is only one pressure. */
    static double of(Case source, Optional<NetworkState> network) {
        PressureSpread spread = new PressureSpread();
        source.boundaries().values().forEach(face -> spread.add(face.fluid()));
        for (RegionSpec region : source.regions()) {
            region.properties().bath().ifPresent(bath -> spread.pressures.accept(bath.pressure()));
            if (region.kind().isTissue()) {
                spread.addTissue(region, network);
            } else if (region.kind() == RegionKind.LUMEN) {
                spread.pressures.accept(
                        scalar(region, RegionProperty.VASCULAR_PRESSURE) - osmotic(region));
            }
        }
        return spread.pressures.getCount() < 2
                ? 0
                : spread.pressures.getMax() - spread.pressures.getMin();
    }

    private void add(FluidCondition condition) {
        if (condition instanceof FluidCondition.Pressure given) {
            pressures.accept(given.value());
        }
    }

    private void addTissue(RegionSpec region, Optional<NetworkState> network) {
        double osmotic = osmotic(region);
        if (scalar(region, RegionProperty.VESSEL_SURFACE_DENSITY) > 0) {
            pressures.accept(scalar(region, RegionProperty.VASCULAR_PRESSURE) - osmotic);
        }
        if (scalar(region, RegionProperty.LYMPHATIC_CONDUCTANCE) > 0) {
            pressures.accept(scalar(region, RegionProperty.LYMPHATIC_PRESSURE));
        }
        network.ifPresent(state -> state.segments().forEach(s -> addWall(s, osmotic)));
    }

    private static double osmotic(RegionSpec region) {
        return scalar(region, RegionProperty.OSMOTIC_REFLECTION)
                * scalar(region, RegionProperty.OSMOTIC_PRESSURE_DIFFERENCE);
    }

    private void addWall(SegmentState segment, double osmotic) {
        if (segment.perfused()) {
            pressures.accept(segment.fromPressure() - osmotic);
            pressures.accept(segment.toPressure() - osmotic);
        }
    }

    private static double scalar(RegionSpec region, RegionProperty property) {
        PropertyValue value = region.properties().values().get(property);
        return value instanceof PropertyValue.Scalar scalar ? scalar.value() : 0;
    }
}
