package org.voxtum.vessel;

import java.util.Optional;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.physics.WallPassage;

/**
 * Plasma of a network that exchanges an agent with the tissue at its walls, at steady state beside
 * tissue of given concentration: {@code Q_pl dc/ds = -(T c - B c_t)} along each segment, plasma
 * mixes at nodes by its flow. What plasma loses at a place is what the voxel there gains.
 *
 * <p>Source: Renkin 1959, Am J Physiol 197:1205; Crone 1963, Acta Physiol Scand 58:292.
 */
public final class PlasmaTransit {
    private final VoxelGrid grid;
    private final PlasmaFlow plasma;
    private final WallPlaces places;
    private final double[] wallArea;
    private final Optional<PlasmaCells> cells;

    /**
     * @param state flow of the network; only perfused segments exchange
     * @param options with which the flow was found: they give the haematocrit
     * @param places where the walls lie on the grid
     */
    public PlasmaTransit(
            VoxelGrid grid, NetworkState state, FlowOptions options, WallPlaces places) {
        this(grid, state, options, places, Optional.empty());
    }

    private PlasmaTransit(
            VoxelGrid grid,
            NetworkState state,
            FlowOptions options,
            WallPlaces places,
            Optional<PlasmaCells> cells) {
        this.grid = grid;
        this.plasma = new PlasmaFlow(state, options);
        this.places = places;
        this.wallArea = wallAreas(state.network(), places);
        this.cells = cells;
    }

    /**
     * Plasma that takes its time to pass and that is kept in cells.
     *
     * @param longest length of a cell at most [m], above 0
     * @param slowest time by which blood has reached nearly all walls [s]
     */
    public static PlasmaTransit inCells(
            VoxelGrid grid,
            NetworkState state,
            FlowOptions options,
            WallPlaces places,
            double longest,
            double slowest) {
        PlasmaCells cells = new PlasmaCells(grid, state, options, places, longest, slowest);
        return new PlasmaTransit(grid, state, options, places, Optional.of(cells));
    }

    /** Wall of each segment inside the box [m^2]. */
    static double[] wallAreas(VesselNetwork network, WallPlaces places) {
        double[] areas = new double[network.segments().size()];
        for (int i = 0; i < areas.length; i++) {
            areas[i] = Math.PI * network.segments().get(i).diameter() * places.length(i);
        }
        return areas;
    }

    /** Cells of plasma that takes its time; empty where it is at steady state. */
    public Optional<PlasmaCells> cells() {
        return cells;
    }

    /** Number of places: pieces of wall in one voxel each. */
    public int places() {
        return places.firstPlace(places.stations());
    }

    /** Number of stations along the network where plasma has a concentration. */
    public int stations() {
        return places.stations();
    }

    /** What is done with a place. */
    @FunctionalInterface
    public interface Visit {
        /**
         * Takes a place.
         *
         * @param area of its piece of wall [m^2]
         */
        void at(int place, int station, int x, int y, int z, double area);
    }

    /** Goes to every place, in their order. */
    public void visit(Visit visit) {
        places.visit(
                grid,
                (segment, station, place, x, y, z) ->
                        visit.at(place, station, x, y, z, wallArea[segment] * places.share(place)));
    }

    /** Exchange of each place's wall, with what follows from it for each station. */
    public static final class Walls {
        private final double[] toTissue;
        private final double[] toPlasma;
        private final WallPassage[] passages;

        private Walls(double[] toTissue, double[] toPlasma, WallPassage[] passages) {
            this.toTissue = toTissue.clone();
            this.toPlasma = toPlasma.clone();
            this.passages = passages;
        }
    }

    /**
     * Walls of given exchange.
     *
     * @param toTissue T, what multiplies the plasma's concentration, by place [m^3/s], not negative
     * @param toPlasma B, what multiplies the tissue's concentration [m^3/s], not negative
     */
    public Walls walls(double[] toTissue, double[] toPlasma) {
        WallPassage[] passages = new WallPassage[stations()];
        for (int segment = 0; segment < wallArea.length; segment++) {
            int end = places.firstStation(segment + 1);
            for (int s = places.firstStation(segment); s < end; s++) {
                double taken = sum(toTissue, s);
                passages[s] = WallPassage.of(taken > 0 ? taken / plasma.flow(segment) : 0);
            }
        }
        return new Walls(toTissue, toPlasma, passages);
    }

    private double sum(double[] ofPlaces, int station) {
        double sum = 0;
        for (int i = places.firstPlace(station); i < places.firstPlace(station + 1); i++) {
            sum += ofPlaces[i];
        }
        return sum;
    }

    /**
     * Plasma along the network.
     *
     * @param mean concentration at every station [mol/m^3]
     * @param through what enters and leaves the network
     * @param given what the walls give to the tissue, less what they take [mol/s]
     */
    public record Course(double[] mean, PlasmaThroughput through, double given) {}

    /**
     * Follows plasma from the inlets to the outlets.
     *
     * @param inlet concentration of what enters [mol/m^3]
     * @param tissue concentration in the voxel of every place [mol/m^3]
     */
    public Course along(double inlet, Walls walls, double[] tissue) {
        Way way = new Way(walls, tissue);
        PlasmaThroughput through = plasma.follow(inlet, way::segment);
        return new Course(way.mean, through, way.given);
    }

    /** One way through the network. */
    private final class Way {
        private final Walls walls;
        private final double[] tissue;
        private final double[] mean = new double[places.stations()];
        private double given;

        Way(Walls walls, double[] tissue) {
            this.walls = walls;
            this.tissue = tissue;
        }

        double segment(int segment, double start) {
            int first = places.firstStation(segment);
            int end = places.firstStation(segment + 1);
            double now = start;
            for (int i = 0; i < end - first; i++) {
                int station = plasma.forward(segment) ? first + i : end - 1 - i;
                now = pass(station, plasma.flow(segment), now);
            }
            return now;
        }

        private double pass(int station, double flow, double start) {
            double returned = 0;
            for (int i = places.firstPlace(station); i < places.firstPlace(station + 1); i++) {
                returned += walls.toPlasma[i] * tissue[i];
            }
            WallPassage passage = walls.passages[station];
            mean[station] = passage.mean(start, returned / flow);
            given += sum(walls.toTissue, station) * mean[station] - returned;
            return passage.end(start, returned / flow);
        }
    }
}
