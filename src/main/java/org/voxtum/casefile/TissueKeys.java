package org.voxtum.casefile;

import static org.voxtum.casefile.KeyType.amount;
import static org.voxtum.casefile.KeyType.oneOf;
import static org.voxtum.casefile.KeyType.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Keys below {@code tissue}. */
final class TissueKeys {
    private TissueKeys() {}

    private static final String SCALE =
            "what a pixel value of 1 stands for; default 1 for plain numbers";
    private static final KeyType LENGTH = amount(Measure.LENGTH, Range.POSITIVE);
    private static final KeyType POINT = new KeyType.Three(amount(Measure.LENGTH, Range.ANY));

    static final KeyGroup IMAGE =
            KeyGroup.of(
                    "An image in place of a number",
                    "key of an image",
                    "Any property may be an image with one number a voxel, x fastest; a region"
                            + " may be the voxels of an image that hold one label.",
                    Key.needed("image", new KeyType.FilePath(), "file"),
                    Key.optional("format", words("raw"), "raw", "`raw`: numbers without a header"),
                    Key.optional(
                            "shape",
                            new KeyType.Three(new KeyType.Whole(1, 1_000_000)),
                            "",
                            "values along x, y, z; the grid's, which is the default"),
                    Key.optional(
                            "type",
                            words("uint8", "int16", "uint16", "int32", "float32", "float64"),
                            "float32",
                            "type of a value"),
                    Key.optional("byte_order", words("little", "big"), "little", "of a value"),
                    Key.optional(
                            "offset",
                            new KeyType.Whole(0, Long.MAX_VALUE),
                            "0",
                            "bytes before the first value"));

    static final KeyGroup SPHERE =
            KeyGroup.of(
                    "where.sphere",
                    "key of a sphere",
                    "A ball.",
                    Key.needed("centre", POINT, "centre"),
                    Key.needed("radius", LENGTH, "radius"));

    static final KeyGroup ELLIPSOID =
            KeyGroup.of(
                    "where.ellipsoid",
                    "key of an ellipsoid",
                    "An ellipsoid along the axes.",
                    Key.needed("centre", POINT, "centre"),
                    Key.needed("radii", new KeyType.Three(LENGTH), "half-axes"));

    static final KeyGroup BOX =
            KeyGroup.of(
                    "where.box",
                    "key of a box",
                    "A box along the axes, its lower faces included.",
                    Key.needed("from", POINT, "lower corner"),
                    Key.needed("to", POINT, "upper corner"));

    static final KeyGroup CYLINDER =
            KeyGroup.of(
                    "where.cylinder",
                    "key of a cylinder",
                    "A cylinder with flat ends.",
                    Key.needed("from", POINT, "middle of one end"),
                    Key.needed("to", POINT, "middle of the other end"),
                    Key.needed("radius", LENGTH, "radius"));

    static final KeyType.Words WHERE = words("everywhere", "nowhere");

    static final KeyGroup SHAPE = shape();

    static final KeyGroup COURSE =
            KeyGroup.of(
                    "A concentration that changes",
                    "key of a changing concentration",
                    "In place of a constant concentration in a bath or at a face.",
                    Key.needed("peak", concentration(), "value at time 0"),
                    Key.needed(
                            "half_life",
                            amount(Measure.TIME, Range.POSITIVE),
                            "time in which it halves"));

    static final KeyType COURSES =
            new KeyType.MapOf("agent", oneOf(concentration(), new KeyType.Group(COURSE)));

    static final KeyGroup INJECTION =
            KeyGroup.of(
                    "with.injection",
                    "key of an injection",
                    "Fluid injected into the region for the whole run.",
                    Key.needed(
                            "rate",
                            new KeyType.Property(amount(Measure.RATE, Range.NOT_NEGATIVE), false),
                            "volume per tissue volume and time"),
                    Key.optional(
                            "concentration",
                            new KeyType.MapOf("agent", concentration()),
                            "",
                            "of each agent in the fluid; 0 for agents that are not named"));

    static final KeyGroup WITH = with();

    static final KeyGroup REGION =
            KeyGroup.of(
                    "tissue.regions[]",
                    "key of a region",
                    "Regions are painted in order; later ones win. Every voxel must be in one.",
                    Key.needed("name", new KeyType.Text(), "name, once in a case"),
                    Key.needed(
                            "where",
                            oneOf(WHERE, new KeyType.Group(SHAPE)),
                            "which voxels: those whose centre lies inside; `nowhere` is for what"
                                    + " only the run finds, as oxygen.necrosis does"),
                    Key.needed(
                            "is",
                            words("tumour", "necrotic", "normal", "lumen", "bath", "impermeable"),
                            "kind of the region and preset of every property that `with` does not"
                                    + " give"),
                    Key.optional("with", new KeyType.Group(WITH), "", "properties"));

    static final KeyGroup TISSUE =
            KeyGroup.of(
                    "tissue",
                    "key of tissue",
                    "What the box is made of.",
                    Key.needed(
                            "regions",
                            new KeyType.ListOf(new KeyType.Group(REGION)),
                            "regions in the order in which they are painted"),
                    Key.optional(
                            "matrix",
                            words("open", "dense"),
                            "open",
                            "extracellular matrix of regions that name none"));

    /** The keys of a number for each axis. */
    static KeyGroup axes(KeyType.Amount amount) {
        return KeyGroup.of(
                "A number for each axis",
                "axis",
                "hydraulic_conductivity and diffusivity may differ along the axes.",
                Key.needed("x", new KeyType.Property(amount, false), "along x"),
                Key.needed("y", new KeyType.Property(amount, false), "along y"),
                Key.needed("z", new KeyType.Property(amount, false), "along z"));
    }

    /** The keys of an image of values of a measure: its scale is an amount. */
    static KeyGroup image(Measure measure) {
        List<Key> keys = new ArrayList<>(IMAGE.keys());
        KeyType scale = amount(measure, Range.ANY);
        keys.add(
                measure == Measure.NUMBER
                        ? Key.optional("scale", scale, "1", SCALE)
                        : Key.needed("scale", scale, SCALE));
        return new KeyGroup(IMAGE.title(), IMAGE.noun(), IMAGE.description(), keys, List.of());
    }

    private static KeyType.Amount concentration() {
        return amount(Measure.CONCENTRATION, Range.NOT_NEGATIVE);
    }

    private static KeyGroup shape() {
        List<Key> keys = new ArrayList<>();
        keys.add(Key.optional("sphere", new KeyType.Group(SPHERE), "", "a ball"));
        keys.add(Key.optional("ellipsoid", new KeyType.Group(ELLIPSOID), "", "an ellipsoid"));
        keys.add(Key.optional("box", new KeyType.Group(BOX), "", "a box"));
        keys.add(Key.optional("cylinder", new KeyType.Group(CYLINDER), "", "a cylinder"));
        keys.add(
                Key.optional(
                        "deeper_than", LENGTH, "", "depth below the surface of the region `in`"));
        keys.add(Key.optional("in", new KeyType.Text(), "", "an earlier region; `deeper_than`"));
        keys.add(
                Key.optional(
                        "label",
                        new KeyType.Whole(-2_147_483_648L, 2_147_483_647L),
                        "",
                        "the number that marks the region; `image`"));
        for (Key key : IMAGE.keys()) {
            String fallback = key.name().equals("type") ? "uint8" : key.fallback();
            keys.add(new Key(key.name(), key.type(), false, fallback, key.description()));
        }
        return new KeyGroup(
                "where",
                "shape",
                "One shape: sphere, ellipsoid, box, cylinder, image (with label) or deeper_than"
                        + " (with in).",
                keys,
                List.of("mesh", "unit"));
    }

    private static List<Key> ofABath() {
        return List.of(
                Key.optional(
                        "pressure",
                        amount(Measure.PRESSURE, Range.ANY),
                        "",
                        "pressure of a bath, default 0 Pa"),
                Key.optional(
                        "oxygen",
                        OxygenKeys.GIVEN,
                        "",
                        "tension that a bath or a painted lumen holds on its faces; closed to"
                                + " oxygen without"),
                Key.optional("concentration", COURSES, "", "agents in a bath, default 0"));
    }

    private static KeyType type(RegionProperty property) {
        return property.followsOxygen()
                ? MilieuKeys.type(property)
                : new KeyType.Property(
                        amount(property.measure(), property.range()),
                        property == RegionProperty.HYDRAULIC_CONDUCTIVITY);
    }

    private static KeyGroup with() {
        List<Key> keys = new ArrayList<>();
        for (RegionProperty property : RegionProperty.values()) {
            keys.add(
                    Key.optional(
                            property.name().toLowerCase(Locale.ROOT),
                            type(property),
                            "",
                            property.description()));
        }
        keys.add(Key.optional("matrix", words("open", "dense"), "", "extracellular matrix"));
        keys.add(
                Key.optional(
                        "hindrance",
                        HindranceKeys.HINDRANCE,
                        "phillips",
                        "law of diffusion among fibrils; an agent's own wins"));
        keys.add(
                Key.optional(
                        "wall_pores",
                        PoreKeys.ALL_PORES,
                        "",
                        "pores of the vessel walls; an agent's own win"));
        keys.add(Key.optional("injection", new KeyType.Group(INJECTION), "", "fluid injected"));
        keys.addAll(ofABath());
        return new KeyGroup(
                "tissue.regions[].with",
                "property of a region",
                "What is not given comes from the preset that `is` names.",
                keys,
                List.of());
    }
}
