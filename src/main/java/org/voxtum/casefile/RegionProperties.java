package org.voxtum.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxtum.physics.HinderedDiffusion;
import org.voxtum.physics.PoreClass;

/**
 * Values of a region. A tissue region has a value for every {@link RegionProperty}, a lumen those
 * of its wall, a bath its {@link BathSpec}, an impermeable region nothing.
 *
 * @param values value of each property
 * @param matrix how its fibres hinder transport; of a lumen: those behind its wall
 * @param hindrance how its fibrils hinder diffusion; an agent's own wins
 * @param pores classes of pores of its vessel walls; an agent's own win
 * @param injection fluid injected, empty where there is none
 * @param bath fluid of a bath region, empty for other kinds
 * @param oxygen tension that a bath or a painted lumen holds [mmHg]; empty where it holds none
 */
public record RegionProperties(
        Map<RegionProperty, PropertyValue> values,
        MatrixKind matrix,
        HinderedDiffusion hindrance,
        List<PoreClass> pores,
        Optional<InjectionSpec> injection,
        Optional<BathSpec> bath,
        Optional<Double> oxygen) {
    /** Copies the map and the list. */
    public RegionProperties {
        pores = List.copyOf(pores);
        values = Ordered.copy(values);
    }

    /** Value of a property; fails where the region's kind has none. */
    public PropertyValue value(RegionProperty property) {
        PropertyValue value = values.get(property);
        if (value == null) {
            throw new IllegalArgumentException("no " + property + " in this region");
        }
        return value;
    }
}
