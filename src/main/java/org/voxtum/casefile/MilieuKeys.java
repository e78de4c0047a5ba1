package org.voxtum.casefile;

import static org.voxtum.casefile.KeyType.amount;
import static org.voxtum.casefile.KeyType.oneOf;

/** Keys of a property of tissue that may follow its oxygen. */
final class MilieuKeys {
    private MilieuKeys() {}

    /** A number, an image, or a function of oxygen. */
    static KeyType type(RegionProperty property) {
        return oneOf(given(property), new KeyType.Group(followed(property)));
    }

    /** A number or an image. */
    static KeyType.Property given(RegionProperty property) {
        return new KeyType.Property(amount(property.measure(), property.range()), false);
    }

    /** The map in place of a number or an image. */
    static KeyGroup followed(RegionProperty property) {
        String key = RegionProperty.key(property);
        return KeyGroup.of(
                "with." + key,
                "key of " + key,
                "In place of a number or an image: it follows the oxygen that the case computes.",
                Key.needed(
                        "hypoxia", new KeyType.Group(hypoxia(property)), "how it follows oxygen"));
    }

    private static KeyGroup hypoxia(RegionProperty property) {
        String key = RegionProperty.key(property);
        KeyType.Amount value = amount(property.measure(), property.range());
        return KeyGroup.of(
                "with." + key + ".hypoxia",
                "key of hypoxia",
                "normoxic + (hypoxic - normoxic) half^m/(half^m + P^m), P the oxygen tension of"
                        + " the voxel, m the exponent.",
                Key.needed("normoxic", value, "value at high tension"),
                Key.needed("hypoxic", value, "value without oxygen"),
                Key.optional(
                        "half", OxygenKeys.TENSION, "10 mmHg", "tension of half the way between"),
                Key.optional(
                        "exponent",
                        amount(Measure.NUMBER, new Range(1, 10, false)),
                        "2",
                        "steepness"));
    }
}
