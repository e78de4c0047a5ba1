package org.voxtum.doctor;

/**
 * What one probe found.
 *
 * @param subject what was looked at, such as {@code memory}
 * @param level whether a run can work with it
 * @param found what there is, in one line
 * @param missing what is missing and what that means, empty where all is well
 * @param mend the one command or step that mends it, empty where there is none
 */
public record Diagnosis(String subject, Level level, String found, String missing, String mend) {
    /** How much it matters. */
    public enum Level {
        /** All is well. */
        OK,
        /** A run works; something beside it does not. */
        NOTE,
        /** No run can work. */
        PROBLEM
    }

    static Diagnosis ok(String subject, String found) {
        return new Diagnosis(subject, Level.OK, found, "", "");
    }

    static Diagnosis note(String subject, String found, String missing, String mend) {
        return new Diagnosis(subject, Level.NOTE, found, missing, mend);
    }

    static Diagnosis problem(String subject, String found, String missing, String mend) {
        return new Diagnosis(subject, Level.PROBLEM, found, missing, mend);
    }
}
