package org.voxtum.casefile;

import java.util.List;
import java.util.Optional;
import org.voxtum.fault.CaseRule;
import org.voxtum.grid.CompensatedSum;
import org.voxtum.grid.Labels;
import org.voxtum.model.FluidBoundary;
import org.voxtum.tissue.RegionKind;

/** Tissue that goes on without end beyond a face: its pressure far away and its conductance. */
final class FarTissue {
    private static final double NORMAL_CONDUCTANCE = 2.76e-11;
    private static final double NORMAL_PRESSURE = 137.8;
    private final Case source;
    private final int region;
    private final Optional<Labels> labels;

    private FarTissue(Case source, int region, Optional<Labels> labels) {
        this.source = source;
        this.region = region;
        this.labels = labels;
    }

    /**
     * The condition at a face; the preset {@code normal} where the case has no such region. What
     * images give counts by its mean over the region.
     *
     * @param labels region of each voxel; empty where it is not painted yet, and means are over the
     *     box
     */
    static FluidBoundary of(Case source, FluidCondition.FarTissue far, Optional<Labels> labels) {
        List<RegionSpec> regions = source.regions();
        for (int i = 0; i < regions.size(); i++) {
            RegionSpec spec = regions.get(i);
            boolean like =
                    far.region().map(spec.name()::equals).orElse(spec.kind() == RegionKind.NORMAL);
            if (like) {
                return new FarTissue(source, i, labels).boundary();
            }
        }
        return boundary(NORMAL_PRESSURE, NORMAL_CONDUCTANCE);
    }

    private FluidBoundary boundary() {
        RegionSpec spec = source.regions().get(region);
        if (!spec.kind().isTissue()) {
            throw dry(spec);
        }
        double wall =
                number(RegionProperty.WALL_HYDRAULIC_CONDUCTIVITY)
                        * number(RegionProperty.VESSEL_SURFACE_DENSITY);
        double lymph = number(RegionProperty.LYMPHATIC_CONDUCTANCE);
        if (!(wall + lymph > 0)) {
            throw dry(spec);
        }
        double effective =
                number(RegionProperty.VASCULAR_PRESSURE)
                        - number(RegionProperty.OSMOTIC_REFLECTION)
                                * number(RegionProperty.OSMOTIC_PRESSURE_DIFFERENCE);
        double pressure =
                (wall * effective + lymph * number(RegionProperty.LYMPHATIC_PRESSURE))
                        / (wall + lymph);
        double k = number(RegionProperty.HYDRAULIC_CONDUCTIVITY);
        return boundary(pressure, Math.sqrt(k * (wall + lymph)));
    }

    private RuntimeException dry(RegionSpec spec) {
        return CaseRule.FAR_TISSUE.fault(source.where("boundaries"), spec.name());
    }

    private static FluidBoundary boundary(double pressure, double conductance) {
        return new FluidBoundary(FluidBoundary.Kind.FAR_TISSUE, pressure, conductance);
    }

    private double number(RegionProperty property) {
        PropertyValue value = source.regions().get(region).properties().value(property);
        if (value instanceof PropertyValue.Image image) {
            return mean(image);
        }
        if (value instanceof PropertyValue.Axes) {
            String key = RegionProperty.key(property);
            throw CaseRule.NOT_ONE_NUMBER.fault(
                    source.where("tissue", "regions", "[" + region + "]", "with", key),
                    key + " of far tissue");
        }
        return value.number();
    }

    private double mean(PropertyValue.Image image) {
        CompensatedSum sum = new CompensatedSum();
        long[] voxels = {0};
        image.image()
                .forEach(
                        source.grid(),
                        (x, y, z, value) -> {
                            if (labels.isEmpty() || labels.get().get(x, y, z) == region) {
                                sum.add(value * image.scale());
                                voxels[0]++;
                            }
                        });
        return voxels[0] == 0 ? 0 : sum.value() / voxels[0];
    }
}
