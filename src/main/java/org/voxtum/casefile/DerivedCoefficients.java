package org.voxtum.casefile;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.voxtum.format.RawImage;
import org.voxtum.grid.Shape;
import org.voxtum.tissue.RegionKind;

/**
 * Coefficients of an agent that the case leaves to be derived in a region.
 *
 * @param agent the agent
 * @param region a tissue region or a lumen, which has those of its wall
 */
record DerivedCoefficients(AgentSpec agent, RegionSpec region) {
    List<DerivedValue> values() {
        DerivedAgent own = DerivedAgent.of(agent, region);
        List<DerivedValue> values = new ArrayList<>();
        for (AgentProperty property : of(region.kind())) {
            boolean derived = property.fallback().isEmpty();
            if (derived && agent.value(region.name(), property).isEmpty()) {
                values.add(value(property, own));
            }
        }
        return values;
    }

    /** Coefficients that an agent has in a region of a kind. */
    static List<AgentProperty> of(RegionKind kind) {
        if (kind.isTissue()) {
            return List.of(AgentProperty.values());
        }
        return kind == RegionKind.LUMEN ? AgentProperty.OF_A_WALL : List.of();
    }

    private DerivedValue value(AgentProperty property, DerivedAgent own) {
        String key = CoefficientReader.key(property);
        return new DerivedValue(
                List.of("agents", agent.name(), "in", region.name(), key),
                AgentKeys.IN.names(),
                text(property, own),
                new DerivedFormula(agent, region).text(property));
    }

    private static String text(AgentProperty property, DerivedAgent own) {
        return switch (property) {
            case ACCESSIBLE_FRACTION -> text(own.accessible());
            case DIFFUSIVITY -> text(own.diffusivity().number(), " " + property.unit());
            case RETARDATION -> text(own.retardation(), "");
            case WALL_PERMEABILITY -> text(own.permeability(), " " + property.unit());
            case WALL_REFLECTION -> text(own.reflection(), "");
            case DECAY, PHAGOCYTE_UPTAKE ->
                    throw new IllegalArgumentException("never derived: " + property);
        };
    }

    /** An image without a scale follows from more than one. */
    private static String text(PropertyValue value) {
        return value instanceof PropertyValue.Image image && !Double.isNaN(image.scale())
                ? image(image)
                : text(value.number(), "");
    }

    private static String text(double value, String unit) {
        return Double.isNaN(value) ? "by voxel" : value + unit;
    }

    private static String image(PropertyValue.Image value) {
        RawImage layout = value.image().layout();
        Shape shape = layout.shape();
        return String.format(
                Locale.ROOT,
                "{image: \"%s\", format: raw, shape: [%d, %d, %d], type: %s, byte_order: %s,"
                        + " offset: %d, scale: %s}",
                value.image().file().toString().replace("\\", "\\\\").replace("\"", "\\\""),
                shape.nx(),
                shape.ny(),
                shape.nz(),
                layout.type().name().toLowerCase(Locale.ROOT),
                layout.order() == ByteOrder.LITTLE_ENDIAN ? "little" : "big",
                layout.offset(),
                value.scale());
    }
}
