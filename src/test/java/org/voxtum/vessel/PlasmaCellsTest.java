package org.voxtum.vessel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.grid.VoxelGrid;

/** Plasma that takes its time through cells along vessels, beside what tubes do in closed form. */
class PlasmaCellsTest {
    private static final double UM = 1e-6;
    private static final double DIAMETER = 8 * UM;
    private static final double LENGTH = 400 * UM;
    private static final double FLOW = 2e-14;
    private static final double HAEMATOCRIT = 0.4;
    private static final double PLASMA = FLOW * (1 - HAEMATOCRIT);

    /** Half of the vessel lies in it. */
    private static final VoxelGrid GRID = VoxelGrid.cubes(20, 12, 12, 10 * UM);

    private static NetworkState straight(boolean forward) {
        VesselNode in = new VesselNode("in", -100 * UM, 60 * UM, 60 * UM);
        VesselNode out = new VesselNode("out", 300 * UM, 60 * UM, 60 * UM);
        VesselSegment only =
                forward
                        ? new VesselSegment("only", 0, 1, DIAMETER, FLOW, HAEMATOCRIT)
                        : new VesselSegment("only", 1, 0, DIAMETER, -FLOW, HAEMATOCRIT);
        VesselNetwork network =
                new VesselNetwork(
                        "straight",
                        LENGTH,
                        LENGTH,
                        LENGTH,
                        List.of(in, out),
                        List.of(only),
                        List.of(
                                new BoundaryNode(
                                        0, BoundaryNode.Kind.FLOW, FLOW, HAEMATOCRIT, Double.NaN),
                                new BoundaryNode(
                                        1,
                                        BoundaryNode.Kind.PRESSURE,
                                        1000,
                                        HAEMATOCRIT,
                                        Double.NaN)));
        return BloodFlow.solve(network, FlowOptions.fromFile()).state();
    }

    private static PlasmaCells cells(boolean forward, double longest) {
        NetworkState state = straight(forward);
        WallPlaces places =
                NetworkRaster.rasterise(GRID, state, TissueVoxels.everywhere(), true)
                        .places()
                        .orElseThrow();
        return PlasmaTransit.inCells(GRID, state, FlowOptions.fromFile(), places, longest, 1)
                .cells()
                .orElseThrow();
    }

    private static double[] perVolume(PlasmaCells cells, double rate) {
        double[] values = new double[cells.count()];
        Arrays.setAll(values, i -> rate * cells.volume(i));
        return values;
    }

    private static double travel() {
        return Math.PI / 4 * DIAMETER * DIAMETER * LENGTH / FLOW;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void cellsHoldThePlasmaOfTheWholeVesselAndTheWallOfThePartInTheBox(boolean forward) {
        PlasmaCells cells = cells(forward, 2.5 * UM);
        double volume = cells.content(perVolumeOf(cells));
        assertThat(volume / PLASMA).isCloseTo(travel(), within(1e-12 * travel()));
        double[] area = new double[2];
        double[] least = {Double.POSITIVE_INFINITY};
        cells.visit(
                (piece, cell, x, y, z, wall) -> {
                    area[0] += wall;
                    area[1] += wall * cell;
                    least[0] = Math.min(least[0], cell);
                });
        double expected = Math.PI * DIAMETER * 200 * UM;
        assertThat(area[0]).isCloseTo(expected, within(1e-12 * expected));
        assertThat(area[1] / area[0])
                .as("cells are numbered along the flow, the box is in the middle half")
                .isCloseTo((cells.count() - 1) / 2.0, within(1.0));
        assertThat(least[0]).isCloseTo(cells.count() / 4.0, within(2.0));
    }

    private static double[] perVolumeOf(PlasmaCells cells) {
        double[] ones = new double[cells.count()];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Renkin's exponential along the tube, of first order as the cells shrink. */
    @Test
    void aLossAlongTheVesselGivesAnExponential() {
        double rate = 1 / travel();
        double[] errors = new double[3];
        for (int i = 0; i < errors.length; i++) {
            PlasmaCells cells = cells(true, 2.5 * UM / (1 << i));
            PlasmaCells.Filled end =
                    cells.solve(1, perVolume(cells, rate), new double[cells.count()]);
            errors[i] = end.through().out() / PLASMA - Math.exp(-1);
        }
        assertThat(errors[0]).isPositive().isLessThan(2e-3);
        assertThat(errors[0] / errors[1]).isCloseTo(2, within(0.05));
        assertThat(errors[1] / errors[2]).isCloseTo(2, within(0.05));
    }

    /** Backward Euler keeps what enters: the mean delay is volume over flow whatever the step. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 10})
    void aStepAtTheInletArrivesAfterVolumeOverFlow(double step) {
        PlasmaCells cells = cells(true, 2.5 * UM);
        double dt = step * travel();
        double[] loss = perVolume(cells, 1 / dt);
        double[] c = new double[cells.count()];
        double delay = 0;
        double half = Double.NaN;
        for (int n = 1; n < 2000; n++) {
            double[] gain = new double[c.length];
            for (int i = 0; i < gain.length; i++) {
                gain[i] = loss[i] * c[i];
            }
            PlasmaCells.Filled next = cells.solve(1, loss, gain);
            double out = next.through().out() / PLASMA;
            assertThat(out).isBetween(0.0, 1 + 1e-12);
            delay += dt * (1 - out);
            half = Double.isNaN(half) && out > 0.5 ? n * dt : half;
            c = next.concentration();
        }
        assertThat(delay).isCloseTo(travel(), within(1e-9 * travel()));
        assertThat(step > 0.05 || Math.abs(half / travel() - 1) < 0.05).isTrue();
    }

    /** Carrier n falls as exp(-k t) with the time t since it entered, the drug is what it lost. */
    @Test
    void whatACarrierReleasesInATubeIsWhatItLost() {
        double rate = 0.7 / travel();
        PlasmaCells cells = cells(false, 0.5 * UM);
        double[] lost = perVolume(cells, rate);
        PlasmaCells.Filled carrier = cells.solve(1, lost, new double[cells.count()]);
        double[] gain = new double[cells.count()];
        Arrays.setAll(gain, i -> lost[i] * carrier.concentration()[i]);
        PlasmaCells.Filled drug = cells.solve(0, new double[cells.count()], gain);
        double out = drug.through().out() / PLASMA;
        assertThat(out).isCloseTo(1 - Math.exp(-0.7), within(3e-4));
        assertThat(out + carrier.through().out() / PLASMA).isCloseTo(1, within(1e-12));
    }

    @Test
    void whatFlowBringsVanishesInTheSteadyState() {
        PlasmaCells cells = cells(true, 2.5 * UM);
        double[] lost = perVolume(cells, 1);
        PlasmaCells.Filled steady = cells.solve(2, lost, new double[cells.count()]);
        double[] brought = new double[cells.count()];
        PlasmaThroughput through = cells.bring(2, steady.concentration(), brought);
        for (int i = 0; i < brought.length; i++) {
            double taken = lost[i] * steady.concentration()[i];
            assertThat(brought[i]).isCloseTo(taken, within(1e-12 * 2 * PLASMA));
        }
        assertThat(through.out()).isEqualTo(steady.through().out());
        assertThat(through.nodes()).isCloseTo(0, within(1e-12 * 2 * PLASMA));
    }
}
