package org.voxtum.doctor;

/** Version and maker of the Java that runs. */
final class JavaProbe implements Probe {
    private static final int OLDEST = 17;

    @Override
    public Diagnosis examine(Machine machine) {
        String found =
                String.join(
                        " ",
                        machine.property("java.version"),
                        "(" + machine.property("java.vendor") + "),",
                        machine.property("java.vm.name") + ",",
                        machine.property("os.name"),
                        machine.property("os.arch"));
        int version = number(machine.property("java.specification.version"));
        return version >= OLDEST
                ? Diagnosis.ok("Java", found)
                : Diagnosis.problem(
                        "Java",
                        found,
                        "Java " + OLDEST + " or newer",
                        Installer.of(machine).buildTools(machine));
    }

    /** Versions before 9 are written 1.8. */
    private static int number(String version) {
        return version.matches("\\d{1,4}") ? Integer.parseInt(version) : 0;
    }
}
