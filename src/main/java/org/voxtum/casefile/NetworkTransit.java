package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.voxtum.fault.CaseRule;
import org.voxtum.fault.Fault;
import org.voxtum.fault.ParticleRule;
import org.voxtum.grid.Labels;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.PlasmaArrival;
import org.voxtum.physics.Transcytosis;
import org.voxtum.vessel.FlowStatistics;
import org.voxtum.vessel.NetworkState;
import org.voxtum.vessel.PlasmaExtraction;
import org.voxtum.vessel.PlasmaTransit;
import org.voxtum.vessel.VesselNetwork;

/** Decides for each agent whether its plasma is well mixed or loses it along the network. */
public final class NetworkTransit {
    private static final double WELL_MIXED_UP_TO = 0.1;
    private static final int POINTS = 8;

    /** Cells of plasma of an agent: 80 MB for each array. */
    private static final int MOST_CELLS = 10_000_000;

    private final Case source;
    private final CaseFlow flow;
    private final Labels labels;
    private final Notices notices;
    private final VesselSpec.Transit transit;

    NetworkTransit(Case source, VesselSpec spec, CaseFlow flow, Labels labels, Notices notices) {
        this.source = source;
        this.flow = flow;
        this.labels = labels;
        this.notices = notices;
        this.transit = spec.transit();
    }

    /**
     * Whether a mode follows plasma along the network.
     *
     * @param extraction E, an upper bound [-]
     */
    private static boolean follows(VesselSpec.Transit transit, double extraction) {
        boolean auto = transit.mode() == VesselSpec.Mode.AUTO;
        return transit.follows() || auto && extraction > WELL_MIXED_UP_TO;
    }

    /**
     * Whether a case may follow an agent's plasma along its network, by the most permeable wall of
     * its regions.
     */
    public static boolean mayFollow(Case source, CaseFlow flow, AgentSpec agent) {
        double most = 0;
        for (RegionSpec region : source.regions()) {
            double wall = DerivedAgent.of(agent, region).permeability();
            most = Math.max(most, Double.isNaN(wall) ? Double.MAX_VALUE : wall);
        }
        double[] permeability = new double[flow.result().state().network().segments().size()];
        Arrays.fill(permeability, most);
        double extraction =
                PlasmaExtraction.of(flow.result(), flow.options(), permeability).extraction();
        return follows(source.vessels().orElseThrow().transit(), extraction);
    }

    /**
     * The agents, those with the network whose plasma follows it.
     *
     * @param network empty only where all plasma is well mixed
     */
    List<AgentCoefficients> along(Optional<PlasmaTransit> network, List<AgentCoefficients> agents) {
        List<AgentCoefficients> all = new ArrayList<>();
        for (AgentCoefficients agent : agents) {
            PlasmaExtraction taken =
                    PlasmaExtraction.of(flow.result(), flow.options(), permeabilities(agent));
            boolean follows = follows(transit, taken.extraction());
            tell(agent, taken, follows);
            if (follows && agent.transcytosis().filter(Transcytosis::saturates).isPresent()) {
                throw refused(source, agent.name());
            }
            all.add(follows ? agent.with(network.orElseThrow()) : agent);
        }
        return all;
    }

    /** Refuses a network that its cells of plasma would divide into too many. */
    static void requireCells(Case source, VesselSpec spec, NetworkState state) {
        double longest = spec.transit().longestCell(source.grid());
        VesselNetwork network = state.network();
        double count =
                network.segments().stream()
                        .mapToDouble(s -> Math.ceil(network.length(s) / longest))
                        .sum();
        if (count > MOST_CELLS) {
            throw CaseRule.PLASMA_CELLS.fault(
                    source.where("vessels", "transit", "cell"),
                    longest,
                    String.format(Locale.ROOT, "%.0f", count),
                    MOST_CELLS);
        }
    }

    /** An agent that cells of the wall carry out of plasma that loses it on its way. */
    static Fault refused(Case source, String agent) {
        return ParticleRule.TRANSCYTOSIS_NETWORK.fault(
                source.where("agents", agent, "transcytosis"), agent);
    }

    private void tell(AgentCoefficients agent, PlasmaExtraction taken, boolean follows) {
        String text =
                String.format(
                        Locale.ROOT,
                        "extraction of '%s' on the way through the network: %.3g (%.1f %% of the"
                                + " wall beside plasma below 0.9)",
                        agent.name(),
                        taken.extraction(),
                        100 * taken.depletedShare());
        notices.tell(text + (follows ? "; its plasma follows the network" : "; well-mixed plasma"));
        if (!follows && taken.extraction() > WELL_MIXED_UP_TO) {
            notices.warn("well-mixed plasma is too rich beside vessels: " + text);
        }
        if (transit.mode() != VesselSpec.Mode.TRANSIENT) {
            notices.tell(arrival(agent, follows));
        }
    }

    private String arrival(AgentCoefficients agent, boolean follows) {
        FlowStatistics statistics = flow.result().statistics();
        double slowest = statistics.arrival().percent99();
        String plasma = "plasma of '" + agent.name() + "'";
        if (!PlasmaArrival.matters(slowest, agent.plasma())) {
            return follows
                    ? plasma + " passes the network at once"
                    : plasma + " has one concentration everywhere";
        }
        return String.format(
                Locale.ROOT,
                follows
                        ? "%s passes the network at once: its blood's travel (99 %% within %.3g s)"
                                + " is left out"
                        : "%s reaches each wall after its blood's travel (99 %% within %.3g s)",
                plasma,
                slowest);
    }

    private double[] permeabilities(AgentCoefficients agent) {
        VesselNetwork network = flow.result().state().network();
        double carriage = agent.transcytosis().map(Transcytosis::permeability).orElse(0.0);
        double[] permeability = new double[network.segments().size()];
        for (int i = 0; i < permeability.length; i++) {
            permeability[i] = alongAxis(network, agent, i) + carriage;
        }
        return permeability;
    }

    /** Mean over points along the segment's axis of P where they lie. */
    private double alongAxis(VesselNetwork network, AgentCoefficients agent, int segment) {
        var ends = network.segments().get(segment);
        var a = network.nodes().get(ends.from());
        var b = network.nodes().get(ends.to());
        double sum = 0;
        int inside = 0;
        for (int i = 0; i < POINTS; i++) {
            double t = (i + 0.5) / POINTS;
            int[] at =
                    voxelAt(
                            a.x() + t * (b.x() - a.x()),
                            a.y() + t * (b.y() - a.y()),
                            a.z() + t * (b.z() - a.z()));
            int label = at.length == 0 ? -1 : labels.get(at[0], at[1], at[2]);
            if (label >= 0 && !agent.regions().get(label).pores().isEmpty()) {
                for (int k = 0; k < agent.regions().get(label).pores().size(); k++) {
                    sum += agent.pores(k, label, at[0], at[1], at[2]).permeability();
                }
                inside++;
            }
        }
        return inside == 0 ? 0 : sum / inside;
    }

    /** Empty outside the box. */
    private int[] voxelAt(double x, double y, double z) {
        var grid = source.grid();
        int ix = (int) Math.floor((x - grid.originX()) / grid.dx());
        int iy = (int) Math.floor((y - grid.originY()) / grid.dy());
        int iz = (int) Math.floor((z - grid.originZ()) / grid.dz());
        boolean inside =
                ix >= 0 && iy >= 0 && iz >= 0 && ix < grid.nx() && iy < grid.ny() && iz < grid.nz();
        return inside ? new int[] {ix, iy, iz} : new int[0];
    }
}
