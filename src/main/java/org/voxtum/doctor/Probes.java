package org.voxtum.doctor;

import java.util.List;

/** Every probe, in the order that people read them in. */
public final class Probes {
    private Probes() {}

    /** Asks all of them. */
    public static List<Diagnosis> examine(Machine machine) {
        return all().stream().map(probe -> probe.examine(machine)).toList();
    }

    private static List<Probe> all() {
        return List.of(
                new JavaProbe(),
                new MemoryProbe(),
                new ProcessorProbe(),
                new OutputProbe(),
                new TemporaryProbe(),
                new BuildToolsProbe(),
                new DisplayProbe(),
                new TerminalProbe(),
                new DataProbe(),
                new OpenClProbe());
    }
}
