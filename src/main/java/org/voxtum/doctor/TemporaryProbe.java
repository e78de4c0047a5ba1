package org.voxtum.doctor;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The temporary folder: native libraries are unpacked there, and must be allowed to run. */
final class TemporaryProbe implements Probe {
    private static final String OTHER =
            "mkdir -p \"$HOME/tmp\" && export JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=\"$HOME/tmp\"";
    private static final String MEANS = "; the CPU backend runs, what needs a driver may not";

    @Override
    public Diagnosis examine(Machine machine) {
        String name = machine.property("java.io.tmpdir");
        FolderProbe folder = FolderProbe.of(machine, machine.at(name));
        if (!folder.problem().isEmpty()) {
            return Diagnosis.note("temporary", name, folder.problem() + MEANS, OTHER);
        }
        String found = name + ", " + Bytes.text(folder.free()) + " free";
        if (options(machine, Path.of(name)).contains("noexec")) {
            return Diagnosis.note("temporary", found, "it is mounted noexec" + MEANS, OTHER);
        }
        return folder.free() < 16 * Bytes.MEBI
                ? Diagnosis.note("temporary", found, "it is full" + MEANS, OTHER)
                : Diagnosis.ok("temporary", found);
    }

    /** Options of the mount that a folder lies on, from Linux's table of mounts. */
    private static List<String> options(Machine machine, Path folder) {
        return machine.text("/proc/self/mounts")
                .lines()
                .map(line -> line.split(" "))
                .filter(part -> part.length >= 4 && folder.startsWith(part[1]))
                .max(Comparator.comparingInt(part -> part[1].length()))
                .map(part -> List.of(part[3].split(",")))
                .orElse(List.of());
    }
}
