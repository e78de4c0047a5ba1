package org.voxtum.doctor;

/** Whether a window could be opened, from the variables alone: no connection is made. */
final class DisplayProbe implements Probe {
    @Override
    public Diagnosis examine(Machine machine) {
        if (machine.isWindows() || machine.isMac()) {
            return Diagnosis.ok("display", "the desktop's own");
        }
        String x = machine.variable("DISPLAY");
        String wayland = machine.variable("WAYLAND_DISPLAY");
        if (x.isEmpty() && wayland.isEmpty()) {
            return Diagnosis.note(
                    "display",
                    "none (neither DISPLAY nor WAYLAND_DISPLAY is set)",
                    "no window can be opened; runs and pictures need none",
                    "");
        }
        return Diagnosis.ok("display", wayland.isEmpty() ? "X11 " + x : "Wayland " + wayland);
    }
}
