package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voxtum.compute.Backend;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.Field;

/**
 * Orders in time of the shipped case of liposomal doxorubicin: its own steps of a minute for ten
 * minutes, halved again and again, on voxels of 20 um. All of the case stays coupled: carrier,
 * release, plasma along the network, uptake and efflux.
 */
class LiposomeTimeOrderTest {
    private static final double MINUTE = 60;
    private static final double END = 10 * MINUTE;
    private static final List<String> PIECE = List.of("grid.voxels=[20, 16, 8]");
    private static final List<String> CHAMBER = List.of("grid.voxels=[50, 40, 8]");

    /** 2 in theory. */
    private static final double SECOND = 1.9;

    /**
     * 2 in theory where steps resolve what is supplied and lost; 3/2 in the square mean where
     * diffusion spreads a line source over many voxels within a step (docs/numerics.md).
     */
    private static final double BESIDE_WALLS = 1.4;

    /** Amounts inside cells are sums over many steps and have little of what the last one left. */
    private static final double SUMMED = 1.8;

    @Test
    void aPieceOfTheChamber() {
        List<LiposomeAmounts> halvings = halvings(PIECE, 3, 5);
        assertThat(orders(halvings, LiposomeAmounts::carrier)).allMatch(p -> p >= SECOND);
        assertThat(orders(halvings, LiposomeAmounts::inside)).allMatch(p -> p >= SUMMED);
        drugIsResolved(halvings);
    }

    @Tag("full")
    @Test
    void theChamber() {
        List<LiposomeAmounts> halvings = halvings(CHAMBER, 0, 5);
        assertThat(orders(halvings, LiposomeAmounts::carrier)).allMatch(p -> p >= SECOND);
        assertThat(orders(halvings, LiposomeAmounts::inside)).allMatch(p -> p >= SUMMED);
        drugIsResolved(halvings.subList(2, 6));
        drugLagsByLessThanAStep(halvings.get(0), halvings.get(5));
    }

    /** Free drug is renewed within ten seconds, so only shorter steps show its order. */
    private static void drugIsResolved(List<LiposomeAmounts> halvings) {
        List<Field> drug = halvings.stream().map(LiposomeAmounts::drug).toList();
        assertThat(ObservedOrders.ofMeans(drug)).allMatch(p -> p >= SECOND);
        assertThat(ObservedOrders.ofFields(drug)).allMatch(p -> p >= BESIDE_WALLS);
    }

    /** A step that does not resolve the drug gives what a part of the step ago was right. */
    private static void drugLagsByLessThanAStep(LiposomeAmounts coarse, LiposomeAmounts fine) {
        LiposomeAmounts before = at(CHAMBER, 5, END - MINUTE);
        assertThat(ObservedOrders.mean(coarse.drug()))
                .isBetween(ObservedOrders.mean(before.drug()), ObservedOrders.mean(fine.drug()));
    }

    private static List<Double> orders(
            List<LiposomeAmounts> halvings, Function<LiposomeAmounts, Field> pool) {
        return ObservedOrders.ofFields(halvings.stream().map(pool).toList());
    }

    private static List<LiposomeAmounts> halvings(List<String> grid, int first, int last) {
        List<LiposomeAmounts> amounts = new ArrayList<>();
        for (int halved = first; halved <= last; halved++) {
            amounts.add(at(grid, halved, END));
        }
        return amounts;
    }

    private static LiposomeAmounts at(List<String> grid, int halved, double time) {
        List<String> sets = new ArrayList<>(grid);
        sets.add("grid.spacing=20 um");
        sets.add("numerics.step_factor=" + Math.pow(2, -halved));
        try (Backend backend = new ReferenceBackend()) {
            return LiposomeAmounts.at(time, backend, sets);
        }
    }
}
