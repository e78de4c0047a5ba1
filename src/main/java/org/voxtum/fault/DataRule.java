package org.voxtum.fault;

/** Rules of images and tables that a case names. */
public enum DataRule implements Rule {
    MISSING(Fault.Kind.INPUT, "there is no file {name}", "check the path"),
    UNREADABLE(
            Fault.Kind.INPUT, "cannot read {name}: {reason}", "check the file and its permissions"),
    IMAGE_SHAPE(
            Fault.Kind.CASE,
            "the image has {values} values{owner}",
            "it must have the grid's {values}"),
    IMAGE_SIZE(
            Fault.Kind.INPUT,
            "the raw image has {count} bytes, expected {expected}",
            "expected is {offset} + {shape} x {width} ({type}); check " + "shape, type and offset"),
    IMAGE_FINITE(
            Fault.Kind.INPUT,
            "value {value} at voxel ({x}, {y}, {z})",
            "every value must be a finite number"),
    IMAGE_RANGE(
            Fault.Kind.INPUT,
            "{key} is {value} at voxel ({x}, {y}, {z}), image value times scale",
            "{rule}"),
    IMAGE_ACCESSIBLE(
            Fault.Kind.INPUT,
            "accessible_fraction {value} of agent '{agent}' at voxel ({x}, {y}, {z}) is more than"
                    + " the interstitial_fraction there, {fluid}",
            "an agent reaches no more fluid than there is; lower the one or raise the other"),
    IMAGE_FIBRES(
            Fault.Kind.INPUT,
            "{key} of region '{region}' is {value} at voxel ({x}, {y}, {z}), and agent '{agent}'"
                    + " has a radius of {radius}",
            "Phillips' law holds for radii below 59.6 times that of the fibres; choose another"
                    + " hindrance, or give the diffusivity"),
    IMAGE_LABEL(
            Fault.Kind.INPUT,
            "voxel ({x}, {y}, {z}) has the label {value}",
            "labels are whole numbers from 0 to 254"),
    SIDECAR(
            Fault.Kind.INPUT,
            "the text beside the raw image is wrong: {problem}",
            "it needs shape, type and spacing, such as 'shape: 100 80 15', "
                    + "'type: float32', 'spacing: 10 10 10'"),
    TABLE_NUMBER(
            Fault.Kind.INPUT,
            "the plasma table has no number in column {column} here",
            "a plasma table has a header and two columns: seconds, mol/m^3"),
    TABLE_SHORT(
            Fault.Kind.INPUT,
            "a plasma table needs at least two rows",
            "add rows: seconds, mol/m^3"),
    TABLE_ROW(
            Fault.Kind.INPUT,
            "a row of the plasma table is {time}, {value}",
            "times must ascend and concentrations must not be negative"),
    TABLE_QUOTE(
            Fault.Kind.INPUT,
            "a quote that opens in line {line} does not close",
            "close it, or write two quotes for one");

    private final Words words;

    DataRule(Fault.Kind kind, String what, String remedy) {
        this.words = new Words(kind, what, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
