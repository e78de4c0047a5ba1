package org.voxtum.casefile;

import org.voxtum.fault.Fault;

/** A small case with comments, to begin with. */
public final class CaseTemplate {
    private CaseTemplate() {}

    /**
     * Text of a case that runs as it is.
     *
     * @param name of the case; letters, digits, {@code -} and {@code _}, a letter first
     */
    public static String text(String name) {
        if (!name.matches("[A-Za-z][A-Za-z0-9_-]*")) {
            throw new Fault(
                    Fault.Kind.USAGE,
                    "'" + name + "' is no name for a case",
                    "",
                    "use letters, digits, '-' and '_', a letter first");
        }
        return Presets.resource("template.yaml").replace("@NAME@", name);
    }
}
