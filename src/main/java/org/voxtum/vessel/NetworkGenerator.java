package org.voxtum.vessel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes vessel networks like those of a tumour in a dorsal window chamber: an irregular mesh with
 * loops, bends and blind ends between a feeding and a draining side. Diameters follow the flow, as
 * the cube of a vessel's diameter follows it in Murray's law (Murray 1926, PNAS 12:207), but more
 * weakly and with scatter: tumour vessels are poorly adapted.
 */
public final class NetworkGenerator {
    /** Seed of the window chamber that is shipped with the program. */
    public static final long WINDOW_CHAMBER_SEED = 18;

    private static final double EXPONENT = 0.3;
    private static final double SCATTER = 0.2;
    private static final double LEAST_SHARE = 0.05;
    private static final double THINNEST = 5e-6;
    private static final double WIDEST = 35e-6;

    /** Flows are kept in steps of 1e-6 nl/min [per m^3/s]. */
    private static final double FLOW_GRAIN = 60e18;

    private final long seed;
    private final NetworkGeneratorParameters parameters;
    private final Random random;

    private NetworkGenerator(long seed, NetworkGeneratorParameters parameters) {
        this.seed = seed;
        this.parameters = parameters;
        this.random = new Random(seed);
    }

    /**
     * A network with its blood flow; the same seed and parameters give the same network.
     *
     * @throws org.voxtum.fault.Fault where its statistics are not those of a window chamber
     */
    public static VesselNetwork generate(long seed, NetworkGeneratorParameters parameters) {
        VesselNetwork network = new NetworkGenerator(seed, parameters).network();
        NetworkGeneratorStatistics.of(network).require();
        return network;
    }

    /** The window chamber that is shipped with the program. */
    public static VesselNetwork windowChamber() {
        return generate(WINDOW_CHAMBER_SEED, NetworkGeneratorParameters.windowChamber());
    }

    private VesselNetwork network() {
        List<double[]> sites = NetworkGeneratorSites.place(parameters, random);
        List<int[]> vessels = NetworkGeneratorLayout.join(parameters, sites, random);
        double[] even = new double[vessels.size()];
        Arrays.fill(even, parameters.diameter());
        double[] none = new double[vessels.size()];
        double[] flow = flow(network(sites, vessels, even, none));
        double[] diameters = diameters(flow);
        return network(sites, vessels, diameters, flow(network(sites, vessels, diameters, none)));
    }

    private static double[] flow(VesselNetwork network) {
        NetworkState state = BloodFlow.solve(network, FlowOptions.solved()).state();
        return state.segments().stream()
                .mapToDouble(s -> Math.round(s.flow() * FLOW_GRAIN) / FLOW_GRAIN)
                .toArray();
    }

    private double[] diameters(double[] flow) {
        double[] size = Arrays.stream(flow).map(Math::abs).toArray();
        double median = Quantiles.median(size);
        double[] diameters = new double[flow.length];
        for (int i = 0; i < flow.length; i++) {
            double share = Math.max(LEAST_SHARE, size[i] / median);
            double scatter = StrictMath.exp(SCATTER * random.nextGaussian());
            double diameter = parameters.diameter() * StrictMath.pow(share, EXPONENT) * scatter;
            diameters[i] =
                    NetworkGeneratorSites.rounded(Math.max(THINNEST, Math.min(WIDEST, diameter)));
        }
        return diameters;
    }

    private VesselNetwork network(
            List<double[]> sites, List<int[]> vessels, double[] diameters, double[] flow) {
        List<VesselNode> nodes = new ArrayList<>();
        for (double[] site : sites) {
            nodes.add(new VesselNode(name(nodes.size()), site[0], site[1], site[2]));
        }
        List<VesselSegment> segments = new ArrayList<>();
        for (int[] vessel : vessels) {
            int i = segments.size();
            segments.add(
                    new VesselSegment(
                            name(i),
                            vessel[0],
                            vessel[1],
                            diameters[i],
                            flow[i],
                            parameters.haematocrit()));
        }
        return new VesselNetwork(
                String.format(
                        Locale.ROOT,
                        "Generated window chamber, seed %d, %d segments",
                        seed,
                        segments.size()),
                parameters.sizeX(),
                parameters.sizeY(),
                parameters.sizeZ(),
                nodes,
                segments,
                boundaries());
    }

    private static String name(int index) {
        return String.valueOf(index + 1);
    }

    private List<BoundaryNode> boundaries() {
        List<BoundaryNode> boundaries = new ArrayList<>();
        for (int i = 0; i < 2 * parameters.openings(); i++) {
            double pressure =
                    i < parameters.openings() ? parameters.feeding() : parameters.draining();
            boundaries.add(
                    new BoundaryNode(
                            i,
                            BoundaryNode.Kind.PRESSURE,
                            pressure,
                            parameters.haematocrit(),
                            Double.NaN));
        }
        return boundaries;
    }
}
