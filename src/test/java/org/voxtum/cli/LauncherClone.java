package org.voxtum.cli;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A clone with a Maven that hands out a jar made here: it notes begin and end, and works until the
 * file {@code go} appears.
 */
final class LauncherClone {
    private static final String MAVEN =
            """
            #!/usr/bin/env bash
            for argument; do
                case $argument in -Dvoxtum.target=*) target=${argument#*=} ;; esac
            done
            here=$(dirname -- "$0")
            echo begin >> "$here/log"
            until [ -e "$here/go" ]; do sleep 0.05; done
            mkdir -p -- "$target/lib"
            cp -- "$here/voxtum.jar" "$target/"
            : > "$target/voxtum-kinetics-api.jar"
            echo end >> "$here/log"
            if [ -e "$here/broken" ]; then echo COMPILATION ERROR; exit 1; fi
            """;

    final Path root;
    final Path maven;
    private final Path said;
    private int started;

    LauncherClone(Path folder) throws IOException {
        root = Files.createDirectories(folder.resolve("clone"));
        maven = Files.createDirectories(folder.resolve("maven"));
        said = Files.createDirectories(folder.resolve("said"));
        Files.createDirectories(root.resolve("src/conf"));
        Files.createDirectories(root.resolve("src/main"));
        for (String file : List.of("voxtum", "src/conf/tools.sh", "pom.xml")) {
            Files.copy(Path.of(file), root.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.writeString(maven.resolve("mvn"), MAVEN);
        Files.setPosixFilePermissions(
                maven.resolve("mvn"), PosixFilePermissions.fromString("rwxr-xr-x"));
        writeJar(maven.resolve("voxtum.jar"));
    }

    /** A jar that only points at this test's own class path. */
    private static void writeJar(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        Attributes entries = manifest.getMainAttributes();
        entries.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        entries.put(Attributes.Name.MAIN_CLASS, LaunchedProgram.class.getName());
        String path = System.getProperty("java.class.path");
        entries.put(
                Attributes.Name.CLASS_PATH,
                Stream.of(path.split(File.pathSeparator, -1))
                        .map(entry -> Path.of(entry).toUri().toString())
                        .collect(Collectors.joining(" ")));
        try (OutputStream file = Files.newOutputStream(jar)) {
            new JarOutputStream(file, manifest).close();
        }
    }

    /** Starts the launcher; signals have their default meaning, whatever started the tests. */
    Launched start(Map<String, String> variables, String... arguments) throws IOException {
        List<String> words = new ArrayList<>();
        words.addAll(List.of("env", "--default-signal=INT,TERM", "./voxtum"));
        words.addAll(List.of(arguments));
        Path out = said.resolve(started + ".out");
        Path err = said.resolve(started++ + ".err");
        ProcessBuilder builder =
                new ProcessBuilder(words)
                        .directory(root.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("VOXTUM_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().merge("PATH", maven + ":", (old, first) -> first + old);
        builder.environment().putAll(variables);
        return new Launched(builder.start(), out, err);
    }

    List<Launched> startMany(int count, String... arguments) throws IOException {
        List<Launched> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(start(Map.of(), arguments));
        }
        return all;
    }

    /** Lets builds end. */
    void go() throws IOException {
        Files.createFile(maven.resolve("go"));
    }

    /** What the builds noted: begin, end, begin ... */
    List<String> log() {
        return Launched.read(maven.resolve("log")).lines().toList();
    }

    /** Names in the folder of builds that start with a word. */
    List<String> builds(String start) throws IOException {
        try (Stream<Path> paths = Files.list(root.resolve(".build"))) {
            return paths.map(p -> p.getFileName().toString())
                    .filter(name -> name.startsWith(start))
                    .toList();
        }
    }
}
