package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of budget.csv that tell where a dose is. */
class PlasmaBudgetTest {
    @TempDir private Path folder;

    /** Amounts of the last report by term. */
    private Map<String, Double> lastBudget(String name, String... more) throws IOException {
        List<String> sets = new ArrayList<>(SmallRun.SPHERE);
        sets.addAll(List.of(more));
        Path output = folder.resolve(name);
        new SmallRun(Path.of("cases/isolated-sphere.yaml"), sets).run(output);
        Map<String, Double> terms = new LinkedHashMap<>();
        for (String row : Files.readAllLines(output.resolve("budget.csv"))) {
            String[] cells = row.split(",");
            if (cells[0].equals("1200") && cells[1].equals("macromolecule")) {
                terms.put(cells[2], Double.parseDouble(cells[3]));
            }
        }
        return terms;
    }

    @Test
    void aDoseIsInTheBloodThePeripheryTheTissueOrGone() throws IOException {
        Map<String, Double> terms = lastBudget("one", "doses.macromolecule.volume=2 ml");
        double dose = 1e-3 * 2e-6;
        assertThat(terms.get("plasma_dose")).isCloseTo(dose, within(1e-12 * dose));
        double entered =
                terms.get("wall_convective_in")
                        + terms.get("wall_convective_out")
                        + terms.get("wall_diffusive");
        assertThat(terms.get("plasma_entered_tissue"))
                .isPositive()
                .isCloseTo(entered, within(1e-12 * entered));
        // 0.6 at a half-life of 1 h, 0.4 at 20 h, after 20 min
        double blood = dose * (0.6 * Math.pow(2, -1 / 3.0) + 0.4 * Math.pow(2, -1 / 60.0));
        assertThat(terms.get("plasma_blood")).isCloseTo(blood, within(1e-12 * dose));
        double sum =
                terms.get("plasma_blood")
                        + terms.get("plasma_peripheral")
                        + terms.get("plasma_eliminated")
                        + terms.get("plasma_entered_tissue");
        assertThat(sum).isCloseTo(dose, within(1e-12 * dose));
        assertThat(terms.get("plasma_error")).isLessThan(1e-12);
        assertThat(terms.get("plasma_eliminated")).isBetween(0.0, dose);
    }

    @Test
    void dosesAreCountedFromTheirTimeOn() throws IOException {
        String doses =
                "doses=[{agent: macromolecule, plasma: {peak: 1 uM, half_life: 1 h}, amount: 2"
                        + " nmol}, {agent: macromolecule, plasma: {half_life: 1 h}, amount: 4 nmol,"
                        + " volume: 2 ml, at: 10 min, infusion: 40 min}]";
        Map<String, Double> terms = lastBudget("two", doses);
        assertThat(terms.get("plasma_dose")).isCloseTo(3e-9, within(1e-20));
        assertThat(terms.get("plasma_error")).isLessThan(1e-12);
    }

    @Test
    void withoutAnAmountInMolThereAreNoRows() throws IOException {
        assertThat(lastBudget("none")).containsKey("content").doesNotContainKey("plasma_dose");
    }
}
