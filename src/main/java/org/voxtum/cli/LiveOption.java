package org.voxtum.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Whether and how a run can be looked at while it solves. */
final class LiveOption {
    @Option(
            names = "--live",
            description =
                    "Write snapshots into the folder live/ while it solves, for 'voxtum view' or"
                            + " ParaView: at most one every 2 s; no number of the result changes.")
    private boolean on;

    @Option(
            names = "--view",
            description =
                    "Open a window on the run while it solves, as 'voxtum view' does; implies --live."
                            + " Closing the window never ends the run.")
    private boolean view;

    boolean isOn() {
        return on || view;
    }

    /** Opens the window, where it is asked for, on a folder that has no fields yet. */
    void open(Path folder, Console console) {
        if (view) {
            WindowProcess.start(folder, console);
        }
    }
}
