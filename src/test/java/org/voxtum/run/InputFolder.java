package org.voxtum.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.voxtum.casefile.CaseReader;
import org.voxtum.fault.Fault;

/** A case with the files that it names, and what {@code check} makes of it. */
final class InputFolder {
    private static final Path SOUND = Path.of("src/test/resources/badinput");
    private static final int VOXELS = 32;

    private InputFolder() {}

    /**
     * The sound files by name.
     *
     * @param name of the case among them
     */
    static Map<String, byte[]> sound(String name) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("case.yaml", Files.readAllBytes(SOUND.resolve(name)));
        files.put("net.dat", Files.readAllBytes(SOUND.resolve("net.dat")));
        files.put("Rates.java", Files.readAllBytes(SOUND.resolve("Rates.java")));
        files.put("plasma.csv", Files.readAllBytes(SOUND.resolve("plasma.csv")));
        ByteBuffer ones = ByteBuffer.allocate(4 * VOXELS).order(ByteOrder.LITTLE_ENDIAN);
        while (ones.hasRemaining()) {
            ones.putFloat(1);
        }
        files.put("s.raw", ones.array());
        return files;
    }

    static void write(Path folder, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /**
     * Checks the case of a folder.
     *
     * @return whether it is accepted
     * @throws IllegalStateException where it is refused without a place or a rule
     */
    static boolean check(Path folder) {
        try {
            new CasePlan(CaseReader.read(folder.resolve("case.yaml"), List.of()));
            return true;
        } catch (Fault fault) {
            if (fault.rules().isEmpty() || !namesAFile(fault)) {
                throw new IllegalStateException("no rule or no file: " + fault.getMessage(), fault);
            }
            return false;
        }
    }

    private static boolean namesAFile(Fault fault) {
        return List.of("case.yaml", "net.dat", "plasma.csv", "s.raw").stream()
                        .anyMatch(fault.getMessage()::contains)
                || fault.getMessage().contains("/");
    }
}
