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
    void onlyFaultsInResponseAndMilieu() {
        Path file = Path.of("cases", "isolated-sphere.yaml");
        String ph = "tissue.regions.tumour.with.ph";
        String acid = "{hypoxia: {normoxic: 7.2, hypoxic: 6.5, half: 5 mmHg, exponent: 2}}";
        String effects =
                "[{agent: macromolecule, pool: fluid, exposure: auc, half: 1 uM h, exponent: 2,"
                        + " maximum: 0.9}, {agent: macromolecule, pool: free, law: exponential,"
                        + " sensitivity: 1 1/uM}, {agent: macromolecule, pool: fluid, law: rate,"
                        + " maximum: 1 1/h, half: 1 uM, exponent: 1}, {radiation: {dose: 2 Gy,"
                        + " at: 1 h, alpha: 0.3 1/Gy, beta: 0.03 1/Gy^2, oer: 3,"
                        + " oer_half: 3 mmHg}}]";
        List<String> sound =
                List.of(
                        "oxygen={blood: {pressure: 40 mmHg}}",
                        ph + "=" + acid,
                        "response=" + effects);
        CaseReader.read(file, sound);
        List<String> paths = new ArrayList<>();
        collect(YamlReader.parse(acid, "acid"), "." + ph, paths);
        collect(YamlReader.parse(effects, "effects"), ".response", paths);
        int faults = 0;
        for (String path : paths) {
            for (String value : VALUES) {
                List<String> sets = new ArrayList<>(sound);
                sets.add(path + "=" + value);
                faults += read(file, sets) ? 0 : 1;
            }
        }
        assertThat(faults).isGreaterThan(400);
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
                    faults += read(file, List.of(path + "=" + value)) ? 0 : 1;
                }
            }
        }
        return faults;
    }

    private static boolean read(Path file, List<String> sets) {
        try {
            CaseReader.read(file, sets);
            return true;
        } catch (Fault fault) {
            assertThat(fault.kind()).as("%s", sets).isEqualTo(Fault.Kind.CASE);
            assertThat(fault.getMessage()).as("%s", sets).contains("; ");
            return false;
        } catch (RuntimeException bug) {
            return fail("--set " + sets, bug);
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
