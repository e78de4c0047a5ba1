package org.voxtum.fault;

/** Rules of what the parts of a case say together. */
public enum CaseRule implements Rule {
    NO_AGENT(Fault.Kind.CASE, "'{name}' is no agent of this case", "{hint}"),
    NO_REGION(Fault.Kind.CASE, "'{name}' is no region of this case", "{hint}"),
    NO_NAME(
            Fault.Kind.CASE,
            "'{name}' is no name",
            "use letters, digits, '-' and '_', a letter first"),
    NO_KIND(Fault.Kind.CASE, "'{word}' is no kind of region", "it must be one of {words}{hint}"),
    REGION_TWICE(
            Fault.Kind.CASE,
            "there are two regions '{name}'",
            "give each region a name of its own"),
    REGION_ALL(Fault.Kind.CASE, "'all' means every region", "choose another name"),
    REGION_COUNT(Fault.Kind.CASE, "the case has {count} regions", "give 1 to {most}"),
    REGION_GAP(
            Fault.Kind.CASE,
            "voxel ({x}, {y}, {z}) is in no region",
            "begin with a region 'where: everywhere'"),
    BOX_REVERSED(
            Fault.Kind.CASE,
            "the box ends before it begins{owner}",
            "'to' must lie beyond 'from' on each axis"),
    CYLINDER_LENGTH(
            Fault.Kind.CASE, "the cylinder has no length{owner}", "'from' and 'to' must differ"),
    NOT_PAINTED(Fault.Kind.CASE, "'{name}' is no region painted before{owner}", "{hint}"),
    FOREIGN(Fault.Kind.CASE, "'{key}' is no property of {kind} region", "{known}"),
    FRACTIONS(
            Fault.Kind.CASE,
            "interstitial_fraction {fluid} and blood_fraction "
                    + "{blood}{owner} add up to more than 1",
            "both are shares of the same tissue volume; lower one"),
    ACCESSIBLE(
            Fault.Kind.CASE,
            "accessible_fraction {value} of agent '{agent}' is more than the "
                    + "interstitial_fraction of region '{region}', {fluid}",
            "an agent reaches no more fluid than there is; lower the one or raise the other"),
    GRID_SIZE(
            Fault.Kind.CASE,
            "the grid has {nx} x {ny} x {nz} voxels",
            "at most 2e9 in a plane of constant z and 1e12 in all; use "
                    + "fewer and larger voxels"),
    NO_FACE(Fault.Kind.CASE, "'{name}' is no face", "known: x-, x+, y-, y+, z-, z+ and all"),
    FACE_CLOSED(
            Fault.Kind.CASE,
            "the face {face} belongs to an axis with one voxel",
            "such an axis is closed; remove the entry"),
    FACE_BATH(
            Fault.Kind.CASE,
            "the fluid of the face {face} is given, but all of its voxels are bath",
            "a bath holds its own pressure; remove the entry or paint " + "tissue up to the face"),
    FAR_TISSUE(
            Fault.Kind.CASE,
            "far tissue like region '{region}' exchanges no fluid",
            "name a region with vessels or lymphatics: {far-tissue: REGION}"),
    NO_RADIUS(
            Fault.Kind.CASE,
            "agent '{agent}' has no radius",
            "give one, or every coefficient: in region '{region}' " + "{property} is missing"),
    NO_PORES(
            Fault.Kind.CASE,
            "wall_pores{owner} is an empty list",
            "give one class of pores or more, or leave the key out"),
    NO_SOURCE(
            Fault.Kind.CASE,
            "agent '{agent}' has no source",
            "give it a dose, an initial value, or a concentration in a "
                    + "bath, at a face or in injected fluid"),
    NO_TISSUE(
            Fault.Kind.CASE,
            "'{region}' is no tissue",
            "agents have no coefficients in a {kind}; remove the entry"),
    NOT_ONE_NUMBER(
            Fault.Kind.CASE,
            "{key} has a number for each axis",
            "here it must be one number or an image"),
    DOSE_VOLUME(
            Fault.Kind.CASE,
            "the dose of '{agent}' is closed but has no volume",
            "give the volume of the central compartment"),
    DOSE_CLOSED(
            Fault.Kind.CASE,
            "the dose of '{agent}' asks for a closed plasma",
            "remove 'closed: true'; metrics.csv tells the share that entered"),
    DOSE_PEAK(
            Fault.Kind.CASE,
            "peak is {peak} mol/m^3 but amount / volume is {quotient} " + "mol/m^3{owner}",
            "give two of the three"),
    DOSE_RATE_ALONE(
            Fault.Kind.CASE,
            "{key}{owner} is given without k10",
            "two compartments need k10, k12 and k21; remove it, or give the three"),
    DOSE_PHASES(
            Fault.Kind.CASE,
            "the fractions of the phases{owner} add up to {sum}",
            "they must add up to 1"),
    DOSE_TABLE(
            Fault.Kind.CASE,
            "'table' and 'peak'{owner} are both given",
            "the table holds concentrations; remove peak"),
    DOSE_TABLE_TIME(
            Fault.Kind.CASE,
            "'table' and '{key}'{owner} are both given",
            "the times in the table are those of the run; shift them there instead"),
    NO_FIELD(Fault.Kind.CASE, "'{name}' is no field", "{hint}"),
    NO_EXPOSURE(
            Fault.Kind.CASE,
            "'{name}' is not kept, since run.exposure is off",
            "remove it, or leave run.exposure out"),
    NO_POOL(
            Fault.Kind.CASE,
            "agent '{agent}' has no pool '{pool}': {reason}",
            "it has: {pools}; give it what fills that pool, or remove {name}"),
    DURATION(
            Fault.Kind.CASE, "duration is 0", "it must be greater than zero in a case with agents"),
    TOO_OFTEN(
            Fault.Kind.CASE,
            "{key} is {value}, and {interval} then asks for more than {most} times",
            "write a longer interval, or a shorter duration"),
    TRANSIT_CELL(
            Fault.Kind.CASE,
            "cell is given although transit is {mode}",
            "leave it out, or write mode: transient"),
    PLASMA_CELLS(
            Fault.Kind.CASE,
            "a cell of {cell} m divides the network into {count} cells of plasma, more than {most}",
            "write a longer cell in vessels.transit"),
    BLOOD_PERFUSION(
            Fault.Kind.CASE,
            "blood_perfusion{owner} stands beside a network, whose own flow feeds its plasma",
            "remove it, or the network"),
    NETWORK_OUTSIDE(
            Fault.Kind.CASE,
            "no perfused vessel of {file} lies inside the grid",
            "check grid.origin and grid.spacing against the network's coordinates"),
    NETWORK_SAMPLES(
            Fault.Kind.CASE,
            "the walls of {file} fill {samples} points, four along an edge of a voxel",
            "at most 2e9 are held; use larger voxels"),
    NETWORK_PRESSURE(
            Fault.Kind.CASE,
            "a wall pressure is given although the flow is solved",
            "leave vessels.pressure out: solved pressures are used as they are"),
    NETWORK_REFERENCE(
            Fault.Kind.CASE,
            "the part of the network around node {node} has no boundary " + "node with a pressure",
            "give the region a vascular_pressure, or write " + "vessels.pressure: {mean: ...}"),
    OXYGEN_INLET(
            Fault.Kind.CASE,
            "the network file has no oxygen tension for node {node}, where blood enters",
            "write oxygen.inlet, such as 'inlet: 40 mmHg'"),
    OXYGEN_SOURCE(
            Fault.Kind.CASE,
            "oxygen has no source",
            "give the blood a tension, such as 'blood: {pressure: 40 mmHg}', where there are"
                    + " vessels, a vessel network, or a bath or a lumen beside tissue 'oxygen'"),
    OXYGEN_NETWORK(
            Fault.Kind.CASE,
            "blood is 'network', but the case has no vessel network",
            "give the blood a tension, such as 'blood: {pressure: 40 mmHg}'"),
    OXYGEN_CAPILLARIES(
            Fault.Kind.CASE,
            "region '{region}' has capillaries beside the network, whose blood has no known"
                    + " oxygen",
            "write 'blood: {pressure: ...}', or a vessel_surface_density of 0 1/m"),
    OXYGEN_NECROSIS(
            Fault.Kind.CASE,
            "there is no necrotic region for tumour that dies of too little oxygen",
            "add one, such as {name: necrosis, where: nowhere, is: necrotic}"),
    OXYGEN_IDLE(
            Fault.Kind.CASE,
            "'{key}' is about blood that carries oxygen along a network",
            "remove it, or write 'blood: network'"),
    OXYGEN_UNUSED(
            Fault.Kind.CASE,
            "region '{region}' holds oxygen, but the case does not compute it",
            "add 'oxygen: {}', or remove it from the region"),
    OXYGEN_FOLLOWED(
            Fault.Kind.CASE,
            "{key}{owner} follows the oxygen, but the case does not compute it",
            "add 'oxygen: {}', or give a number or an image");

    private final Words words;

    CaseRule(Fault.Kind kind, String what, String remedy) {
        this.words = new Words(kind, what, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
