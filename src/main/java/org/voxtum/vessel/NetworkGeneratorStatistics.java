package org.voxtum.vessel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.voxtum.fault.Fault;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;

/**
 * What makes a network that of a window chamber, seen on voxels of 10 um; a FaDu xenograft (Secomb,
 * Hsu, Park, Dewhirst 2004, Ann Biomed Eng 32:1519) gives the ranges.
 *
 * @param segments number of straight segments
 * @param vessels number of vessels between nodes where not exactly two segments meet
 * @param components number of connected parts
 * @param greatestDegree most segments at a node
 * @param thinnest least diameter [m]
 * @param widest greatest diameter [m]
 * @param surfaceDensity perfused wall area over the volume of the box [1/m]
 * @param greatestSurfaceDensity of one voxel [1/m]
 * @param bloodFraction share of the box inside vessels [-]
 * @param medianDistance half of the voxels are nearer than this to a perfused wall [m]
 * @param distance99 99 % of the voxels are [m]
 * @param stillLength share of the length that is not perfused [-]
 * @param exchangeRate bound on how fast filtration can renew the fluid of one voxel [1/s]
 */
public record NetworkGeneratorStatistics(
        int segments,
        int vessels,
        int components,
        int greatestDegree,
        double thinnest,
        double widest,
        double surfaceDensity,
        double greatestSurfaceDensity,
        double bloodFraction,
        double medianDistance,
        double distance99,
        double stillLength,
        double exchangeRate) {
    private static final double EDGE = 10e-6;

    /** Of a tumour vessel wall [m/(s Pa)]: Baxter & Jain 1989, Microvasc Res 37:77. */
    private static final double WALL_CONDUCTIVITY = 2.1e-11;

    /** Share of tissue that a solute reaches [-]: Baxter & Jain 1989. */
    private static final double ACCESSIBLE = 0.2;

    /** Solves the flow of a network with a box, and measures it. */
    public static NetworkGeneratorStatistics of(VesselNetwork network) {
        NetworkState state = BloodFlow.solve(network, FlowOptions.solved()).state();
        VoxelGrid grid = grid(network);
        RasterisedNetwork raster = NetworkRaster.rasterise(grid, state, TissueVoxels.everywhere());
        double[] distance = sorted(WallDistance.toNearestPerfused(grid, state));
        NetworkGraph graph = NetworkGraph.of(network);
        int[] degrees = IntStream.range(0, graph.nodeCount()).map(graph::degree).toArray();
        double[] diameters =
                network.segments().stream().mapToDouble(VesselSegment::diameter).sorted().toArray();
        double peak = last(sorted(raster.surfaceDensity()));
        return new NetworkGeneratorStatistics(
                diameters.length,
                diameters.length - (int) Arrays.stream(degrees).filter(d -> d == 2).count(),
                NetworkGraph.count(graph.components()),
                Arrays.stream(degrees).max().orElse(0),
                diameters[0],
                last(diameters),
                raster.areas().placed() / (grid.voxels() * grid.voxelVolume()),
                peak,
                raster.bloodFraction().mean(),
                distance[distance.length / 2],
                distance[(int) (distance.length * 0.99)],
                stillLength(state),
                WALL_CONDUCTIVITY * peak * overpressure(state) / ACCESSIBLE);
    }

    private static VoxelGrid grid(VesselNetwork network) {
        return VoxelGrid.cubes(
                voxels(network.boxX()), voxels(network.boxY()), voxels(network.boxZ()), EDGE);
    }

    private static double last(double[] values) {
        return values[values.length - 1];
    }

    private static int voxels(double size) {
        return (int) Math.max(1, Math.round(size / EDGE));
    }

    private static double[] sorted(Field field) {
        double[] values = new double[(int) field.shape().size()];
        int at = 0;
        for (int z = 0; z < field.shape().nz(); z++) {
            System.arraycopy(
                    field.chunk(z), field.rowOffset(0, z), values, at, field.shape().planeSize());
            at += field.shape().planeSize();
        }
        Arrays.sort(values);
        return values;
    }

    private static double stillLength(NetworkState state) {
        double still = 0;
        double all = 0;
        for (int i = 0; i < state.segments().size(); i++) {
            double length = state.network().length(state.network().segments().get(i));
            all += length;
            still += state.segments().get(i).perfused() ? 0 : length;
        }
        return still / all;
    }

    /** Greatest less mean (by perfused wall area) blood pressure [Pa]. */
    private static double overpressure(NetworkState state) {
        double most = Double.NEGATIVE_INFINITY;
        double sum = 0;
        double wall = 0;
        for (int i = 0; i < state.segments().size(); i++) {
            SegmentState blood = state.segments().get(i);
            if (blood.perfused()) {
                VesselSegment segment = state.network().segments().get(i);
                double area = segment.diameter() * state.network().length(segment);
                wall += area;
                sum += area * (blood.fromPressure() + blood.toPressure()) / 2;
                most = Math.max(most, Math.max(blood.fromPressure(), blood.toPressure()));
            }
        }
        return most - sum / wall;
    }

    /** Refuses a network that misses a range, naming every one that it misses. */
    public void require() {
        List<String> misses = new ArrayList<>();
        within(misses, "segments", segments, 250, 350);
        within(misses, "vessels", vessels, 250, 350);
        within(misses, "parts", components, 1, 1);
        within(misses, "segments at a node", greatestDegree, 1, 4);
        within(misses, "least diameter [um]", thinnest * 1e6, 5, 35);
        within(misses, "greatest diameter [um]", widest * 1e6, 5, 35);
        within(misses, "surface density [1/m]", surfaceDensity, 7e3, 1.1e4);
        within(misses, "blood fraction", bloodFraction, 0.03, 0.07);
        within(misses, "median distance [um]", medianDistance * 1e6, 20, 40);
        within(misses, "99 % distance [um]", distance99 * 1e6, 70, 130);
        within(misses, "length without flow", stillLength, 0.05, 0.5);
        within(misses, "exchange rate [1/s]", exchangeRate, 0, 0.12);
        if (!misses.isEmpty()) {
            throw new Fault(
                    Fault.Kind.CASE,
                    "the generated network is not like a window chamber: "
                            + String.join(", ", misses),
                    "",
                    "take another seed or other parameters");
        }
    }

    private static void within(
            List<String> misses, String name, double value, double least, double most) {
        // A rounding of the last bit must not decide about a bound that is met.
        double slack = 1e-12 * Math.abs(value);
        if (!(value >= least - slack && value <= most + slack)) {
            misses.add(
                    String.format(
                            Locale.ROOT,
                            "%s %.4g (must be %.4g to %.4g)",
                            name,
                            value,
                            least,
                            most));
        }
    }
}
