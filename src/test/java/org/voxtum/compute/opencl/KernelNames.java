package org.voxtum.compute.opencl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of every kernel in {@code kernels/*.cl}, those that a macro makes too. */
final class KernelNames {
    private static final Pattern KERNEL =
            Pattern.compile("__kernel\\s+void\\s+(\\w+)(##\\w+)?\\s*\\(");
    private static final Pattern MACRO =
            Pattern.compile("#define (\\w+)\\(NAME\\b(?:.*\\\\\\n)*.*");

    private KernelNames() {}

    static Set<String> inSources() throws IOException {
        Set<String> names = new TreeSet<>();
        StringBuilder all = new StringBuilder(); // a macro may stand in another file than its use
        try (Stream<Path> files = Files.list(Path.of("kernels"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".cl")).toList()) {
                all.append(Files.readString(file));
            }
        }
        addNames(all.toString(), names);
        return names;
    }

    private static void addNames(String source, Set<String> names) {
        Matcher macro = MACRO.matcher(source);
        while (macro.find()) {
            List<String> endings =
                    KERNEL.matcher(macro.group())
                            .results()
                            .map(k -> k.group(2) == null ? "" : k.group(2).substring(2))
                            .toList();
            Pattern.compile("(?m)^" + macro.group(1) + "\\((\\w+)")
                    .matcher(source)
                    .results()
                    .forEach(use -> endings.forEach(end -> names.add(use.group(1) + end)));
        }
        KERNEL.matcher(source)
                .results()
                .filter(kernel -> !kernel.group(1).equals("NAME"))
                .forEach(kernel -> names.add(kernel.group(1)));
    }
}
