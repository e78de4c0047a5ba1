package org.voxtum.fault;

/** Rules of what kills cells. */
public enum ResponseRule implements Rule {
    POOL(
            Fault.Kind.CASE,
            "agent '{agent}' has no pool '{pool}'",
            "`bound` needs binding, `internal` internalisation or uptake; or write 'pool: fluid'"),
    EXPOSURE(
            Fault.Kind.CASE,
            "the response to the exposure of '{agent}' needs what 'run.exposure: off' leaves out",
            "remove 'exposure: off', or take another pool or law"),
    MISSING(Fault.Kind.CASE, "the law '{law}' needs '{key}'", "add it"),
    IDLE(Fault.Kind.CASE, "'{key}' is without effect beside '{law}'", "remove it"),
    OXYGEN(
            Fault.Kind.CASE,
            "'{key}' is about oxygen, which the case does not compute",
            "add 'oxygen: {}', or remove it"),
    LATE(
            Fault.Kind.CASE,
            "radiation at {time} comes after the end of the run at {duration}",
            "give it earlier, or run longer"),
    CELLS(
            Fault.Kind.CASE,
            "there is a response, and no region of tissue has cells",
            "give a region a cell_density");

    private final Words words;

    ResponseRule(Fault.Kind kind, String what, String remedy) {
        this.words = new Words(kind, what, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
