package org.voxtum.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseNoticesTest {
    private static final String DOSE = "{agent: dextran, plasma: {peak: 1 uM, half_life: 6 h}}";

    @TempDir Path folder;

    private Case dosed(String more) {
        String late = DOSE.replace("}}", "}, " + more + "}");
        return CaseFiles.read(folder, CaseFiles.with(DOSE, DOSE + "\n  - " + late));
    }

    @Test
    void aDoseAfterTheEndDoesNothing() {
        assertThat(CaseNotices.warnings(dosed("at: 59 min"))).isEmpty();
        assertThat(CaseNotices.warnings(dosed("at: 60 min")))
                .containsExactly(
                        "doses[1] of 'dextran' begins at 1 h, and the run ends at 1 h: it does"
                                + " nothing");
        assertThat(CaseNotices.warnings(dosed("at: 30 h, infusion: 1 h"))).hasSize(1);
    }

    @Test
    void anInfusionThatTheRunCutsOff() {
        assertThat(CaseNotices.warnings(dosed("at: 30 min, infusion: 30 min"))).isEmpty();
        assertThat(CaseNotices.warnings(dosed("at: 30 min, infusion: 2 h")))
                .containsExactly(
                        "doses[1] of 'dextran' is infused until 2.5 h, and the run ends at 1 h");
    }

    @Test
    void warningsReachTheRun() {
        assertThat(Assembly.of(dosed("at: 2 h")).warnings())
                .containsExactlyElementsOf(CaseNotices.warnings(dosed("at: 2 h")));
    }

    @Test
    void capillariesBesideANetworkTakeThePresetsPressure() throws IOException {
        Files.writeString(folder.resolve("net.dat"), "");
        String text = CaseFiles.with("agents:", "vessels: {network: {file: net.dat}}\nagents:");
        assertThat(CaseNotices.of(CaseFiles.read(folder, text)))
                .containsExactly(
                        "region 'rim' has capillaries beside the network; their vascular_pressure"
                                + " is that of preset tumour, 2080 Pa; type it to choose another");
        String typed = "tissue.regions.rim.with.vascular_pressure=20 mmHg";
        assertThat(CaseNotices.of(CaseFiles.read(folder, text, typed))).isEmpty();
        String none = "tissue.regions.rim.with.vessel_surface_density=0 1/m";
        assertThat(CaseNotices.of(CaseFiles.read(folder, text, none))).isEmpty();
        assertThat(CaseNotices.of(CaseFiles.read(folder, CaseFiles.VALID))).isEmpty();
    }
}
