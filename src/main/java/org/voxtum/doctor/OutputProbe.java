package org.voxtum.doctor;

import java.nio.file.Path;

/** The folder that run folders go to. */
final class OutputProbe implements Probe {
    /** A short run of a shipped case with its maps [byte]. */
    private static final long LEAST = 64 * Bytes.MEBI;

    /** A day of a million voxels with maps every six hours [byte]. */
    private static final long COMFORTABLE = Bytes.GIBI;

    @Override
    public Diagnosis examine(Machine machine) {
        Path runs = machine.folder().resolve("runs");
        FolderProbe folder = FolderProbe.of(machine, runs);
        String elsewhere = "voxtum run CASE -o FOLDER";
        if (!folder.problem().isEmpty()) {
            return Diagnosis.problem("output", "" + runs, folder.problem(), elsewhere);
        }
        String found = runs + ", " + Bytes.text(folder.free()) + " free";
        if (folder.free() < LEAST) {
            return Diagnosis.problem("output", found, "the disk is full", elsewhere);
        }
        return folder.free() < COMFORTABLE
                ? Diagnosis.note("output", found, "room for small runs only", elsewhere)
                : Diagnosis.ok("output", found);
    }
}
