package org.voxtum.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where everything is printed: data to standard output, words for people to standard error, both in
 * UTF-8 whatever the locale.
 */
public final class Console {
    private static final String RED = "\u001b[1;31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintStream outBytes;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean colourOut;
    private final boolean colourErr;

    /**
     * @param out takes data
     * @param err takes words
     * @param colourOut whether {@code out} is a terminal that shows colours
     * @param colourErr whether {@code err} is one
     */
    public Console(PrintStream out, PrintStream err, boolean colourOut, boolean colourErr) {
        this.outBytes = out;
        this.out = writer(out);
        this.err = writer(err);
        this.colourOut = colourOut;
        this.colourErr = colourErr;
    }

    /**
     * The console of this process. Colours appear on a terminal, which the launcher tells in {@code
     * voxtum.terminal} (words {@code out} and {@code err}), unless NO_COLOR is set or TERM is dumb.
     */
    public static Console ofProcess() {
        String terminals = coloursAllowed() ? System.getProperty("voxtum.terminal", "") : "";
        return new Console(
                System.out, System.err, terminals.contains("out"), terminals.contains("err"));
    }

    private static boolean coloursAllowed() {
        String refused = System.getenv("NO_COLOR");
        return (refused == null || refused.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** Writes a line of data. */
    public void data(String line) {
        out.println(line);
    }

    /** Says a line to the person at the terminal. */
    public void say(String line) {
        err.println(line);
    }

    /** Says what the person should know but need not act on. */
    public void warn(String message) {
        err.println(mark("warning: ", YELLOW) + message);
    }

    /** Says what ended the command: what, where, what to do. */
    public void error(String message) {
        err.println(mark("error: ", RED) + message);
    }

    /** Whether standard error is a terminal that a live line suits. */
    boolean isLive() {
        return colourErr;
    }

    /** Writes a line over the last live line; an empty one clears it. */
    void live(String line) {
        err.print("\r\u001b[K" + line);
        err.flush();
    }

    /** Writes a stack trace for whoever looks for the bug. */
    public void trace(Throwable failure) {
        failure.printStackTrace(err);
    }

    /** Whether standard output took everything so far; a full disk or a closed pipe does not. */
    public boolean tookAllData() {
        return !out.checkError() && !outBytes.checkError();
    }

    /** Whether data may carry colours. */
    boolean colourOut() {
        return colourOut;
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    private String mark(String word, String colour) {
        return colourErr ? colour + word + PLAIN : word;
    }
}
