package org.voxtum.doctor;

/** Encoding of file names, and whether the terminal shows colours. */
final class TerminalProbe implements Probe {
    @Override
    public Diagnosis examine(Machine machine) {
        String encoding = machine.property("sun.jnu.encoding");
        String found = "file names in " + encoding + ", " + terminal(machine);
        boolean complete = machine.isWindows() || encoding.equalsIgnoreCase("UTF-8");
        return complete
                ? Diagnosis.ok("terminal", found)
                : Diagnosis.note(
                        "terminal",
                        found,
                        "files with letters beyond ASCII in their names cannot be opened",
                        "export LC_ALL=C.UTF-8");
    }

    private static String terminal(Machine machine) {
        if (machine.property("voxtum.terminal").isEmpty()) {
            return "no terminal";
        }
        if (!machine.variable("NO_COLOR").isEmpty()) {
            return "terminal without colours (NO_COLOR)";
        }
        boolean dumb = machine.variable("TERM").equals("dumb");
        return dumb ? "terminal without colours (TERM=dumb)" : "terminal with colours";
    }
}
