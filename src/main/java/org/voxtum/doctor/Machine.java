package org.voxtum.doctor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that probes look at; a test hands out a made-up one.
 *
 * @param properties of Java
 * @param variables of the environment
 * @param root folder that is taken for the root of the file system
 * @param folder where the command was called
 * @param heap most that Java may take for objects [byte]
 * @param processors that Java may use
 * @param disk tells free space
 */
public record Machine(
        Map<String, String> properties,
        Map<String, String> variables,
        Path root,
        Path folder,
        long heap,
        int processors,
        Disk disk) {

    /** Tells how much may still be written. */
    @FunctionalInterface
    public interface Disk {
        /** Bytes that this user may still write below a folder. */
        long free(Path folder) throws IOException;
    }

    /** Copies the maps. */
    public Machine {
        properties = Map.copyOf(properties);
        variables = Map.copyOf(variables);
    }

    /** The machine and process that this runs on. */
    public static Machine here() {
        Map<String, String> properties = new LinkedHashMap<>();
        System.getProperties().forEach((key, value) -> properties.put("" + key, "" + value));
        return new Machine(
                properties,
                System.getenv(),
                Path.of(File.separator),
                Path.of("").toAbsolutePath(),
                Runtime.getRuntime().maxMemory(),
                Runtime.getRuntime().availableProcessors(),
                folder -> Files.getFileStore(folder).getUsableSpace());
    }

    /** A property of Java, empty where it is not set. */
    String property(String name) {
        return properties.getOrDefault(name, "");
    }

    /** A variable of the environment, empty where it is not set. */
    String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    boolean isWindows() {
        return property("os.name").startsWith("Windows");
    }

    boolean isMac() {
        return property("os.name").startsWith("Mac");
    }

    /** Where an absolute path of the file system lies under {@link #root}. */
    Path at(String absolute) {
        try {
            Path path = Path.of(absolute);
            Path start = path.getRoot();
            return start == null ? folder.resolve(path) : root.resolve(start.relativize(path));
        } catch (InvalidPathException unreadable) {
            return root.resolve("nowhere");
        }
    }

    /** Text of a small file, empty where it cannot be read. */
    String text(String absolute) {
        try {
            return Files.readString(at(absolute)).strip();
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** The first program of a name on the PATH. */
    Optional<Path> program(String name) {
        return Stream.of(variable("PATH").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> at(folder).resolve(isWindows() ? name + ".exe" : name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
