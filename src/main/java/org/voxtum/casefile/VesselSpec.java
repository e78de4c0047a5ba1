package org.voxtum.casefile;

import java.nio.file.Path;
import java.util.OptionalDouble;
import org.voxtum.grid.VoxelGrid;

/**
 * The vessel network.
 *
 * @param network its file, absolute
 * @param flow where blood flow comes from
 * @param pressure how wall pressures come about
 * @param haematocrit discharge haematocrit everywhere [-]; empty: the file's
 * @param flowScale factor on the file's flows [-]
 * @param transit how plasma concentration varies along the vessels
 */
public record VesselSpec(
        Path network,
        Flow flow,
        Pressure pressure,
        OptionalDouble haematocrit,
        double flowScale,
        Transit transit) {
    /** Where blood flow comes from. */
    public enum Flow {
        FROM_FILE,
        SOLVE
    }

    /** How plasma concentration varies along the vessels. */
    public enum Mode {
        AUTO,
        WELL_MIXED,
        NETWORK,
        TRANSIENT
    }

    /**
     * The same with what it needs.
     *
     * @param cell longest cell of plasma that takes its time [m]; empty: by the grid
     */
    public record Transit(Mode mode, OptionalDouble cell) {
        /** A quarter of the smallest spacing, as walls are sampled. */
        private static final double SHARE = 0.25;

        /** Longest cell of plasma on a grid [m]. */
        public double longestCell(VoxelGrid grid) {
            return cell.orElse(SHARE * grid.smallestSpacing());
        }

        /** Whether plasma follows the network whatever its walls take. */
        public boolean follows() {
            return mode == Mode.NETWORK || mode == Mode.TRANSIENT;
        }
    }

    /** How wall pressures come about. */
    public sealed interface Pressure {}

    /** From the flows. */
    public record FromFlow() implements Pressure {}

    /** The same everywhere [Pa]. */
    public record Uniform(double value) implements Pressure {}

    /** From the flows, shifted to a mean by wall area [Pa]. */
    public record Mean(double value) implements Pressure {}
}
