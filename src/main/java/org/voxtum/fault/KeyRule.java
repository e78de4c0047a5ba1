package org.voxtum.fault;

/** Rules of the keys of a case file. */
public enum KeyRule implements Rule {
    UNKNOWN(Fault.Kind.CASE, "'{key}' is no {noun}", "{hint}"),
    LATER(Fault.Kind.CASE, "'{key}' is not supported by this version", "remove it"),
    MISSING(Fault.Kind.CASE, "'{key}' is missing{owner}", "add it: {description}"),
    BOTH(Fault.Kind.CASE, "'{key}' and '{other}'{owner} are both given", "keep one of the two"),
    NEITHER(Fault.Kind.CASE, "{key}{owner} is not complete", "give one of {keys}");

    private final Words words;

    KeyRule(Fault.Kind kind, String what, String remedy) {
        this.words = new Words(kind, what, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
