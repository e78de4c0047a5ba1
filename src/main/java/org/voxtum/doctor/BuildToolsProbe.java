package org.voxtum.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What builds Voxtum from its sources: a JDK and Maven. */
final class BuildToolsProbe implements Probe {
    @Override
    public Diagnosis examine(Machine machine) {
        String compiler = machine.isWindows() ? "javac.exe" : "javac";
        boolean jdk =
                hasCompiler(machine, machine.property("java.home"), compiler)
                        || hasCompiler(machine, machine.variable("JAVA_HOME"), compiler)
                        || machine.program("javac").isPresent();
        boolean maven =
                machine.program("mvn").isPresent() || machine.program("mvn.cmd").isPresent();
        List<String> missing = new ArrayList<>();
        if (!jdk) {
            missing.add("a JDK (17 or newer)");
        }
        if (!maven) {
            missing.add("Maven (3.8 or newer)");
        }
        String found = "JDK " + word(jdk) + ", Maven " + word(maven);
        return missing.isEmpty()
                ? Diagnosis.ok("build tools", found)
                : Diagnosis.note(
                        "build tools",
                        found,
                        String.join(" and ", missing) + "; needed once the sources change",
                        Installer.of(machine).buildTools(machine));
    }

    private static boolean hasCompiler(Machine machine, String home, String compiler) {
        Path bin = machine.at(home).resolve("bin");
        return !home.isEmpty() && Files.isExecutable(bin.resolve(compiler));
    }

    private static String word(boolean there) {
        return there ? "found" : "not found";
    }
}
