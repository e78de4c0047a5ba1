package org.voxtum.fault;

/**
 * An error that a user can act on: what is wrong, where, and what to do. The command line prints
 * the message without a stack trace and ends with the exit code of its kind.
 */
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of error; each kind has one exit code of the command line. */
    public enum Kind {
        USAGE(2),
        CASE(3),
        INPUT(4),
        DEVICE(5),
        NUMERICAL(6),
        VERIFICATION(7),
        OUTPUT(8);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        /** Exit code of the command line, 2 to 8. */
        public int exitCode() {
            return exitCode;
        }
    }

    private final Kind kind;

    /**
     * @param kind which exit code
     * @param what what is wrong, with the name and the value
     * @param where file, line and key, or empty
     * @param remedy the rule and what to do, or empty
     */
    public Fault(Kind kind, String what, String where, String remedy) {
        super(join(what, where, remedy));
        this.kind = kind;
    }

    /** As above, with the exception that caused it. */
    public Fault(Kind kind, String what, String where, String remedy, Throwable cause) {
        super(join(what, where, remedy), cause);
        this.kind = kind;
    }

    /** Kind of this error. */
    public Kind kind() {
        return kind;
    }

    private static String join(String... parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            if (!part.isEmpty()) {
                text.append(text.length() == 0 ? "" : "; ").append(part);
            }
        }
        return text.toString();
    }
}
