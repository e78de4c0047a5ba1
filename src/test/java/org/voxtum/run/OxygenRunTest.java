package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.fault.Fault;
import org.voxtum.format.VtiImage;
import org.voxtum.format.VtiReader;
import org.voxtum.grid.Field;

/** What a run with oxygen leaves in its folder, also where it was stopped and resumed. */
class OxygenRunTest {
    @TempDir private Path temporary;

    private static SmallRun chamber() {
        return new SmallRun(
                Path.of("cases/window-chamber.yaml"),
                List.of(
                        "grid.voxels=[25, 20, 4]",
                        "grid.spacing=40 um",
                        "vessels.flow_scale=0.1",
                        "oxygen={inlet: 40 mmHg, hypoxia: [20 mmHg, 2.5 mmHg]}",
                        "run.duration=4 min",
                        "run.report_every=2 min",
                        "run.fields_every=4 min"));
    }

    private static List<String> rows(Path folder, String start) throws IOException {
        return Files.readAllLines(folder.resolve("metrics.csv")).stream()
                .filter(row -> row.startsWith(start))
                .toList();
    }

    private static double value(String row) {
        return Double.parseDouble(row.split(",", -1)[5]);
    }

    @Test
    void fieldMetricsAndVesselsTellOxygen() throws IOException {
        Path folder = temporary.resolve("run");
        assertThat(chamber().run(folder).ending()).isEqualTo(Ending.FINISHED);
        List<String> below20 = rows(folder, "120,,oxygen,tumour,below_20,");
        List<String> below2 = rows(folder, "120,,oxygen,tumour,below_2.5,");
        assertThat(below20).hasSize(1);
        assertThat(below2).hasSize(1);
        assertThat(value(below20.get(0))).isGreaterThan(value(below2.get(0))).isLessThan(1);
        double mean = value(rows(folder, "120,,oxygen,all,mean,").get(0));
        assertThat(mean).isBetween(1.0, 39.0);
        double supply = value(rows(folder, "120,,oxygen,all,supply,").get(0));
        double consumption = value(rows(folder, "120,,oxygen,all,consumption,").get(0));
        assertThat(supply / consumption).isBetween(0.9999, 1.0001);
        assertThat(head(folder.resolve("vessels.vtp"))).contains("Name=\"oxygen\"");
        assertThat(head(folder.resolve("fields/t000000.vti"))).contains("Name=\"oxygen\"");
        assertThat(Files.readString(folder.resolve("run.json"))).contains("\"supply_m3_per_s\"");
        assertThat(Files.readString(folder.resolve("log.txt"))).contains("oxygen: ");
    }

    private static String head(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    @Test
    void theMilieuIsWrittenWhereItIsAskedFor() throws IOException {
        List<String> sets = new ArrayList<>(chamber().sets);
        sets.add("tissue.regions.tumour.with.ph={hypoxia: {normoxic: 7.2, hypoxic: 6.5}}");
        sets.add("run.output.fields=[ph, temperature, oxygen]");
        Path folder = temporary.resolve("run");
        new SmallRun(Path.of("cases/window-chamber.yaml"), sets).run(folder);
        VtiImage image = VtiReader.open(folder.resolve("fields/t000000.vti"));
        Field oxygen = VtiReader.read(image, "oxygen", 0);
        Field ph = VtiReader.read(image, "ph", 0);
        Field temperature = VtiReader.read(image, "temperature", 0);
        int tissue = 0;
        for (int x = 0; x < 25; x++) {
            double t = oxygen.get(x, 10, 2);
            if (ph.get(x, 10, 2) != 0) {
                tissue++;
                double expected = 7.2 - 0.7 * 100 / (100 + t * t);
                assertThat(ph.get(x, 10, 2)).isCloseTo(expected, within(1e-5));
                assertThat(temperature.get(x, 10, 2)).isCloseTo(310.15, within(1e-4));
            }
        }
        assertThat(tissue).isGreaterThan(15);
    }

    private static SmallRun dying() {
        List<String> sets = new ArrayList<>(chamber().sets);
        sets.add(
                "tissue.regions=[{name: tumour, where: everywhere, is: tumour},"
                        + " {name: core, where: nowhere, is: necrotic}]");
        sets.add("oxygen.necrosis={below: 2 mmHg, farther_than: 60 um}");
        return new SmallRun(Path.of("cases/window-chamber.yaml"), sets);
    }

    @Test
    void tumourWithoutOxygenFarFromVesselsDiesAndConsumesNoMore() throws IOException {
        Path alive = temporary.resolve("alive");
        chamber().run(alive);
        Path folder = temporary.resolve("dying");
        dying().run(folder);
        assertThat(Files.readString(folder.resolve("log.txt")))
                .containsPattern("necrosis from oxygen: [1-9]\\d* voxels, .* became region 'core'");
        String consumption = "120,,oxygen,all,consumption,";
        assertThat(value(rows(folder, consumption).get(0)))
                .isLessThan(value(rows(alive, consumption).get(0)));
        String least = "120,,oxygen,all,min,";
        assertThat(value(rows(folder, least).get(0)))
                .isGreaterThan(value(rows(alive, least).get(0)));
        assertThat(rows(folder, "120,,oxygen,core,mean,")).hasSize(1);
    }

    @Test
    void necrosisIsTheSameAfterAStop() {
        Path whole = temporary.resolve("whole");
        SmallRun uninterrupted = dying();
        uninterrupted.run(whole);
        Path folder = temporary.resolve("stopped");
        dying().stoppedAfter(uninterrupted.steps / 2).run(folder);
        assertThat(dying().resume(folder).ending()).isEqualTo(Ending.FINISHED);
        SmallRun.assertSameResults(folder, whole);
    }

    /** Voxels near the limit would die or live while agents are in them. */
    @Test
    void necrosisIsNotComputedAnewByOtherNumbers() {
        TestDevice.backend(Precision.SINGLE).close();
        Path folder = temporary.resolve("stopped");
        dying().stoppedAfter(5).run(folder);
        SmallRun other = dying();
        other.backend = new BackendRequest("opencl", "", Optional.of(Precision.SINGLE));
        assertThatThrownBy(() -> other.resume(folder))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.rules()).containsExactly("run.necrosis-backend"))
                .hasMessageContaining("which was computed with reference, double, not with opencl");
    }

    @Test
    void aRunThatWasStoppedEndsWithTheSameOxygen() {
        Path whole = temporary.resolve("whole");
        SmallRun uninterrupted = chamber();
        uninterrupted.run(whole);
        Path folder = temporary.resolve("stopped");
        SmallRun stopped = chamber().stoppedAfter(uninterrupted.steps / 2);
        assertThat(stopped.run(folder).ending()).isEqualTo(Ending.INTERRUPTED);
        assertThat(chamber().resume(folder).ending()).isEqualTo(Ending.FINISHED);
        SmallRun.assertSameResults(folder, whole);
    }
}
