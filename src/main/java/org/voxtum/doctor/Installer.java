package org.voxtum.doctor;

/** How software gets onto this operating system, and the command for what Voxtum uses. */
enum Installer {
    APT("ocl-icd-libopencl1 pocl-opencl-icd", "sudo apt-get install -y --no-install-recommends "),
    DNF("ocl-icd pocl", "sudo dnf install -y "),
    BREW("", "brew install "),
    WINDOWS("", ""),
    OTHER("", "");

    private final String openCl;
    private final String install;

    Installer(String openCl, String install) {
        this.openCl = openCl;
        this.install = install;
    }

    static Installer of(Machine machine) {
        if (machine.isWindows()) {
            return WINDOWS;
        }
        if (machine.isMac()) {
            return BREW;
        }
        if (machine.program("apt-get").isPresent()) {
            return APT;
        }
        return machine.program("dnf").isPresent() ? DNF : OTHER;
    }

    /** Brings a JDK that is new enough, and Maven. */
    String buildTools(Machine machine) {
        return switch (this) {
            case APT -> install + debianJdk(machine) + " maven";
            case DNF -> install + "java-21-openjdk-devel maven";
            case BREW -> install + "openjdk@21 maven";
            case WINDOWS -> "wsl --install (then call ./voxtum inside; it fetches the rest)";
            case OTHER -> "install a JDK (17 or newer) and Maven (3.8 or newer)";
        };
    }

    /** Brings an OpenCL loader and a driver for the processor. */
    String openCl() {
        return switch (this) {
            case APT, DNF -> install + openCl;
            case BREW -> "none: OpenCL is part of macOS";
            case WINDOWS -> "install the newest driver of your graphics card; it brings OpenCL";
            case OTHER -> "install an OpenCL ICD loader and a driver for your device";
        };
    }

    /** Brings OpenGL, drawn by the processor where there is no card. */
    String openGl() {
        return switch (this) {
            case APT -> install + "libgl1 libegl1 libgl1-mesa-dri";
            case DNF -> install + "mesa-libGL mesa-libEGL mesa-dri-drivers";
            case BREW -> "none: OpenGL is part of macOS";
            case WINDOWS -> "install the newest driver of your graphics card; it brings OpenGL";
            case OTHER -> "install OpenGL 3.3 or newer, such as Mesa, and libEGL";
        };
    }

    /** The default JDK of Ubuntu before 24.04 is older than 17. */
    private static String debianJdk(Machine machine) {
        String release = machine.text("/etc/os-release");
        boolean old = release.matches("(?s).*VERSION_ID=\"(18|20|22)\\.\\d+\".*");
        return old ? "openjdk-17-jdk-headless" : "default-jdk-headless";
    }
}
