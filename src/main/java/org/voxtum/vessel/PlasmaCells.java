package org.voxtum.vessel;

import java.util.Arrays;
import org.voxtum.fault.Check;
import org.voxtum.grid.VoxelGrid;

/**
 * Plasma of a network in well-stirred cells, in a row along every perfused segment, for what
 * changes faster than blood passes: {@code V dc/dt = Q_pl (c_upstream - c) - loss c + gain}, plasma
 * mixes at nodes by its flow. Upwind, of first order in the length of a cell; nothing that it gives
 * falls below 0 where neither inlet nor gain does.
 *
 * <p>A station of wall is one cell, or several of equal length that share its pieces; what lies
 * outside the box has cells without wall.
 */
public final class PlasmaCells {
    private final VoxelGrid grid;
    private final PlasmaFlow plasma;
    private final WallPlaces places;
    private final double[] wallArea;
    private final double slowest;
    private final int[] firstCell;
    private final double[] volumes;

    /** Of each cell, -1 where it has no wall. */
    private final int[] stations;

    /** How many cells share each cell's station. */
    private final int[] sharing;

    /**
     * @param longest length of a cell at most [m], above 0
     * @param slowest time by which blood has reached nearly all walls [s]
     */
    PlasmaCells(
            VoxelGrid grid,
            NetworkState state,
            FlowOptions options,
            WallPlaces places,
            double longest,
            double slowest) {
        Check.positive("length of a plasma cell", longest, "m");
        this.grid = grid;
        this.plasma = new PlasmaFlow(state, options);
        this.places = places;
        this.wallArea = PlasmaTransit.wallAreas(state.network(), places);
        this.slowest = slowest;
        CellRows rows = new CellRows(state, plasma, places, longest);
        firstCell = rows.firstCell();
        volumes = rows.volumes();
        stations = rows.stations();
        sharing = rows.sharing();
    }

    /** Number of cells. */
    public int count() {
        return volumes.length;
    }

    /** Plasma in a cell [m^3]. */
    public double volume(int cell) {
        return volumes[cell];
    }

    /** Time by which blood has reached nearly all walls [s]. */
    public double slowest() {
        return slowest;
    }

    /** Number of pieces of wall, each beside one cell and in one voxel. */
    public int pieces() {
        int sum = 0;
        for (int station : stations) {
            sum += station < 0 ? 0 : places.firstPlace(station + 1) - places.firstPlace(station);
        }
        return sum;
    }

    /** Goes to every piece of wall, in their order; a station of the visit is a cell. */
    public void visit(PlasmaTransit.Visit visit) {
        int piece = 0;
        for (int segment = 0; segment < wallArea.length; segment++) {
            for (int cell = firstCell[segment]; cell < firstCell[segment + 1]; cell++) {
                piece = stations[cell] < 0 ? piece : visit(segment, cell, piece, visit);
            }
        }
    }

    private int visit(int segment, int cell, int firstPiece, PlasmaTransit.Visit visit) {
        double area = wallArea[segment] / sharing[cell];
        int first = places.firstPlace(stations[cell]);
        int end = places.firstPlace(stations[cell] + 1);
        for (int i = first; i < end; i++) {
            long row = places.voxel(i) / grid.nx();
            visit.at(
                    firstPiece + i - first,
                    cell,
                    (int) (places.voxel(i) % grid.nx()),
                    (int) (row % grid.ny()),
                    (int) (row / grid.ny()),
                    area * places.share(i));
        }
        return firstPiece + end - first;
    }

    /**
     * Plasma in all cells.
     *
     * @param concentration in each [mol/m^3]
     * @param through what enters and leaves the network
     */
    public record Filled(double[] concentration, PlasmaThroughput through) {}

    /**
     * Solves {@code Q_pl (c - c_upstream) + loss c = gain}, in one sweep along the flow.
     *
     * @param inlet concentration of what enters [mol/m^3]
     * @param loss of each cell [m^3/s], not negative
     * @param gain of each cell [mol/s]
     */
    public Filled solve(double inlet, double[] loss, double[] gain) {
        double[] c = new double[volumes.length];
        PlasmaThroughput through =
                plasma.follow(
                        inlet,
                        (segment, start) -> {
                            double flow = plasma.flow(segment);
                            double now = start;
                            for (int i = firstCell[segment]; i < firstCell[segment + 1]; i++) {
                                now = (flow * now + gain[i]) / (flow + loss[i]);
                                c[i] = now;
                            }
                            return now;
                        });
        return new Filled(c, through);
    }

    /**
     * What flow brings to each cell less what it takes, {@code Q_pl (c_upstream - c)} [mol/s].
     *
     * @param inlet concentration of what enters [mol/m^3]
     * @param c concentration in each cell [mol/m^3]
     * @param brought receives it
     */
    public PlasmaThroughput bring(double inlet, double[] c, double[] brought) {
        return plasma.follow(
                inlet,
                (segment, start) -> {
                    double upstream = start;
                    for (int i = firstCell[segment]; i < firstCell[segment + 1]; i++) {
                        brought[i] = plasma.flow(segment) * (upstream - c[i]);
                        upstream = c[i];
                    }
                    return upstream;
                });
    }

    /** Amount in all cells [mol]. */
    public double content(double[] c) {
        double[] amounts = new double[c.length];
        Arrays.setAll(amounts, i -> volumes[i] * c[i]);
        return Arrays.stream(amounts).sum();
    }
}
