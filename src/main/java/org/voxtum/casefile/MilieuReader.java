package org.voxtum.casefile;

import org.voxtum.fault.CaseRule;
import org.voxtum.physics.HypoxicShift;

/**
 * Reads a property that may follow the oxygen: a number, an image or {@code hypoxia}.
 *
 * @param properties reads numbers and images
 * @param oxygen whether the case computes oxygen
 */
record MilieuReader(PropertyReader properties, boolean oxygen) {
    PropertyValue read(Place place, RegionProperty property) {
        boolean follows =
                place.node() instanceof YamlNode.Entries map && map.get("hypoxia") != null;
        if (!follows) {
            return properties.read(place, MilieuKeys.given(property));
        }
        if (!oxygen) {
            throw place.fault(CaseRule.OXYGEN_FOLLOWED, place.key(), place.owner());
        }
        Fields law = place.fields(MilieuKeys.followed(property)).needGroup("hypoxia");
        return new PropertyValue.Hypoxic(
                new HypoxicShift(
                        law.amount("normoxic"),
                        law.amount("hypoxic"),
                        OxygenReader.tension(law.amount("half")),
                        law.amount("exponent")));
    }
}
