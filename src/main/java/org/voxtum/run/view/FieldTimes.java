package org.voxtum.run.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.voxtum.fault.Fault;
import org.voxtum.format.PvdReader;
import org.voxtum.format.PvdWriter;

/** The field files of a run, and the newest snapshot of one that is still solving. */
final class FieldTimes {
    private static final String LIST = "fields.pvd";
    private static final String LIVE = "live/live.pvd";

    private FieldTimes() {}

    /** Another number when either list has been written; 0 where there is none. */
    static long stamp(Path folder) {
        return modified(folder.resolve(LIST)) + 31 * modified(folder.resolve(LIVE));
    }

    private static long modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException notThere) {
            return 0;
        }
    }

    /**
     * Reads the lists.
     *
     * @throws Fault USAGE where there is no run folder or no field yet, INPUT where the list of
     *     fields is damaged
     */
    static List<PvdWriter.Entry> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw usage("there is no such folder", folder, "name a folder that 'voxtum run' wrote");
        }
        Path list = folder.resolve(LIST);
        List<PvdWriter.Entry> times = new ArrayList<>();
        if (Files.exists(list)) {
            times.addAll(PvdReader.read(list));
        }
        double last =
                times.isEmpty() ? Double.NEGATIVE_INFINITY : times.get(times.size() - 1).time();
        live(folder).stream().filter(entry -> entry.time() > last).forEach(times::add);
        if (times.isEmpty()) {
            throw usage(
                    "there are no fields in this folder",
                    folder,
                    "name a folder that 'voxtum run' wrote, or wait for its first fields");
        }
        return times;
    }

    /** Snapshots come and go while they are looked at. */
    private static List<PvdWriter.Entry> live(Path folder) {
        Path list = folder.resolve(LIVE);
        try {
            return Files.exists(list) ? PvdReader.read(list) : List.of();
        } catch (Fault gone) {
            return List.of();
        }
    }

    private static Fault usage(String what, Path folder, String remedy) {
        return new Fault(Fault.Kind.USAGE, what, folder.toString(), remedy);
    }
}
