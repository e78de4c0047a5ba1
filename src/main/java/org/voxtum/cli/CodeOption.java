package org.voxtum.cli;

import picocli.CommandLine.Option;

/** Whether kinetics that a case brings as Java may be loaded. */
final class CodeOption {
    @Option(
            names = "--allow-code",
            description =
                    "Load the Java that the case lists under kinetics; read it first. Without this"
                            + " such a case is refused.")
    private boolean allowed;

    boolean isAllowed() {
        return allowed;
    }
}
