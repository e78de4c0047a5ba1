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

    /** Walls, given and of the network, and held faces [1/s/mmHg]. */
    private final Field exchange;

    OxygenSystem(OxygenCoefficients oxygen) {
        this.oxygen = oxygen;
        this.grid = oxygen.grid();
        this.exchange = Field.on(grid);
        VoxelLoop.fill(grid, exchange, (x, y, z) -> given(x, y, z, false));
        oxygen.network().ifPresent(network -> network.addConductance(exchange));
    }

    /** Whether oxygen passes through a voxel whose tension is to be found. */
    boolean conducts(int x, int y, int z) {
        return oxygen.conductivity().at(x, y, z) > 0;
    }

    /** Whether oxygen comes from anywhere: a wall, a bath or a lumen that touches tissue. */
    boolean isSupplied() {
        double[] sums =
                VoxelLoop.sums(grid, 1, (x, y, z, sum) -> sum.add(0, exchange.get(x, y, z)));
        return sums[0] > 0;
    }

    /** a of the sweep that follows a tension. */
    double absorption(Field old, int x, int y, int z) {
        return conducts(x, y, z)
                ? coefficient(x, y, z, old.get(x, y, z)) + exchange.get(x, y, z)
                : 0;
    }

    private double coefficient(int x, int y, int z, double tension) {
        return consumption(x, y, z).coefficient(Math.max(0, tension));
    }

    /**
     * Fills in b, what blood and held faces give at tension 0.
     *
     * @param blood P_b along the network [mmHg]; without effect where there is none
     */
    void right(double[] blood, Field right) {
        VoxelLoop.fill(grid, right, (x, y, z) -> given(x, y, z, true));
        oxygen.network().ifPresent(network -> network.addSupply(blood, right));
    }

    private MichaelisMenten consumption(int x, int y, int z) {
        return new MichaelisMenten(oxygen.consumption().at(x, y, z), oxygen.halfSaturation());
    }

    /** Conductance to walls and faces whose tension is given, each times it where asked for. */
    private double given(int x, int y, int z, boolean timesTension) {
        if (!conducts(x, y, z)) {
            return 0;
        }
        double wall = oxygen.wallConductance().at(x, y, z);
        return (timesTension ? wall * oxygen.bloodTension() : wall)
                + heldFaces(x, y, z, Axis.X, timesTension)
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

    /**
     * Oxygen that comes in and is consumed.
     *
     * @param right b that the tension was solved with
     */
    OxygenBalance balance(Field right, Field tension) {
        double[] sums =
                VoxelLoop.sums(
                        grid,
                        2,
                        (x, y, z, sum) -> {
                            if (conducts(x, y, z)) {
                                double p = tension.get(x, y, z);
                                sum.add(0, right.get(x, y, z) - exchange.get(x, y, z) * p);
                                sum.add(1, coefficient(x, y, z, p) * p);
                            }
                        });
        double volume = grid.voxelVolume();
        return new OxygenBalance(volume * sums[0], volume * sums[1]);
    }
}
