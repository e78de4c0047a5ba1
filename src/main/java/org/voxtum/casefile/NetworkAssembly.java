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
import org.voxtum.vessel.FlowOptions;
import org.voxtum.vessel.FlowResult;
import org.voxtum.vessel.NetworkOxygen;
import org.voxtum.vessel.NetworkRaster;
import org.voxtum.vessel.NetworkState;
import org.voxtum.vessel.PlasmaCells;
import org.voxtum.vessel.PlasmaTransit;
import org.voxtum.vessel.RasterisedNetwork;
import org.voxtum.vessel.VesselNetwork;
import org.voxtum.vessel.VesselSegment;
import org.voxtum.vessel.WallDistance;
import org.voxtum.vessel.WallLists;
import org.voxtum.vessel.WallPlaces;

/**
 * Reads a network, finds its flow, puts it onto the grid and checks what it takes from the plasma.
 */
final class NetworkAssembly {
    private static final double TELL_OUTSIDE = 0.01;
    private static final String WALLS = "vessel walls";
    private final Case source;
    private final VesselSpec spec;
    private final Labels labels;
    private final FieldLedger ledger;
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
        this.ledger = ledger;
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
                        source.oxygen().isPresent()
                                || spec.transit().mode() != VesselSpec.Mode.WELL_MIXED);
        reportRaster(raster);
        long bytes = Shape.of(source.grid()).size() * Double.BYTES;
        ledger.count("vessel surface density", bytes);
        ledger.count("vascular pressure", bytes);
        ledger.count("blood fraction", bytes / Double.BYTES);
        ledger.count("vessel distance", bytes);
        places = raster.places();
        if (places.isPresent()) {
            ledger.count(WALLS, WallLists.of(source.grid(), flow.state()).bytes());
        }
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

    /** The agents, those with the network whose plasma loses them on the way. */
    List<AgentCoefficients> transit(List<AgentCoefficients> agents) {
        Optional<PlasmaTransit> network = places.map(this::transit);
        network.flatMap(PlasmaTransit::cells).ifPresent(this::tellCells);
        List<AgentCoefficients> all =
                new NetworkTransit(source, spec, new CaseFlow(options, flow), labels, notices)
                        .along(network, agents);
        // where the walls lie is kept by what follows them
        if (source.oxygen().isEmpty() && all.stream().allMatch(a -> a.transit().isEmpty())) {
            ledger.release(WALLS);
        }
        return all;
    }

    private PlasmaTransit transit(WallPlaces walls) {
        if (spec.transit().mode() != VesselSpec.Mode.TRANSIENT) {
            return new PlasmaTransit(source.grid(), flow.state(), options, walls);
        }
        NetworkTransit.requireCells(source, spec, flow.state());
        return PlasmaTransit.inCells(
                source.grid(),
                flow.state(),
                options,
                walls,
                spec.transit().longestCell(source.grid()),
                flow.statistics().arrival().percent99());
    }

    private void tellCells(PlasmaCells cells) {
        notices.tell(
                String.format(
                        Locale.ROOT,
                        "plasma takes its time (99 %% of the wall within %.3g s) through %d cells of"
                                + " at most %.3g um",
                        cells.slowest(),
                        cells.count(),
                        1e6 * spec.transit().longestCell(source.grid())));
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
}
