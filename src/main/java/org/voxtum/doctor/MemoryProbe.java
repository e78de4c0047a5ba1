package org.voxtum.doctor;

import java.util.OptionalLong;

/** Memory of the machine, of the control group, and what Java may take of it. */
final class MemoryProbe implements Probe {
    /** Below this Java barely starts; the shipped cases run with twice as much [byte]. */
    private static final long LEAST = 32 * Bytes.MEBI;

    /** Room for a grid of about a million voxels [byte]. */
    private static final long COMFORTABLE = 256 * Bytes.MEBI;

    @Override
    public Diagnosis examine(Machine machine) {
        OptionalLong total = ofMachine(machine, "MemTotal:");
        OptionalLong free = ofMachine(machine, "MemAvailable:");
        OptionalLong group = ControlGroup.memory(machine);
        String found =
                "machine "
                        + text(total, "unknown")
                        + ", available "
                        + text(free, "unknown")
                        + ", control group "
                        + text(group, "without limit")
                        + ", Java may take "
                        + Bytes.text(machine.heap());
        long most = Math.min(free.orElse(Long.MAX_VALUE), group.orElse(Long.MAX_VALUE));
        return judge(machine, found, most);
    }

    private static Diagnosis judge(Machine machine, String found, long most) {
        if (machine.heap() < LEAST) {
            return Diagnosis.problem(
                    "memory", found, "Java needs 64 MiB at least", "export VOXTUM_MEMORY=1g");
        }
        if (machine.heap() > most) {
            return Diagnosis.note(
                    "memory",
                    found,
                    "Java may take more than there is, and be killed for it",
                    "unset VOXTUM_MEMORY");
        }
        if (machine.heap() < COMFORTABLE) {
            return Diagnosis.note(
                    "memory", found, "room for small grids only", "export VOXTUM_MEMORY=4g");
        }
        return Diagnosis.ok("memory", found);
    }

    private static String text(OptionalLong bytes, String otherwise) {
        return bytes.isPresent() ? Bytes.text(bytes.getAsLong()) : otherwise;
    }

    /** A line of Linux's memory table [byte]. */
    private static OptionalLong ofMachine(Machine machine, String key) {
        return machine.text("/proc/meminfo")
                .lines()
                .map(line -> line.split("\\s+"))
                .filter(part -> part.length >= 2 && part[0].equals(key))
                .filter(part -> part[1].matches("\\d{1,15}"))
                .mapToLong(part -> 1024 * Long.parseLong(part[1]))
                .findFirst();
    }
}
