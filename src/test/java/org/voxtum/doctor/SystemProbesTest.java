package org.voxtum.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voxtum.doctor.Diagnosis.Level;
import org.voxtum.fault.Fault;

/** Java, memory, processors, display and terminal of made-up machines. */
class SystemProbesTest {
    @TempDir private Path root;
    private FakeMachine fake;

    @BeforeEach
    void make() throws IOException {
        fake = new FakeMachine(root);
    }

    @ParameterizedTest
    @CsvSource({"17, OK", "25, OK", "11, PROBLEM", "1.8, PROBLEM", "'', PROBLEM"})
    void javaMustBeNewEnough(String version, Level level) {
        fake.property("java.specification.version", version).property("java.vendor", "Debian");
        assertThat(fake.examine(new JavaProbe()).level()).isEqualTo(level);
        assertThat(fake.examine(new JavaProbe()).found()).contains("(Debian)");
    }

    @Test
    void memoryTellsMachineGroupAndJava() {
        Diagnosis one = fake.examine(new MemoryProbe());
        assertThat(one.level()).isEqualTo(Level.OK);
        assertThat(one.found())
                .isEqualTo(
                        "machine 16.0 GiB, available 12.0 GiB, control group without limit,"
                                + " Java may take 4.0 GiB");
    }

    @Test
    void withoutOpenGlPicturesAreStillDrawn() {
        Fault none = new Fault(Fault.Kind.DEVICE, "no display: none", "", "");
        Diagnosis one =
                fake.examine(
                        new GraphicsProbe(
                                () -> {
                                    throw none;
                                }));
        assertThat(one.level()).isEqualTo(Level.NOTE);
        assertThat(one.found()).isEqualTo("no display: none");
        assertThat(one.mend()).isNotEmpty();
        assertThat(fake.examine(new GraphicsProbe(() -> "a card")).found()).isEqualTo("a card");
    }

    @ParameterizedTest
    @CsvSource({"20480, NOTE, unset", "4096, OK, ''", "200, NOTE, export", "20, PROBLEM, export"})
    void theHeapMustFit(long mebibytes, Level level, String mend) {
        fake.heap = mebibytes << 20;
        assertThat(fake.examine(new MemoryProbe()).level()).isEqualTo(level);
        assertThat(fake.examine(new MemoryProbe()).mend()).startsWith(mend);
    }

    @ParameterizedTest
    @CsvSource({
        "0::/job/step, /sys/fs/cgroup/job/memory.max",
        "0::/, /sys/fs/cgroup/memory.max",
        "5:memory:/job/step, /sys/fs/cgroup/memory/job/memory.limit_in_bytes",
        "5:memory:/elsewhere, /sys/fs/cgroup/memory/memory.limit_in_bytes"
    })
    void aLimitOfAnyGroupAboveCounts(String group, String file) throws IOException {
        fake.file("/proc/self/cgroup", "9:cpu:/other\n" + group + "\n").file(file, "2147483648\n");
        Diagnosis one = fake.examine(new MemoryProbe());
        assertThat(one.found()).contains("control group 2.0 GiB");
        assertThat(one.level()).as("Java may take 4 GiB").isEqualTo(Level.NOTE);
    }

    @ParameterizedTest
    @CsvSource({
        "0::/job, /sys/fs/cgroup/job/memory.max, max",
        "5:memory:/job, /sys/fs/cgroup/memory/job/memory.limit_in_bytes, 9223372036854771712"
    })
    void aGroupWithoutLimitIsNone(String group, String file, String limit) throws IOException {
        fake.file("/proc/self/cgroup", group).file(file, limit);
        assertThat(fake.examine(new MemoryProbe()).found()).contains("without limit");
    }

    @Test
    void oneProcessorIsANoteUnlessWished() {
        assertThat(fake.examine(new ProcessorProbe()).found()).isEqualTo("8");
        fake.processors = 1;
        assertThat(fake.examine(new ProcessorProbe()).level()).isEqualTo(Level.NOTE);
        fake.variable("VOXTUM_THREADS", "1");
        assertThat(fake.examine(new ProcessorProbe()).level()).isEqualTo(Level.OK);
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, '', '', NOTE, none",
        "Linux, :0, '', OK, X11 :0",
        "Linux, :0, wayland-0, OK, Wayland wayland-0",
        "Mac OS X, '', '', OK, desktop",
        "Windows 11, '', '', OK, desktop"
    })
    void displayIsReadFromVariables(
            String system, String x, String wayland, Level level, String found) {
        fake.property("os.name", system).variable("DISPLAY", x);
        Diagnosis one = fake.variable("WAYLAND_DISPLAY", wayland).examine(new DisplayProbe());
        assertThat(one.level()).isEqualTo(level);
        assertThat(one.found()).contains(found);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', '', OK, no terminal",
        "UTF-8, out, xterm, OK, terminal with colours",
        "UTF-8, out, dumb, OK, TERM=dumb",
        "ANSI_X3.4-1968, '', '', NOTE, ANSI_X3.4-1968"
    })
    void fileNamesNeedUtf8(
            String encoding, String terminal, String term, Level level, String found) {
        fake.property("sun.jnu.encoding", encoding).property("voxtum.terminal", terminal);
        Diagnosis one = fake.variable("TERM", term).examine(new TerminalProbe());
        assertThat(one.level()).isEqualTo(level);
        assertThat(one.found()).contains(found);
    }
}
