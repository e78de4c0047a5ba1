package org.voxtum.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.fault.Fault;
import org.voxtum.grid.Labels;
import org.voxtum.tissue.RegionPainter;

/** The cases that come with the program, and the effective case of each. */
class ShippedCasesTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "isolated-sphere",
                "embedded-sphere",
                "necrotic-core",
                "layers",
                "tumour-cord",
                "antibody-spheroid"
            })
    void readsAndReadsBackFromItsEffectiveCase(String name) {
        Case value = CaseReader.read(Path.of("cases", name + ".yaml"), List.of());
        assertReadsBack(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "window-chamber",
                "window-chamber-far-tissue",
                "oxygen-window-chamber",
                "liposomal-doxorubicin",
                "shrinking-carrier",
                "micelle-sizes"
            })
    void windowChambersAreWholeButForTheirNetwork(String name) {
        Path file = Path.of("cases", name + ".yaml");
        Path network = Path.of("meshes", "window-chamber.dat").toAbsolutePath();
        if (Files.exists(network)) {
            assertReadsBack(CaseReader.read(file, List.of()));
        } else {
            Fault fault = catchThrowableOfType(Fault.class, () -> CaseReader.read(file, List.of()));
            assertThat(fault.getMessage())
                    .startsWith("there is no file " + network)
                    .doesNotContain("\n");
        }
    }

    @Test
    void measuredNetworkWhereItIs() {
        assumeTrue(System.getenv("VOXTUM_REAL_DATA") != null, "VOXTUM_REAL_DATA is not set");
        for (String name :
                List.of(
                        "window-chamber-real",
                        "oxygen-window-chamber-real",
                        "liposomal-doxorubicin-real")) {
            assertReadsBack(CaseReader.read(Path.of("cases", name + ".yaml"), List.of()));
        }
    }

    @Test
    void templateReads() {
        Case value = CaseFiles.read(folder, CaseTemplate.text("first"));
        assertThat(value.name()).isEqualTo("first");
        assertReadsBack(value);
    }

    @Test
    void isolatedSphereFillsAnOctant() {
        Case value = CaseReader.read(Path.of("cases", "isolated-sphere.yaml"), List.of());
        Labels labels =
                RegionPainter.paint(
                        value.grid(), value.regions().stream().map(RegionSpec::shape).toList());
        long inside = 0;
        for (int z = 0; z < 40; z++) {
            for (int y = 0; y < 40; y++) {
                for (int x = 0; x < 40; x++) {
                    inside += labels.get(x, y, z);
                }
            }
        }
        assertThat(inside * value.grid().voxelVolume())
                .isBetween(0.995 * Math.PI / 6 * 1e-9, 1.005 * Math.PI / 6 * 1e-9);
    }

    private void assertReadsBack(Case value) {
        Path file = folder.resolve("effective.yaml");
        EffectiveCase.write(value, file);
        Case again = CaseReader.read(file, List.of());
        assertThat(again.withoutSettings()).isEqualTo(value.withoutSettings());
        assertThat(again.settings()).hasSameSizeAs(value.settings());
        assertThat(value.withoutSettings())
                .isNotEqualTo(CaseReader.read(file, List.of("numerics.seed=2")).withoutSettings());
    }
}
