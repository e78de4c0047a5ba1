package org.voxtum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.compute.opencl.DeviceProcess;

/** Without a loader, a driver or a device there is a sentence with the remedy and exit code 5. */
@EnabledOnOs(OS.LINUX)
class NoDriverTest {
    private static final String RUSTICL = "/usr/lib/x86_64-linux-gnu/libRusticlOpenCL.so.1";

    @TempDir private Path folder;

    private record Said(int code, String words) {}

    private Said voxtum(Map<String, String> environment, String... arguments) throws Exception {
        Path words = folder.resolve("words");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Main.class.getName());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.redirectOutput(words.toFile()).start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), Files.readString(words));
    }

    private Map<String, String> onlyDriver(String driver) throws IOException {
        Path vendors = Files.createDirectory(folder.resolve("vendors"));
        if (!driver.isEmpty()) {
            Files.writeString(vendors.resolve("one.icd"), driver + "\n");
        }
        return Map.of("OCL_ICD_VENDORS", vendors + "/", "RUSTICL_ENABLE", "");
    }

    private static void isASentence(Said said) {
        assertThat(said.code()).as(said.words()).isEqualTo(5);
        assertThat(said.words())
                .contains("error: ", "apt install")
                .doesNotContain("Exception", "this is a bug");
    }

    @Test
    void noLoader() throws Exception {
        Path broken = folder.resolve("libOpenCL.so.1");
        Files.write(broken, "no library".getBytes(StandardCharsets.UTF_8));
        Said said = voxtum(Map.of("LD_LIBRARY_PATH", folder.toString()), "devices");
        isASentence(said);
        assertThat(said.words()).contains("OpenCL is not installed");
    }

    @Test
    void noDriver() throws Exception {
        isASentence(voxtum(onlyDriver(""), "devices"));
    }

    @Test
    void aDriverThatIsNotThere() throws Exception {
        isASentence(voxtum(onlyDriver("/nowhere/libdriver.so"), "devices"));
    }

    @Test
    void aPlatformWithoutDevices() throws Exception {
        DeviceProcess.require(Path.of(RUSTICL));
        Said said =
                voxtum(
                        onlyDriver(RUSTICL),
                        "run",
                        "cases/isolated-sphere.yaml",
                        "--backend",
                        "opencl",
                        "-o",
                        folder.resolve("run").toString());
        isASentence(said);
        assertThat(folder.resolve("run")).doesNotExist();
    }
}
