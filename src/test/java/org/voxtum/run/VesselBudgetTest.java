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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of budget.csv that tell what plasma along a network took in, gave and holds. */
class VesselBudgetTest {
    private static final List<String> WARM =
            List.of(
                    "grid.voxels=[12, 12, 8]",
                    "grid.spacing=50 um",
                    "run.duration=1 min",
                    "run.report_every=30 s",
                    "run.fields_every=1 min",
                    "run.checkpoint_every=20 s",
                    "numerics.max_step=5 s",
                    "tissue.regions.tumour.with={temperature: 42 C}",
                    "agents.doxorubicin={preset: doxorubicin-zhan-xu}",
                    "agents.liposome.release={to: doxorubicin, in_plasma: 0 1/s, thermal: {at_37:"
                            + " 1e-5 1/s, max: 0.1 1/s, midpoint: 41.3 C, width: 0.35 K}}");

    @TempDir private Path folder;

    private static SmallRun run(String transit) {
        List<String> sets = new ArrayList<>(WARM);
        sets.add("vessels.transit=" + transit);
        return new SmallRun(Path.of("cases/window-chamber.yaml"), sets);
    }

    /** Amounts of the last report by term. */
    private Map<String, Double> lastBudget(String transit, String agent) throws IOException {
        Path output = folder.resolve(agent);
        run(transit).run(output);
        Map<String, Double> terms = new LinkedHashMap<>();
        for (String row : Files.readAllLines(output.resolve("budget.csv"))) {
            String[] cells = row.split(",");
            if (cells[0].equals("60") && cells[1].equals(agent)) {
                terms.put(cells[2], Double.parseDouble(cells[3]));
            }
        }
        return terms;
    }

    private static double sum(Map<String, Double> terms, String... names) {
        return List.of(names).stream().mapToDouble(terms::get).sum();
    }

    private static void closes(Map<String, Double> terms) {
        double largest = Math.max(terms.get("vessels_in"), terms.get("vessels_stored"));
        double through =
                sum(
                        terms,
                        "vessels_in",
                        "vessels_out",
                        "vessels_walls",
                        "vessels_nodes",
                        "vessels_released");
        double scale = Math.max(largest, Math.abs(terms.get("vessels_released")));
        assertThat(through).isCloseTo(terms.get("vessels_stored"), within(1e-10 * scale));
        assertThat(terms.get("vessels_error")).isLessThan(1e-10);
        double walls = sum(terms, "wall_convective_in", "wall_convective_out", "wall_diffusive");
        assertThat(-terms.get("vessels_walls")).isCloseTo(walls, within(1e-10 * scale));
    }

    @Test
    void plasmaThatTakesItsTimeHoldsWhatItHasNotGiven() throws IOException {
        Map<String, Double> carrier = lastBudget("{mode: transient, cell: 6 um}", "liposome");
        closes(carrier);
        assertThat(carrier.get("vessels_stored")).isPositive();
        assertThat(carrier.get("vessels_released")).isNegative();
        Map<String, Double> drug = lastBudget("{mode: transient, cell: 6 um}", "doxorubicin");
        closes(drug);
        assertThat(drug.get("vessels_in")).isZero();
        double released = -carrier.get("vessels_released");
        assertThat(drug.get("vessels_released"))
                .isPositive()
                .isCloseTo(released, within(1e-12 * released));
        assertThat(drug.get("vessels_walls")).isNegative();
    }

    @Test
    void plasmaThatPassesAtOnceHoldsNothing() throws IOException {
        Map<String, Double> terms = lastBudget("network", "liposome");
        closes(terms);
        assertThat(terms.get("vessels_in")).isPositive();
        assertThat(terms.get("vessels_stored")).isZero();
        assertThat(terms.get("vessels_released")).isZero();
    }

    @Test
    void wellMixedPlasmaHasNoRows() throws IOException {
        assertThat(lastBudget("well-mixed", "liposome")).doesNotContainKey("vessels_in");
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 30})
    void aRunThatIsStoppedGoesOnToTheSameBits(int steps) {
        SmallRun.goesOn(
                backend -> {
                    SmallRun run = run("{mode: transient}");
                    run.backend = backend;
                    return run;
                },
                new BackendRequest("reference", "", Optional.empty()),
                steps,
                folder);
    }
}
