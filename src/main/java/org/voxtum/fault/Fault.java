package org.voxtum.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An error that a user can act on: what is wrong, where, and what to do. The command line prints
 * the message without a stack trace and ends with the exit code of its kind.
 */
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Most mistakes that one message tells. */
    private static final int MOST_TOLD = 20;

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
    private final String what;
    private final String where;
    private final String remedy;
    private final ArrayList<String> rules;

    /**
     * @param kind which exit code
     * @param what what is wrong, with the name and the value
     * @param where file, line and key, or empty
     * @param remedy the rule and what to do, or empty
     */
    public Fault(Kind kind, String what, String where, String remedy) {
        this(kind, what, where, remedy, List.of(), null);
    }

    /** As above, with the exception that caused it. */
    public Fault(Kind kind, String what, String where, String remedy, Throwable cause) {
        this(kind, what, where, remedy, List.of(), cause);
    }

    Fault(
            Kind kind,
            String what,
            String where,
            String remedy,
            List<String> rules,
            Throwable cause) {
        super(join(what, where, remedy), cause);
        this.kind = kind;
        this.what = what;
        this.where = where;
        this.remedy = remedy;
        this.rules = new ArrayList<>(rules);
    }

    /**
     * Several mistakes as one error, a line for each; a single one as it is.
     *
     * @param faults at least one; the first has the say about the kind
     */
    public static Fault together(List<Fault> faults) {
        List<String> lines = faults.stream().map(Fault::getMessage).distinct().toList();
        if (lines.size() == 1) {
            return faults.get(0);
        }
        String text = String.join("\n", lines.subList(0, Math.min(MOST_TOLD, lines.size())));
        int more = lines.size() - MOST_TOLD;
        List<String> rules = faults.stream().flatMap(fault -> fault.rules.stream()).toList();
        return new Fault(
                faults.get(0).kind,
                more > 0 ? text + "\nand " + more + " more" : text,
                "",
                "",
                rules,
                faults.get(0));
    }

    /** Kind of this error. */
    public Kind kind() {
        return kind;
    }

    /** File, line and key, or empty. */
    public String where() {
        return where;
    }

    /** Ids of the {@link Rule rules} that were broken; empty where no rule of input was. */
    public List<String> rules() {
        return List.copyOf(rules);
    }

    /** The same error at a place; for what is found by who does not know the place. */
    public Fault at(String place) {
        return new Fault(kind, what, place, remedy, rules, this);
    }

    /** The same error with the name of what is wrong before it. */
    public Fault about(String name) {
        return new Fault(kind, name + ": " + what, where, remedy, rules, this);
    }

    private static String join(String... parts) {
        return String.join("; ", Stream.of(parts).filter(part -> !part.isEmpty()).toList());
    }
}
