package org.voxtum.doctor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether an OpenCL loader and drivers are installed; only looks for files and loads nothing. */
final class OpenClProbe implements Probe {
    private static final List<String> LIBRARY_FOLDERS =
            List.of("/usr/local/lib", "/lib", "/usr/lib", "/lib64", "/usr/lib64");
    private static final List<String> MULTIARCH = List.of("x86_64-linux-gnu", "aarch64-linux-gnu");

    @Override
    public Diagnosis examine(Machine machine) {
        if (machine.isMac()) {
            return Diagnosis.ok("OpenCL", "part of macOS");
        }
        Optional<Path> loader = loader(machine);
        long drivers = machine.isWindows() ? 0 : drivers(machine);
        String found =
                loader.map(path -> "loader " + path).orElse("no loader")
                        + (machine.isWindows() ? "" : ", drivers " + drivers);
        boolean complete = loader.isPresent() && (machine.isWindows() || drivers > 0);
        return complete
                ? Diagnosis.ok("OpenCL", found)
                : Diagnosis.note(
                        "OpenCL",
                        found,
                        "no OpenCL device can be found; the reference backend needs none",
                        Installer.of(machine).openCl());
    }

    private static Optional<Path> loader(Machine machine) {
        if (machine.isWindows()) {
            String system = machine.variable("SystemRoot") + "\\System32\\OpenCL.dll";
            return Optional.of(machine.at(system)).filter(Files::exists);
        }
        return Stream.concat(listed(machine), standard())
                .map(folder -> machine.at(folder).resolve("libOpenCL.so.1"))
                .filter(Files::exists)
                .findFirst();
    }

    private static Stream<String> listed(Machine machine) {
        String folders = machine.variable("LD_LIBRARY_PATH");
        return Stream.of(folders.split(File.pathSeparator, -1)).filter(f -> !f.isEmpty());
    }

    private static Stream<String> standard() {
        return LIBRARY_FOLDERS.stream()
                .flatMap(
                        folder ->
                                Stream.concat(
                                        Stream.of(folder),
                                        MULTIARCH.stream().map(arch -> folder + "/" + arch)));
    }

    /** Files that each name a driver, where the loader looks for them. */
    private static long drivers(Machine machine) {
        String given = machine.variable("OCL_ICD_VENDORS");
        Path folder = machine.at(given.isEmpty() ? "/etc/OpenCL/vendors" : given);
        if (Files.isRegularFile(folder)) {
            return 1;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".icd")).count();
        } catch (IOException none) {
            return 0;
        }
    }
}
