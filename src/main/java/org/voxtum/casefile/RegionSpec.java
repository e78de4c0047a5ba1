package org.voxtum.casefile;

import org.voxtum.tissue.RegionKind;
import org.voxtum.tissue.RegionShape;

/**
 * A region of the box.
 *
 * @param name its name in the case
 * @param kind what it is made of
 * @param shape where it is
 * @param properties its values
 */
public record RegionSpec(
        String name, RegionKind kind, RegionShape shape, RegionProperties properties) {
    /** Whether blood reaches its capillaries only so fast. */
    boolean isFed() {
        return properties.values().containsKey(RegionProperty.BLOOD_PERFUSION);
    }

    /**
     * v_b of such capillaries; 0 elsewhere, where what flows past has the artery's concentration.
     */
    public PropertyValue capillaryBlood() {
        PropertyValue none = PropertyValue.of(0);
        return isFed()
                ? properties.values().getOrDefault(RegionProperty.BLOOD_FRACTION, none)
                : none;
    }
}
