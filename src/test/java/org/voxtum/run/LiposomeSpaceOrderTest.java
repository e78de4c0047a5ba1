package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.grid.Field;

/**
 * Orders in space of the shipped case of liposomal doxorubicin after a day, when the carrier has
 * gone 20 um from the walls: a cube of 60 um around a branching of vessels of 10, 20 and 25 um,
 * spacing and steps halved together. Compared are averages over the blocks of the coarsest grid.
 */
class LiposomeSpaceOrderTest {
    private static final double DAY = 24 * 3600;
    private static final List<String> BRANCHING =
            List.of(
                    "grid.origin=[480 um, 300 um, 60 um]",
                    "numerics.max_step=30 min",
                    // steps are at most 1/200 of the run
                    "run.duration=100 h",
                    "run.report_every=100 h",
                    "run.fields_every=100 h");

    /** Walls are staircases and belong to whole voxels (docs/numerics.md). */
    private static final double FIRST = 1;

    @Tag("full")
    @Test
    void spacingAndStepsHalvedTogether() {
        List<LiposomeAmounts> halvings = new ArrayList<>();
        try (Backend backend = TestDevice.backend(Precision.DOUBLE)) {
            for (int times = 1; times <= 8; times *= 2) {
                LiposomeAmounts fine = LiposomeAmounts.at(DAY, backend, finer(times));
                halvings.add(fine.averages(times));
            }
        }
        assertThat(orders(halvings, LiposomeAmounts::carrier)).allMatch(p -> p >= FIRST);
        assertThat(orders(halvings, LiposomeAmounts::drug)).allMatch(p -> p >= FIRST);
        assertThat(orders(halvings, LiposomeAmounts::inside)).allMatch(p -> p >= FIRST);
    }

    private static List<String> finer(int times) {
        List<String> sets = new ArrayList<>(BRANCHING);
        int voxels = 6 * times;
        sets.add("grid.voxels=[" + voxels + ", " + voxels + ", " + voxels + "]");
        sets.add("grid.spacing=" + 10.0 / times + " um");
        sets.add("numerics.step_factor=" + 1.0 / times);
        return sets;
    }

    private static List<Double> orders(
            List<LiposomeAmounts> halvings, Function<LiposomeAmounts, Field> pool) {
        return ObservedOrders.ofFields(halvings.stream().map(pool).toList());
    }
}
