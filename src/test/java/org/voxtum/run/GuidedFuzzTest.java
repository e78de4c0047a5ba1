package org.voxtum.run;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Inputs that a fuzzer makes, led by what code they reach (Jazzer). Without {@code JAZZER_FUZZ=1}
 * the sound inputs and those kept in {@code GuidedFuzzTestInputs} are checked; CONTRIBUTING.md says
 * how to look for more.
 */
class GuidedFuzzTest {
    @TempDir private static Path folder;

    static Stream<byte[]> cases() throws IOException {
        return Stream.of(
                InputFolder.sound("case.yaml").get("case.yaml"),
                InputFolder.sound("rich.yaml").get("case.yaml"));
    }

    static Stream<byte[]> networks() throws IOException {
        return Stream.of(InputFolder.sound("case.yaml").get("net.dat"));
    }

    @MethodSource("cases")
    @FuzzTest
    void cases(byte[] text) throws IOException {
        check(InputFolder.sound("rich.yaml"), "case.yaml", text);
    }

    @MethodSource("networks")
    @FuzzTest
    void networks(byte[] text) throws IOException {
        check(InputFolder.sound("rich.yaml"), "net.dat", text);
    }

    private static void check(Map<String, byte[]> files, String name, byte[] bytes)
            throws IOException {
        files.put(name, bytes);
        InputFolder.write(Files.createDirectories(folder), files);
        InputFolder.check(folder);
    }
}
