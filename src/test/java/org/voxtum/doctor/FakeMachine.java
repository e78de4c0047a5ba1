package org.voxtum.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

/** A made-up machine: a folder stands for its file system. */
final class FakeMachine {
    final Map<String, String> properties = new HashMap<>();
    final Map<String, String> variables = new HashMap<>();
    final Path root;
    Path folder;
    long heap = 4L << 30;
    int processors = 8;
    long free = 100L << 30;

    /** Debian with 16 GiB, 12 of them free, nothing installed. */
    FakeMachine(Path root) throws IOException {
        this.root = root;
        this.folder = Files.createDirectories(root.resolve("home"));
        properties.put("os.name", "Linux");
        properties.put("java.io.tmpdir", "/tmp");
        Files.createDirectories(root.resolve("tmp"));
        variables.put("PATH", "/usr/bin");
        program("/usr/bin/apt-get");
        file("/proc/meminfo", "MemTotal: 16777216 kB\nMemAvailable: 12582912 kB\n");
    }

    FakeMachine property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    FakeMachine variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    FakeMachine file(String absolute, String text) throws IOException {
        Path path = root.resolve(absolute.substring(1));
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }

    FakeMachine program(String absolute) throws IOException {
        file(absolute, "");
        Files.setPosixFilePermissions(
                root.resolve(absolute.substring(1)), PosixFilePermissions.fromString("rwxr-xr-x"));
        return this;
    }

    FakeMachine without(String absolute) throws IOException {
        Files.delete(root.resolve(absolute.substring(1)));
        return this;
    }

    Diagnosis examine(Probe probe) {
        return probe.examine(machine());
    }

    Machine machine() {
        return new Machine(properties, variables, root, folder, heap, processors, ignored -> free);
    }
}
