package org.voxtum.run.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.voxtum.format.NumberType;
import org.voxtum.format.PvdWriter;
import org.voxtum.format.VtiArray;
import org.voxtum.format.VtiWriter;
import org.voxtum.format.VtpWriter;
import org.voxtum.grid.Field.VoxelFunction;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.vessel.VesselNetwork;
import org.voxtum.vessel.VesselNode;
import org.voxtum.vessel.VesselSegment;

/** A folder with fields as a run writes them, without the run. */
final class WrittenRun {
    static final VoxelGrid GRID = VoxelGrid.cubes(6, 5, 4, 1e-5);

    private final Path folder;
    private final List<PvdWriter.Entry> times = new ArrayList<>();

    WrittenRun(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Fields a.free, pressure and label at a time [s]. */
    Path at(double time, VoxelGrid grid, VoxelFunction free) {
        Path file = folder.resolve("t" + times.size() + ".vti");
        VtiWriter.write(
                file,
                grid,
                time,
                List.of(
                        VtiArray.scalar("a.free", "mol/m^3", NumberType.FLOAT64, free),
                        VtiArray.scalar("pressure", "Pa", NumberType.FLOAT64, (x, y, z) -> 7),
                        VtiArray.scalar("label", "", NumberType.UINT8, (x, y, z) -> x < 3 ? 0 : 1)),
                Map.of());
        times.add(new PvdWriter.Entry(time, file));
        PvdWriter.write(folder.resolve("fields.pvd"), times);
        return file;
    }

    /** Three segments that differ in flow. */
    void vessels() {
        VtpWriter.write(
                folder.resolve("vessels.vtp"),
                new VesselNetwork(
                        "a line",
                        6e-5,
                        5e-5,
                        4e-5,
                        List.of(
                                new VesselNode("a", 0, 0, 0),
                                new VesselNode("b", 1e-5, 0, 0),
                                new VesselNode("c", 2e-5, 0, 0),
                                new VesselNode("d", 3e-5, 0, 0)),
                        List.of(
                                new VesselSegment("s", 0, 1, 1e-5, 1e-12, 0.4),
                                new VesselSegment("t", 1, 2, 8e-6, -1e-14, 0.2),
                                new VesselSegment("u", 2, 3, 4e-6, 0, 0)),
                        List.of()),
                List.of());
    }

    ViewedRun open() {
        return ViewedRun.of(folder);
    }
}
