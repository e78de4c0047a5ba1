package org.voxtum.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plasma is followed, or doubted, where slow blood would lose the agent. */
class WellMixedPlasmaTest {
    private static AssembledCase slowBlood(String... sets) {
        List<String> all = new ArrayList<>(List.of(sets));
        all.add("vessels.flow_scale=1e-4");
        return Assembly.of(CaseReader.read(Path.of("cases/window-chamber.yaml"), all));
    }

    @Test
    void depletedPlasmaIsFollowedAlongTheNetwork() {
        AssembledCase run = slowBlood();
        assertThat(run.problem().agents().get(0).transit()).isPresent();
        assertThat(run.notices()).anyMatch(n -> n.endsWith("; its plasma follows the network"));
        assertThat(run.warnings()).noneMatch(warning -> warning.startsWith("well-mixed plasma"));
    }

    @Test
    void plasmaThatLosesLittleIsFollowedWhereTheUserWantsIt() {
        Path file = Path.of("cases/window-chamber.yaml");
        AssembledCase plain = Assembly.of(CaseReader.read(file, List.of()));
        assertThat(plain.problem().agents().get(0).transit()).isEmpty();
        AssembledCase followed =
                Assembly.of(CaseReader.read(file, List.of("vessels.transit=network")));
        assertThat(followed.problem().agents().get(0).transit()).isPresent();
    }

    @Test
    void whatTheUserAcceptsStaysAsAWarning() {
        assertThat(slowBlood("vessels.transit=well-mixed").warnings())
                .anyMatch(warning -> warning.startsWith("well-mixed plasma is too rich"));
    }

    @Test
    void bloodThatFeedsCapillariesIsNamed() {
        String perfusion = "tissue.regions.tumour.with.blood_perfusion=0.01 1/s";
        AssembledCase run =
                Assembly.of(
                        CaseReader.read(Path.of("cases/isolated-sphere.yaml"), List.of(perfusion)));
        assertThat(run.notices()).anyMatch(n -> n.contains("'tumour' is renewed by its blood"));
    }

    /** A wall loses what all of its pores let through, whatever classes they are counted in. */
    @Test
    void extractionCountsEveryClassOfPores() {
        String half = "{radius: 250 nm, area_fraction: 5e-4}";
        String wide = "agents.liposome.wall_pores={radius: 250 nm, area_fraction: 1e-3}";
        String halves = "agents.liposome.wall_pores=[" + half + ", " + half + "]";
        assertThat(extraction(halves)).isEqualTo(extraction(wide));
    }

    private static String extraction(String set) {
        return slowBlood("vessels.transit=well-mixed", set).notices().stream()
                .filter(notice -> notice.startsWith("extraction of"))
                .findFirst()
                .orElseThrow();
    }
}
