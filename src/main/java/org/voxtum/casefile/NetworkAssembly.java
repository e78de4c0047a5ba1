package org.voxtum.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.voxtum.fault.CaseRule;
import org.voxtum.grid.FieldLedger;
import org.voxtum.grid.Labels;
import org.voxtum.grid.Shape;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.PlasmaArrival;
import org.voxtum.physics.BloodOxygen;
import org.voxtum.physics.IntravascularResistance;
import org.voxtum.physics.Transcytosis;
import org.voxtum.vessel.FlowOptions;
import org.voxtum.vessel.FlowResult;
import org.voxtum.vessel.NetworkOxygen;
import org.voxtum.vessel.NetworkRaster;
import org.voxtum.vessel.NetworkState;
import org.voxtum.vessel.PlasmaExtraction;
import org.voxtum.vessel.RasterisedNetwork;
import org.voxtum.vessel.VesselNetwork;
import org.voxtum.vessel.VesselSegment;
import org.voxtum.vessel.WallDistance;
import org.voxtum.vessel.WallPlaces;

/**
 * Reads a network, finds its flow, puts it onto the grid and checks what it takes from the plasma.
 */
final class NetworkAssembly {
    private static final double WELL_MIXED_UP_TO = 0.1;
    private static final double TELL_OUTSIDE = 0.01;
    private final Case source;
    private final VesselSpec spec;
    private final Labels labels;
    private final Notices notices;
    private final FlowOptions options;
    private final FlowResult flow;
    private final NetworkMaps maps;
    private final Optional<WallPlaces> places;

    NetworkAssembly(
            Case source, VesselSpec spec, Labels labels, FieldLedger ledger, Notices notices) {
        this.source = source;
        this.spec = spec;
        this.labels = labels;
        this.notices = notices;
        CaseFlow found = CaseFlow.of(source, spec);
        options = found.options();
        flow = found.result();
        flow.warnings().forEach(notices::warn);
        RasterisedNetwork raster =
                NetworkRaster.rasterise(
                        source.grid(),
                        flow.state(),
                        (x, y, z) -> source.regions().get(labels.get(x, y, z)).kind().isTissue(),
                        source.oxygen().isPresent());
        reportRaster(raster);
        long bytes = Shape.of(source.grid()).size() * Double.BYTES;
        ledger.count("vessel surface density", bytes);
        ledger.count("vascular pressure", bytes);
        ledger.count("blood fraction", bytes / Double.BYTES);
        ledger.count("vessel distance", bytes);
        places = raster.places();
        maps =
                new NetworkMaps(
                        raster.surfaceDensity(),
                        raster.vascularPressure(),
                        raster.bloodFraction()::at,
                        arrival(raster, ledger),
                        WallDistance.toNearestPerfused(source.grid(), flow.state()));
    }

    NetworkMaps maps() {
        return maps;
    }

    /**
     * Its oxygen, in a case that computes it.
     *
     * @param inlet tension of the blood that enters [mmHg]; not a number: the file's
     */
    NetworkOxygen oxygen(BloodOxygen blood, IntravascularResistance resistance, double inlet) {
        return new NetworkOxygen(
                source.grid(),
                flow.state(),
                options,
                places.orElseThrow(),
                blood,
                resistance,
                inlet);
    }

    NetworkState state() {
        return flow.state();
    }

    private void reportRaster(RasterisedNetwork raster) {
        RasterisedNetwork.Areas areas = raster.areas();
        if (areas.wall() + areas.unplaced() == 0) {
            throw CaseRule.NETWORK_OUTSIDE.fault(
                    source.where("vessels", "network", "file"), spec.network());
        }
        notices.tell(
                String.format(
                        Locale.ROOT,
                        "vessel wall on the grid: %.4g mm2 placed, %.1f %% moved out of lumen,"
                                + " %.1f %% dropped inside other vessels, %.2g mm2 unplaced",
                        areas.placed() * 1e6,
                        100 * areas.moved() / areas.wall(),
                        100 * areas.dropped() / areas.wall(),
                        areas.unplaced() * 1e6));
        double outside = 1 - (areas.wall() + areas.unplaced()) / perfusedWall();
        if (outside > TELL_OUTSIDE) {
            notices.warn(
                    String.format(
                            Locale.ROOT,
                            "%.0f %% of the network's perfused wall lies outside the grid; check"
                                    + " grid.origin and grid.spacing against its coordinates",
                            100 * outside));
        }
        if (!raster.unplaced().isEmpty()) {
            notices.warn("segments without any wall in tissue: " + raster.unplaced());
        }
    }

    /** Sum of pi D L over perfused segments, inside the grid or not [m^2]. */
    private double perfusedWall() {
        VesselNetwork network = flow.state().network();
        double sum = 0;
        for (int i = 0; i < network.segments().size(); i++) {
            VesselSegment segment = network.segments().get(i);
            if (flow.state().segments().get(i).perfused()) {
                sum += Math.PI * segment.diameter() * network.length(segment);
            }
        }
        return sum;
    }

    /** Refuses or warns where the walls take more than the well-mixed plasma allows. */
    void checkTransit(List<AgentCoefficients> agents) {
        for (AgentCoefficients agent : agents) {
            PlasmaExtraction taken = PlasmaExtraction.of(flow, options, permeabilities(agent));
            String text =
                    String.format(
                            Locale.ROOT,
                            "extraction of '%s' on the way through the network: %.3g"
                                    + " (%.1f %% of the wall beside plasma below 0.9)",
                            agent.name(),
                            taken.extraction(),
                            100 * taken.depletedShare());
            notices.tell(text);
            boolean depletes = taken.extraction() > WELL_MIXED_UP_TO;
            if (spec.transit() == VesselSpec.Transit.NETWORK
                    || depletes && spec.transit() == VesselSpec.Transit.AUTO) {
                throw CaseRule.TRANSIT.fault(source.where("vessels", "transit"), text);
            }
            if (depletes) {
                notices.warn("well-mixed plasma is too rich beside vessels: " + text);
            }
            reportArrival(agent);
        }
    }

    /** Kept only where some agent's plasma changes fast enough for delays to matter. */
    private Optional<PlasmaArrival> arrival(RasterisedNetwork raster, FieldLedger ledger) {
        double slowest = flow.statistics().arrival().percent99();
        boolean matters =
                source.agents().stream()
                        .map(agent -> PlasmaAssembly.of(source, agent.name()))
                        .anyMatch(plasma -> PlasmaArrival.matters(slowest, plasma));
        if (!matters) {
            return Optional.empty();
        }
        ledger.count("arrival time", Shape.of(source.grid()).size() * Double.BYTES);
        return Optional.of(new PlasmaArrival(raster.arrivalTime(), slowest));
    }

    private void reportArrival(AgentCoefficients agent) {
        double slowest = flow.statistics().arrival().percent99();
        notices.tell(
                PlasmaArrival.matters(slowest, agent.plasma())
                        ? String.format(
                                Locale.ROOT,
                                "plasma of '%s' reaches each wall after its blood's travel (99 %%"
                                        + " within %.3g s)",
                                agent.name(),
                                slowest)
                        : "plasma of '" + agent.name() + "' has one concentration everywhere");
    }

    private double[] permeabilities(AgentCoefficients agent) {
        VesselNetwork network = flow.state().network();
        double carriage = agent.transcytosis().map(Transcytosis::permeability).orElse(0.0);
        double[] permeability = new double[network.segments().size()];
        for (int i = 0; i < permeability.length; i++) {
            permeability[i] = alongAxis(agent, i) + carriage;
        }
        return permeability;
    }

    /** Mean over points along the segment's axis of P where they lie. */
    private double alongAxis(AgentCoefficients agent, int segment) {
        VesselNetwork network = flow.state().network();
        var ends = network.segments().get(segment);
        var a = network.nodes().get(ends.from());
        var b = network.nodes().get(ends.to());
        int points = 8;
        double sum = 0;
        int inside = 0;
        for (int i = 0; i < points; i++) {
            double t = (i + 0.5) / points;
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
