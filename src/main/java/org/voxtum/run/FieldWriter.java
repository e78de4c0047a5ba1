package org.voxtum.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.format.FileStamp;
import org.voxtum.format.PvdWriter;
import org.voxtum.format.VtiWriter;
import org.voxtum.solver.Simulation;

/** Writes the fields of a moment as one VTK image and lists it in the series. */
final class FieldWriter {
    private final AssembledCase run;
    private final RunFolder folder;
    private final FieldArrays arrays;
    private final List<CheckpointHeader.SeriesFile> series = new ArrayList<>();

    FieldWriter(AssembledCase run, RunFolder folder) {
        this.run = run;
        this.folder = folder;
        this.arrays = new FieldArrays(run);
    }

    void write(Simulation simulation, double time, boolean last) {
        Path file = folder.fields().resolve(String.format(Locale.ROOT, "t%06d.vti", series.size()));
        FileStamp stamp =
                VtiWriter.write(
                        folder.disk(),
                        file,
                        run.source().grid(),
                        time,
                        arrays.of(simulation, last),
                        Map.of("generator", "voxtum"));
        series.add(new CheckpointHeader.SeriesFile(time, folder.inside(file), stamp));
        writeSeries();
    }

    private void writeSeries() {
        List<PvdWriter.Entry> entries = new ArrayList<>();
        series.forEach(
                each -> entries.add(new PvdWriter.Entry(each.time(), folder.file(each.file()))));
        PvdWriter.write(folder.disk(), folder.file("fields.pvd"), entries);
    }

    /** Goes on after files that are there. */
    void goOn(List<CheckpointHeader.SeriesFile> files) {
        series.addAll(files);
        if (!series.isEmpty()) {
            writeSeries();
        }
    }

    /** Files so far. */
    List<CheckpointHeader.SeriesFile> series() {
        return List.copyOf(series);
    }
}
