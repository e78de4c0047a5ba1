package org.voxtum.casefile;

/**
 * Where a value of a case comes from.
 *
 * @param kind case file, option, preset or default
 * @param preset name of the preset, empty for the other kinds
 * @param source literature source of a preset's value, empty for the other kinds
 * @param confidence A (read in the source), B (from memory of the source) or C (choice), empty for
 *     the other kinds
 */
public record Origin(Kind kind, String preset, String source, String confidence) {
    /** The places that a value comes from; what is derived later is not in a case. */
    public enum Kind {
        CASE,
        OPTION,
        PRESET,
        DEFAULT
    }

    /** Typed in the case file. */
    public static final Origin CASE = new Origin(Kind.CASE, "", "", "");

    /** Given by {@code --set}. */
    public static final Origin OPTION = new Origin(Kind.OPTION, "", "", "");

    /** Default of the key. */
    public static final Origin DEFAULT = new Origin(Kind.DEFAULT, "", "", "");

    /** From a preset. */
    public static Origin preset(String name, String source, String confidence) {
        return new Origin(Kind.PRESET, name, source, confidence);
    }

    /** Whether the user gave it, in the file or by an option. */
    public boolean given() {
        return kind == Kind.CASE || kind == Kind.OPTION;
    }

    /** As the effective case says it, such as {@code preset tumour (Baxter & Jain 1989, B)}. */
    public String text() {
        return switch (kind) {
            case CASE -> "case";
            case OPTION -> "--set";
            case DEFAULT -> "default";
            case PRESET -> "preset " + preset + " (" + source + ", " + confidence + ")";
        };
    }
}
