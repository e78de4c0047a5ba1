package org.voxtum.vessel;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Concentration in flowing plasma that loses an agent through the walls, node after node. */
final class PlasmaMixing {
    private final PlasmaFlow plasma;
    private final double[] wallArea;
    private final double[] number;
    private final double[] upstream;
    private final double[] downstream;

    /**
     * @param permeability of each segment's wall [m/s]
     */
    PlasmaMixing(NetworkState state, FlowOptions options, double[] permeability) {
        plasma = new PlasmaFlow(state, options);
        wallArea = SegmentResistance.wallAreas(state.network());
        number = new double[plasma.segments()];
        Arrays.setAll(
                number,
                i -> plasma.perfused(i) ? wallArea[i] * permeability[i] / plasma.flow(i) : 0);
        upstream = filled(number.length);
        downstream = filled(number.length);
    }

    private static double[] filled(int count) {
        double[] values = new double[count];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    PlasmaExtraction extraction(double depleted) {
        PlasmaThroughput through = plasma.follow(1, this::pass);
        return new PlasmaExtraction(
                through.extraction(),
                depletedShare(depleted),
                IntStream.range(0, number.length).mapToObj(this::profile).toList());
    }

    private double pass(int segment, double concentration) {
        upstream[segment] = concentration;
        downstream[segment] = concentration * StrictMath.exp(-number[segment]);
        return downstream[segment];
    }

    private PlasmaProfile profile(int segment) {
        return plasma.forward(segment)
                ? new PlasmaProfile(upstream[segment], downstream[segment])
                : new PlasmaProfile(downstream[segment], upstream[segment]);
    }

    private double depletedShare(double limit) {
        double below = 0;
        double all = 0;
        for (int i = 0; i < number.length; i++) {
            if (plasma.perfused(i)) {
                below += wallArea[i] * shareBelow(limit, i);
                all += wallArea[i];
            }
        }
        return all > 0 ? below / all : 0;
    }

    private double shareBelow(double limit, int segment) {
        if (upstream[segment] < limit) {
            return 1;
        }
        if (downstream[segment] >= limit) {
            return 0;
        }
        return 1 - StrictMath.log(upstream[segment] / limit) / number[segment];
    }
}
