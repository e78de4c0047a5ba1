package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voxtum.analysis.TissueVolume;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.CaseReader;

/** Plasma in the vessels of a tissue. */
class PlasmaContentTest {
    private static AssembledCase run(String file, String... sets) {
        return Assembly.of(CaseReader.read(Path.of("cases", file), List.of(sets)));
    }

    @Test
    void aTenthOfBloodHoldsItsPlasma() {
        AssembledCase run =
                run(
                        "isolated-sphere.yaml",
                        "grid.voxels=[9, 9, 9]",
                        "grid.spacing=120 um",
                        "tissue.regions.tumour.with.blood_fraction=0.1");
        TissueVolume tissue = new TissueParts(run).byName().get("tumour");
        double voxels = tissue.volume() / 0.9;
        assertThat(new PlasmaContent(run).of(tissue, 2))
                .isCloseTo(0.1 * voxels * 0.55 * 2, within(1e-12 * voxels));
    }

    @Test
    void theNetworksHaematocritCounts() {
        AssembledCase given = run("window-chamber.yaml", "vessels.haematocrit=0.2");
        AssembledCase file = run("window-chamber.yaml");
        TissueVolume tissue = new TissueParts(file).byName().get("all");
        double ratio =
                new PlasmaContent(given).of(tissue, 1) / new PlasmaContent(file).of(tissue, 1);
        // every segment of the shipped network has 0.45
        assertThat(ratio).isCloseTo(0.8 / 0.55, within(1e-12));
    }
}
