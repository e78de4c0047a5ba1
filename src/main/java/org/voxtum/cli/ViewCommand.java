package org.voxtum.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.voxtum.fault.Fault;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.run.view.SceneBuilder;
import org.voxtum.run.view.SceneSpec;
import org.voxtum.run.view.ViewedRun;
import org.voxtum.viewer.window.ViewerWindow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens a window on one run folder or two. */
@Command(
        name = "view",
        description = {
            "Look at a run in a window, finished or still solving; two folders lie side by side.",
            "H in the window tells keys and pointer. Without a display: 'voxtum render'."
        })
final class ViewCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", arity = "1..2", description = "Run folder, or two.")
    private List<Path> folders;

    @Option(
            names = "--scene",
            paramLabel = "FILE",
            description = "Scene to begin with (YAML), or a picture that Voxtum drew.")
    private Path scene;

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description =
                    "Write what is shown to this file after each input (JSON), for programs that"
                            + " drive the window.")
    private Path state;

    @Option(
            names = "--follow",
            description = "Show the newest time as it comes; wait where there is no field yet.")
    private boolean follow;

    @Override
    public Integer call() {
        if (folders.size() > 1) {
            requireOneGrid();
        }
        SceneSpec first = scene == null ? SceneSpec.preset("front").orElseThrow() : ofFile();
        try (ViewerWindow window =
                new ViewerWindow(
                        folders,
                        first,
                        follow,
                        CacheFolder.ofSystem(),
                        Optional.ofNullable(state))) {
            window.show();
        }
        return ExitCode.OK;
    }

    /** Two folders are seen by one camera, voxel beside voxel. */
    private void requireOneGrid() {
        List<VoxelGrid> grids = folders.stream().map(ViewedRun::grid).distinct().toList();
        if (grids.size() > 1) {
            throw new Fault(
                    Fault.Kind.USAGE,
                    "the grids of the runs differ",
                    folders.get(0) + ", " + folders.get(1),
                    "view runs of one grid side by side, or each in a window of its own");
        }
    }

    private SceneSpec ofFile() {
        return new SceneBuilder(ViewedRun.of(folders.get(0))).read(scene, Optional.empty());
    }
}
