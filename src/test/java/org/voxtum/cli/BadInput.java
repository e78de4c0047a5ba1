package org.voxtum.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A small case with a mistake in it, as a block of {@code badinput/rules.txt} tells it.
 *
 * @param rule id of the rule that it breaks
 * @param lines lines of the block
 */
record BadInput(String rule, List<String> lines) {
    private static final Path FOLDER = Path.of("src/test/resources/badinput");
    private static final List<String> TEXTS =
            List.of("case.yaml", "net.dat", "plasma.csv", "Rates.java");
    private static final int VOXELS = 32;

    /** All blocks in their order. */
    static List<BadInput> all() throws IOException {
        List<BadInput> blocks = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve("rules.txt"))) {
            if (line.startsWith("# ")) {
                blocks.add(new BadInput(line.substring(2), new ArrayList<>()));
            } else if (!blocks.isEmpty()) {
                blocks.get(blocks.size() - 1).lines.add(line);
            }
        }
        return blocks;
    }

    /** The arguments of the command line that meets the mistake. */
    List<String> arguments(Path folder) {
        List<String> run = starting("run");
        List<String> arguments = new ArrayList<>();
        arguments.add(run.isEmpty() ? "check" : "run");
        arguments.add(folder.resolve("case.yaml").toString());
        if (!run.isEmpty()) {
            String output = run.get(0).isEmpty() ? "out" : run.get(0).strip();
            arguments.addAll(List.of("-o", folder.resolve(output).normalize().toString()));
        }
        starting("allow").forEach(allowed -> arguments.add("--allow-code"));
        starting("set ").forEach(set -> arguments.addAll(List.of("--set", set)));
        return arguments;
    }

    /** What is said, with {@code FOLDER} for the folder. */
    String message() {
        return String.join("\n", starting("> "));
    }

    int exitCode() {
        return Integer.parseInt(starting("exit ").get(0));
    }

    private List<String> starting(String head) {
        return lines.stream()
                .filter(line -> line.startsWith(head))
                .map(line -> line.substring(head.length()))
                .toList();
    }

    /** Writes the case and the files that it names, with the changes of the block. */
    void write(Path folder) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : TEXTS) {
            texts.put(name, Files.readString(FOLDER.resolve(name)));
        }
        change(texts);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Files.writeString(folder.resolve(text.getKey()), text.getValue());
        }
        ByteBuffer ones = ByteBuffer.allocate(4 * VOXELS).order(ByteOrder.LITTLE_ENDIAN);
        while (ones.hasRemaining()) {
            ones.putFloat(1);
        }
        Files.write(folder.resolve("s.raw"), ones.array());
        Files.write(folder.resolve("nan.raw"), ones.putFloat(20, Float.NaN).array());
    }

    private void change(Map<String, String> texts) {
        String name = TEXTS.get(0);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("@ ")) {
                name = line.substring(2);
            } else if (line.startsWith("- ")) {
                texts.put(name, replaced(texts.get(name), line.substring(2), following(i, "+ ")));
            } else if (line.startsWith("=") && (i == 0 || !lines.get(i - 1).startsWith("="))) {
                texts.put(name, following(i - 1, "=").replaceAll("(?m)^ ", "") + "\n");
            }
        }
    }

    private static String replaced(String text, String before, String after) {
        if (!text.contains(before)) {
            throw new IllegalArgumentException(before);
        }
        return text.replace(before, after);
    }

    /** Lines after one that begin with a mark, without it. */
    private String following(int index, String mark) {
        List<String> following = new ArrayList<>();
        for (int i = index + 1; i < lines.size() && lines.get(i).startsWith(mark); i++) {
            String line = lines.get(i);
            following.add(line.substring(Math.min(mark.length(), line.length())));
        }
        return String.join("\n", following);
    }

    @Override
    public String toString() {
        return rule + " " + String.join(" ", lines.subList(0, Math.min(4, lines.size())));
    }
}
