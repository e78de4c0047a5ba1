package org.voxtum.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where blood does not open carriers a user is told so, and how it would. */
class LocalReleaseTest {
    private static final String DRUG =
            "agents.drug={radius: 0.5 nm, plasma: {half_life: 10 min}, in: {all:"
                    + " {wall_permeability: 1e-7 m/s}}}";
    private static final String WARM =
            "release={to: drug, thermal: {at_37: 1e-5 1/s, max: 0.1 1/s, midpoint: 41 C, width: 0.5"
                    + " K}}";

    private static List<String> notices(String file, String... sets) {
        List<String> all = new ArrayList<>(List.of(sets));
        return CaseNotices.of(CaseReader.read(Path.of(file), all)).stream()
                .filter(text -> text.contains("opens by warmth or light"))
                .toList();
    }

    @Test
    void capillariesThatNothingFeeds() {
        String file = "cases/isolated-sphere.yaml";
        String warm = "agents.macromolecule." + WARM;
        assertThat(notices(file, DRUG, warm))
                .containsExactly(
                        "'macromolecule' opens by warmth or light, and in the capillaries of region"
                                + " 'tumour' it opens no more than in the rest of the body;"
                                + " blood_perfusion keeps blood there");
        String fed = "tissue.regions.tumour.with.blood_perfusion=0.01 1/s";
        assertThat(notices(file, DRUG, warm, fed)).isEmpty();
        String acid =
                "agents.macromolecule.release={to: drug, ph: {neutral: 1e-5 1/s, acid: 1e-3 1/s,"
                        + " midpoint: 6.5}}";
        assertThat(notices(file, DRUG, acid)).isEmpty();
    }

    @Test
    void aNetworkThatBloodPassesAtOnce() {
        String file = "cases/liposomal-doxorubicin.yaml";
        String warm =
                "agents.liposome."
                        + WARM.replace("drug", "doxorubicin").replace("}}", "}, in_plasma: 0 1/s}");
        assertThat(notices(file, warm))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("'transit: {mode: transient}'"));
        assertThat(notices(file, warm, "vessels.transit={mode: transient}")).isEmpty();
    }
}
