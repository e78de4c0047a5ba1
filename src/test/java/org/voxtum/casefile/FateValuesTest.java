package org.voxtum.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@code voxtum agent} says of release and uptake. */
class FateValuesTest {
    private static final List<String> CARRIER =
            List.of(
                    "agents.macromolecule.release={to: drug, rate: 1e-4 1/s, internal_rate: 1e-3"
                            + " 1/s}",
                    "agents.macromolecule.nonspecific_uptake=1e-5 1/s",
                    "agents.drug={preset: doxorubicin-zhan-xu, plasma: {half_life: 10 min},"
                            + " in: {all: {wall_permeability: 1e-7 m/s}}}");

    private static Map<String, AgentValue> values(String agent, String... more) {
        List<String> sets = new ArrayList<>(CARRIER);
        sets.addAll(List.of(more));
        Case source = CaseReader.read(Path.of("cases/isolated-sphere.yaml"), sets);
        return AgentReport.of(source, Optional.empty()).values().stream()
                .filter(value -> value.agent().equals(agent))
                .collect(Collectors.toMap(AgentValue::quantity, value -> value, (a, b) -> a));
    }

    @Test
    void particlesThatAreCountedApartTellTheReleaseOfTheirPayload() {
        Map<String, AgentValue> one = values("macromolecule");
        Map<String, AgentValue> two =
                values(
                        "macromolecule",
                        "agents.macromolecule.payload={agent: drug, per_particle: 1e4}");
        for (String quantity :
                List.of(
                        "release_half_life",
                        "release_half_life_in_cells",
                        "release_half_life_in_plasma")) {
            assertThat(two.get(quantity).value()).isEqualTo(one.get(quantity).value());
        }
        assertThat(two.get("payload.per_particle").value()).isEqualTo(1e4);
        assertThat(one).doesNotContainKey("payload.per_particle");
    }

    private static void halves(String law, String milieu, double tissue, double cells) {
        Map<String, AgentValue> values =
                values(
                        "macromolecule",
                        "agents.macromolecule.release={to: drug, " + law + "}",
                        "tissue.regions.tumour.with." + milieu);
        double log = StrictMath.log(2);
        assertThat(values.get("release_half_life").value())
                .isCloseTo(log / tissue, within(1e-9 * log / tissue));
        assertThat(values.get("release_half_life_in_cells").value())
                .isCloseTo(log / cells, within(1e-9 * log / cells));
    }

    /** In tissue by its milieu, in cells by the law at pH 5, 37 C, in the dark without enzyme. */
    @Test
    void lawsGoByTheMilieuOfTheTissue() {
        String acid = "ph: {neutral: 1e-5 1/s, acid: 1.01e-3 1/s, midpoint: 6.5, slope: 2}";
        halves(acid, "ph=6.5", 5.1e-4, 1e-5 + 1e-3 / (1 + 1e-3));
        String enzyme = "enzyme: {base: 2e-6 1/s, max: 4e-4 1/s, half: 0.5}";
        halves(enzyme, "enzyme=1.5", 2e-6 + 3e-4, 2e-6);
        String light = "light: {base: 3e-6 1/s, per_intensity: 2e-3 1/s}";
        halves(light, "light_intensity=0.25", 3e-6 + 5e-4, 3e-6);
    }

    /** V_max/K_m = 8.6e-5/1.2e-3 of what is free, of which proteins hold three times as much. */
    @Test
    void drugOnProteinsWaitsForItsUptake() {
        Map<String, AgentValue> drug = values("drug");
        double phi = drug.get("accessible_fraction").value();
        double perFluid = drug.get("uptake.max").value() / drug.get("uptake.half").value() / phi;
        double halfLife = StrictMath.log(2) * 4 / perFluid;
        assertThat(drug.get("uptake_half_life").value()).isCloseTo(halfLife, within(1e-9));
    }
}
