package org.voxtum.property;

/** Runs a check of a generated case; where it fails, the message is what reproduces it. */
final class Reproducible {
    private static final int LONGEST = 600;

    private Reproducible() {}

    /** A check that may throw anything. */
    @FunctionalInterface
    interface Check {
        void run() throws Exception;
    }

    /**
     * @param description a case file, or a seed with all that was drawn from it
     */
    static void check(String property, long seed, String description, Check check) {
        try {
            check.run();
        } catch (AssertionError | Exception failure) {
            throw new AssertionError(
                    "%s fails for seed %d: %s%nreproduce it with:%n%s"
                            .formatted(property, seed, brief(failure.getMessage()), description),
                    failure);
        }
    }

    /** The whole message goes with the cause. */
    private static String brief(String message) {
        String text = String.valueOf(message);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " ...";
    }
}
