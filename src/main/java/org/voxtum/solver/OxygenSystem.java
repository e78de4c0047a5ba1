package org.voxtum.solver;

import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.OxygenCoefficients;
import org.voxtum.physics.MichaelisMenten;

/**
 * Diagonal and right side of the oxygen equation, rows in 1/s. Consumption stands in the diagonal
 * as {@code M_0/(P_old + P_m)}: every sweep solves an M-matrix with a right side that is not
 * negative, so no tension is.
 */
final class OxygenSystem {
    private final OxygenCoefficients oxygen;
    private final VoxelGrid grid;

    OxygenSystem(OxygenCoefficients oxygen) {
        this.oxygen = oxygen;
        this.grid = oxygen.grid();
    }

    /** Whether oxygen passes through a voxel whose tension is to be found. */
    boolean conducts(int x, int y, int z) {
        return oxygen.conductivity().at(x, y, z) > 0;
    }

    /** Largest tension that is given anywhere [mmHg]; 0 where none is. */
    double largestSource() {
        double[] most = {0};
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    double held = oxygen.held().at(x, y, z);
                    double blood =
                            oxygen.wallConductance().at(x, y, z) > 0 ? oxygen.bloodTension() : 0;
                    most[0] = Math.max(most[0], Math.max(Double.isNaN(held) ? 0 : held, blood));
                }
            }
        }
        return most[0];
    }

    /** a of the sweep that follows a tension. */
    double absorption(Field old, int x, int y, int z) {
        if (!conducts(x, y, z)) {
            return 0;
        }
        double consumed = consumption(x, y, z).coefficient(Math.max(0, old.get(x, y, z)));
        return consumed + oxygen.wallConductance().at(x, y, z) + heldFaces(x, y, z, false);
    }

    /** b: what blood and held faces give at tension 0. */
    double right(int x, int y, int z) {
        if (!conducts(x, y, z)) {
            return 0;
        }
        return oxygen.wallConductance().at(x, y, z) * oxygen.bloodTension()
                + heldFaces(x, y, z, true);
    }

    MichaelisMenten consumption(int x, int y, int z) {
        return new MichaelisMenten(oxygen.consumption().at(x, y, z), oxygen.halfSaturation());
    }

    /** Sum over held faces of K/(d/2)/d, each times its tension where asked for. */
    private double heldFaces(int x, int y, int z, boolean timesTension) {
        return heldFaces(x, y, z, Axis.X, timesTension)
                + heldFaces(x, y, z, Axis.Y, timesTension)
                + heldFaces(x, y, z, Axis.Z, timesTension);
    }

    private double heldFaces(int x, int y, int z, Axis axis, boolean timesTension) {
        double spacing = grid.spacing(axis);
        double conductance = 2 * oxygen.conductivity().at(x, y, z) / (spacing * spacing);
        double sum = 0;
        for (int step = -1; step <= 1; step += 2) {
            double held = behind(x, y, z, axis, step);
            if (!Double.isNaN(held)) {
                sum += timesTension ? conductance * held : conductance;
            }
        }
        return sum;
    }

    /** Tension of a neighbour that is held; not a number elsewhere. */
    private double behind(int x, int y, int z, Axis axis, int step) {
        int i = axis == Axis.X ? x + step : x;
        int j = axis == Axis.Y ? y + step : y;
        int k = axis == Axis.Z ? z + step : z;
        boolean inside =
                i >= 0 && j >= 0 && k >= 0 && i < grid.nx() && j < grid.ny() && k < grid.nz();
        return inside ? oxygen.held().at(i, j, k) : Double.NaN;
    }

    /** Oxygen that comes in and is consumed, volume per time. */
    OxygenBalance balance(Field tension) {
        double[] sums =
                VoxelLoop.sums(
                        grid,
                        2,
                        (x, y, z, sum) -> {
                            if (conducts(x, y, z)) {
                                double p = tension.get(x, y, z);
                                sum.add(0, consumption(x, y, z).at(p));
                                double given = oxygen.wallConductance().at(x, y, z);
                                sum.add(
                                        1,
                                        right(x, y, z) - (given + heldFaces(x, y, z, false)) * p);
                            }
                        });
        double volume = grid.voxelVolume();
        return new OxygenBalance(volume * sums[1], volume * sums[0]);
    }
}
