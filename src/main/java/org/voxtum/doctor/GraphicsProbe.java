package org.voxtum.doctor;

import java.util.function.Supplier;
import org.voxtum.fault.Fault;

/** Who draws with OpenGL 3.3, and how large a field it takes; asks whoever can open it. */
final class GraphicsProbe implements Probe {
    private final Supplier<String> graphics;

    /**
     * @param graphics says who draws; Fault where there is no OpenGL
     */
    GraphicsProbe(Supplier<String> graphics) {
        this.graphics = graphics;
    }

    @Override
    public Diagnosis examine(Machine machine) {
        try {
            return Diagnosis.ok("graphics", graphics.get());
        } catch (Fault none) {
            return Diagnosis.note(
                    "graphics",
                    none.getMessage().split(";", 2)[0],
                    "no window, and no 'render --renderer gl'; the CPU renderer needs none",
                    Installer.of(machine).openGl());
        }
    }
}
