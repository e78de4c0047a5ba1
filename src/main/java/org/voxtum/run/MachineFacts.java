package org.voxtum.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What a measurement was taken on, by name. */
public final class MachineFacts {
    private MachineFacts() {}

    /** Processor, system and Java of this machine. */
    public static Map<String, Object> here() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("processor", processor(Path.of("/proc/cpuinfo")));
        facts.put("processors", Runtime.getRuntime().availableProcessors());
        facts.put("system", words("os.name") + " " + words("os.version") + " " + words("os.arch"));
        facts.put("java", words("java.vm.name") + " " + words("java.version"));
        return facts;
    }

    private static String words(String property) {
        return System.getProperty(property, "?");
    }

    /** Linux tells its name; elsewhere its kind has to do. */
    private static String processor(Path about) {
        try (Stream<String> lines = Files.lines(about)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElse(words("os.arch"));
        } catch (IOException untold) {
            return words("os.arch");
        }
    }
}
