package org.voxtum.casefile;

import static org.voxtum.casefile.KeyType.amount;
import static org.voxtum.casefile.KeyType.oneOf;
import static org.voxtum.casefile.KeyType.words;

/** The keys of the case file: what reader, JSON Schema and reference page agree on. */
final class CaseKeys {
    private CaseKeys() {}

    private static final KeyType.Amount TIME = amount(Measure.TIME, Range.POSITIVE);
    private static final KeyType.Amount LENGTH = amount(Measure.LENGTH, Range.POSITIVE);
    private static final KeyType.Amount FACTOR = amount(Measure.NUMBER, Range.POSITIVE);

    /** Discharge haematocrit [-]; blood with more does not flow. */
    static final KeyType.Amount HAEMATOCRIT = amount(Measure.NUMBER, new Range(0, 0.95, false));

    static final KeyGroup GRID =
            KeyGroup.of(
                    "grid",
                    "key of grid",
                    "The box of voxels. An axis with one voxel is closed: a case in one or two"
                            + " dimensions.",
                    Key.needed(
                            "voxels",
                            new KeyType.Three(new KeyType.Whole(1, 1_000_000)),
                            "voxels along x, y, z"),
                    Key.needed(
                            "spacing",
                            oneOf(LENGTH, new KeyType.Three(LENGTH)),
                            "edge of a voxel, or the three edges"),
                    Key.optional(
                            "origin",
                            new KeyType.Three(amount(Measure.LENGTH, Range.ANY)),
                            "[0 m, 0 m, 0 m]",
                            "corner of the first voxel"));

    static final KeyGroup FLUID =
            KeyGroup.of(
                    "boundaries.FACE.fluid",
                    "fluid condition",
                    "One of the two.",
                    Key.optional(
                            "pressure",
                            amount(Measure.PRESSURE, Range.ANY),
                            "",
                            "pressure on the face"),
                    Key.optional(
                            "far-tissue",
                            new KeyType.Text(),
                            "",
                            "region that goes on beyond the face without end"));

    static final KeyGroup SOLUTE =
            KeyGroup.of(
                    "boundaries.FACE.solute",
                    "solute condition",
                    "Fluid concentration on the face; 0 for agents that are not named.",
                    Key.needed("concentration", TissueKeys.COURSES, "by agent"));

    static final KeyGroup FACE =
            KeyGroup.of(
                    "boundaries.FACE",
                    "key of a face",
                    "FACE is x-, x+, y-, y+, z-, z+ or all; later entries win. Faces that no entry"
                            + " names are sealed. `all` passes over axes with one voxel.",
                    Key.optional(
                            "fluid",
                            oneOf(words("sealed", "far-tissue"), new KeyType.Group(FLUID)),
                            "sealed",
                            "`far-tissue` alone: the region of kind normal, else the preset"
                                    + " normal"),
                    Key.optional(
                            "solute",
                            oneOf(words("sealed", "open"), new KeyType.Group(SOLUTE)),
                            "",
                            "default: sealed where the fluid is sealed, else open"));

    static final KeyGroup NETWORK =
            KeyGroup.of(
                    "vessels.network",
                    "key of network",
                    "The vessel network.",
                    Key.needed("file", new KeyType.FilePath(), "network file"));

    static final KeyGroup WALL_PRESSURE =
            KeyGroup.of(
                    "vessels.pressure",
                    "kind of wall pressure",
                    "One of the two.",
                    Key.optional(
                            "uniform",
                            amount(Measure.PRESSURE, Range.ANY),
                            "",
                            "the same in every vessel"),
                    Key.optional(
                            "mean",
                            amount(Measure.PRESSURE, Range.ANY),
                            "",
                            "from the flows, shifted to this mean by wall area"));

    static final KeyType.Words TRANSIT_MODES = words("auto", "well-mixed", "network", "transient");

    static final KeyGroup TRANSIT =
            KeyGroup.of(
                    "vessels.transit",
                    "key of transit",
                    "How plasma concentration varies along the vessels. `well-mixed`: it does not."
                            + " `network`: it is at steady state beside the tissue at every"
                            + " moment. `transient`: it takes its time to pass, and carriers release"
                            + " their drug in it on the way. `auto`: `network` for agents of which"
                            + " the walls extract more than a tenth, else `well-mixed`.",
                    Key.needed("mode", TRANSIT_MODES, "one of the four"),
                    Key.optional(
                            "cell",
                            LENGTH,
                            "",
                            "longest cell of plasma along a vessel, with `transient`; default: a"
                                    + " quarter of the smallest spacing"));

    static final KeyGroup VESSELS =
            KeyGroup.of(
                    "vessels",
                    "key of vessels",
                    "Without a network, vessels are a density of the regions. With one,"
                            + " vessel_surface_density and blood_fraction of the regions count"
                            + " what the network does not resolve, by default nothing.",
                    Key.needed("network", new KeyType.Group(NETWORK), "the network"),
                    Key.optional("flow", words("from-file", "solve"), "from-file", "blood flow"),
                    Key.optional(
                            "pressure",
                            oneOf(words("from-flow"), new KeyType.Group(WALL_PRESSURE)),
                            "from-flow",
                            "pressure at the walls"),
                    Key.optional(
                            "haematocrit",
                            oneOf(words("from-file"), HAEMATOCRIT),
                            "from-file",
                            "discharge haematocrit"),
                    Key.optional("flow_scale", FACTOR, "1", "factor on the file's flows"),
                    Key.optional(
                            "transit",
                            oneOf(TRANSIT_MODES, new KeyType.Group(TRANSIT)),
                            "auto",
                            "how plasma concentration varies along the vessels; `auto` is `network` for"
                                    + " agents of which the walls extract more than a tenth"));

    static final KeyType.Words EXPOSURE_WORDS = words("on", "off");

    static final KeyGroup EXPOSURE =
            KeyGroup.of(
                    "run.exposure",
                    "key of exposure",
                    "What is accumulated over the run.",
                    Key.optional(
                            "thresholds",
                            new KeyType.MapOf(
                                    "agent",
                                    new KeyType.ListOf(
                                            amount(Measure.CONCENTRATION, Range.POSITIVE))),
                            "",
                            "fluid concentrations whose time above is recorded"));

    static final KeyGroup OUTPUT =
            KeyGroup.of(
                    "run.output",
                    "key of output",
                    "Field files.",
                    Key.optional(
                            "fields",
                            new KeyType.ListOf(new KeyType.Text()),
                            "",
                            "fields to write: label, pressure, velocity, filtration, oxygen, survival, ph, enzyme, temperature, light_intensity, AGENT.fluid, AGENT.free, AGENT.bound, AGENT.internal, AGENT.phagocyte, AGENT.degraded, AGENT.auc, AGENT.peak, AGENT.peak_time, AGENT.above_1 ..., AGENT.wall_peclet, AGENT.receptors; default: all but the last two and ph, enzyme, temperature, light_intensity"),
                    Key.optional(
                            "precision",
                            words("float32", "float64"),
                            "float32",
                            "numbers in field files"));

    static final KeyGroup RUN =
            KeyGroup.of(
                    "run",
                    "key of run",
                    "What to simulate and to write.",
                    Key.needed(
                            "duration",
                            amount(Measure.TIME, Range.NOT_NEGATIVE),
                            "model time; 0 s solves the fluid only"),
                    Key.optional("report_every", TIME, "1 h", "model time between table rows"),
                    Key.optional("fields_every", TIME, "6 h", "model time between field files"),
                    Key.optional(
                            "exposure",
                            oneOf(EXPOSURE_WORDS, new KeyType.Group(EXPOSURE)),
                            "on",
                            "area under the curve, peak and its time of every voxel; `off` keeps"
                                    + " none of them and saves 16 bytes a voxel and agent on a"
                                    + " device in single precision"),
                    Key.optional(
                            "checkpoint_every",
                            TIME,
                            "10 min",
                            "wall-clock time between checkpoints"),
                    Key.optional("output", new KeyType.Group(OUTPUT), "", "field files"));

    static final KeyGroup NUMERICS =
            KeyGroup.of(
                    "numerics",
                    "key of numerics",
                    "Everything has a default.",
                    Key.optional(
                            "cfl",
                            amount(Measure.NUMBER, Range.POSITIVE_FRACTION),
                            "0.8",
                            "share of the advective step limit"),
                    Key.optional("max_step", TIME, "60 s", "longest step"),
                    Key.optional(
                            "max_stages",
                            new KeyType.Whole(3, 1001),
                            "101",
                            "most stages of a superstep"),
                    Key.optional("step_factor", FACTOR, "1", "factor on every step"),
                    Key.optional(
                            "limiter",
                            words("van-leer", "none"),
                            "van-leer",
                            "of advection; `none` is for convergence tests"),
                    Key.optional(
                            "pressure_tolerance",
                            amount(Measure.NUMBER, Range.POSITIVE_FRACTION),
                            "1e-12",
                            "relative residual at which the pressure solve ends"),
                    Key.optional(
                            "seed",
                            new KeyType.Whole(0, Long.MAX_VALUE),
                            "1",
                            "seed of every random choice"));

    static final KeyGroup ROOT =
            KeyGroup.of(
                            "The case",
                            "key of a case",
                            "The top of the file.",
                            Key.needed("voxtum", new KeyType.Whole(1, 1), "version of the format"),
                            Key.optional("name", new KeyType.Text(), "", "default: file name"),
                            Key.needed("grid", new KeyType.Group(GRID), "the box of voxels"),
                            Key.optional(
                                    "boundaries",
                                    new KeyType.MapOf("face", new KeyType.Group(FACE)),
                                    "",
                                    "conditions on the faces of the box"),
                            Key.needed(
                                    "tissue",
                                    new KeyType.Group(TissueKeys.TISSUE),
                                    "what the box is made of"),
                            Key.optional(
                                    "vessels", new KeyType.Group(VESSELS), "", "vessel network"),
                            Key.optional(
                                    "agents",
                                    new KeyType.MapOf("agent", new KeyType.Group(AgentKeys.AGENT)),
                                    "",
                                    "agents; without one only the fluid is solved"),
                            Key.optional(
                                    "doses",
                                    new KeyType.ListOf(new KeyType.Group(AgentKeys.DOSE)),
                                    "",
                                    "doses into the plasma"),
                            Key.optional(
                                    "oxygen",
                                    new KeyType.Group(OxygenKeys.OXYGEN),
                                    "",
                                    "oxygen in tissue; not computed without"),
                            Key.optional(
                                    "kinetics",
                                    new KeyType.ListOf(new KeyType.Group(KineticsKeys.KINETICS)),
                                    "",
                                    "rates that are written in Java"),
                            Key.optional(
                                    "response",
                                    new KeyType.ListOf(new KeyType.Group(ResponseKeys.RESPONSE)),
                                    "",
                                    "what kills cells: drugs and radiation"),
                            Key.needed("run", new KeyType.Group(RUN), "what to do"),
                            Key.optional(
                                    "numerics",
                                    new KeyType.Group(NUMERICS),
                                    "",
                                    "numerical settings"))
                    .later("strategies");
}
