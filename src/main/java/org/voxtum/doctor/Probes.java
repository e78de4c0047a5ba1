package org.voxtum.doctor;

import java.util.List;
import java.util.function.Supplier;

/** Every probe, in the order that people read them in. */
public final class Probes {
    private Probes() {}

    /**
     * Asks all of them.
     *
     * @param graphics says who draws with OpenGL; Fault where nobody does
     */
    public static List<Diagnosis> examine(Machine machine, Supplier<String> graphics) {
        return all(graphics).stream().map(probe -> probe.examine(machine)).toList();
    }

    private static List<Probe> all(Supplier<String> graphics) {
        return List.of(
                new JavaProbe(),
                new MemoryProbe(),
                new ProcessorProbe(),
                new OutputProbe(),
                new TemporaryProbe(),
                new BuildToolsProbe(),
                new DisplayProbe(),
                new GraphicsProbe(graphics),
                new TerminalProbe(),
                new DataProbe(),
                new OpenClProbe());
    }
}
