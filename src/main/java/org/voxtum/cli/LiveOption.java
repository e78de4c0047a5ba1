package org.voxtum.cli;

import picocli.CommandLine.Option;

/** Whether a run can be looked at while it solves. */
final class LiveOption {
    @Option(
            names = "--live",
            description =
                    "Write snapshots into the folder live/ while it solves, for 'voxtum view' or"
                            + " ParaView: at most one every 2 s; no number of the result changes.")
    private boolean on;

    boolean isOn() {
        return on;
    }
}
