package org.voxtum.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voxtum.fault.Fault;

/**
 * Whatever stands at whatever key, the reader returns a case or a fault with a place, and nothing
 * else.
 */
class CaseReaderFuzzTest {
    private static final List<String> VALUES =
            List.of(
                    "",
                    "x",
                    "[]",
                    "{}",
                    "[1]",
                    "[x, y, z]",
                    "[[], {}, x]",
                    "{a: 1}",
                    "{peak: 1 uM}",
                    "{image: x}",
                    "-1",
                    "0",
                    "1e999 m",
                    "1 m^99999999999",
                    "NaN",
                    "99999999999999999999",
                    "\"\"");

    @Test
    void onlyFaults() {
        assertThat(faults("layers")).isGreaterThan(400);
    }

    @Test
    void onlyFaultsInOxygen() {
        assertThat(faults("oxygen-window-chamber")).isGreaterThan(300);
    }

    @Test
    @Tag("full")
    void onlyFaultsInCasesWithAgents() {
        assertThat(faults("isolated-sphere", "embedded-sphere")).isGreaterThan(1500);
    }

    private static int faults(String... names) {
        int faults = 0;
        for (String name : names) {
            Path file = Path.of("cases", name + ".yaml");
            List<String> paths = new ArrayList<>();
            collect(YamlReader.read(file), "", paths);
            for (String path : paths) {
                for (String value : VALUES) {
                    faults += read(file, path + "=" + value) ? 0 : 1;
                }
            }
        }
        return faults;
    }

    private static boolean read(Path file, String set) {
        try {
            CaseReader.read(file, List.of(set));
            return true;
        } catch (Fault fault) {
            assertThat(fault.kind()).as(set).isEqualTo(Fault.Kind.CASE);
            assertThat(fault.getMessage()).as(set).contains("; ");
            return false;
        } catch (RuntimeException bug) {
            return fail("--set " + set, bug);
        }
    }

    private static void collect(YamlNode node, String path, List<String> paths) {
        if (!path.isEmpty()) {
            paths.add(path.substring(1));
        }
        if (node instanceof YamlNode.Entries map) {
            map.entries().forEach((key, entry) -> collect(entry.value(), path + "." + key, paths));
        } else if (node instanceof YamlNode.Items list) {
            for (int index = 0; index < list.items().size(); index++) {
                collect(list.items().get(index), path + "." + index, paths);
            }
        }
    }
}
