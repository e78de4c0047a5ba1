package org.voxtum.solver;

import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidCoefficients;

/**
 * Diagonal and right side of the pressure equation for p' = p - p_ref, rows in 1/s, and the
 * magnitude of what is balanced.
 */
final class PressureSystem {
    private final FluidCoefficients fluid;
    private final FixedFaces faces;
    final double reference;
    private double magnitudeSquared;
    private double magnitudeSum;

    PressureSystem(FluidCoefficients fluid, FixedFaces faces) {
        this.fluid = fluid;
        this.faces = faces;
        this.reference = referencePressure();
    }

    /** |B|_2 of the stopping rule. */
    double magnitudeNorm() {
        return Math.sqrt(magnitudeSquared);
    }

    /** Sum of B over voxels. */
    double magnitudeSum() {
        return magnitudeSum;
    }

    /** Volume mean of the local balance pressure, else the mean value behind the faces. */
    private double referencePressure() {
        double[] sums =
                VoxelLoop.sums(
                        fluid.grid(),
                        2,
                        (x, y, z, sum) -> {
                            double exchange = exchange(x, y, z);
                            if (exchange > 0) {
                                sum.add(0, drive(x, y, z) / exchange);
                                sum.add(1, 1);
                            }
                        });
        return sums[1] > 0 ? sums[0] / sums[1] : meanBoundaryValue();
    }

    private double meanBoundaryValue() {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < faces.size(); i++) {
            if (faces.conductance(i) > 0) {
                sum += faces.value(i);
                weight++;
            }
        }
        return weight > 0 ? sum / weight : 0;
    }

    private double exchange(int x, int y, int z) {
        return fluid.isTissue(x, y, z)
                ? fluid.wallConductance(x, y, z) + fluid.lymphaticConductance(x, y, z)
                : 0;
    }

    private double drive(int x, int y, int z) {
        return fluid.wallConductance(x, y, z) * fluid.effectivePressure(x, y, z)
                + fluid.lymphaticConductance(x, y, z) * fluid.lymphaticPressure(x, y, z);
    }

    /** Fills a and b, the faces of box and baths included. */
    void fill(Field absorption, Field right) {
        VoxelGrid grid = fluid.grid();
        VoxelLoop.fill(grid, absorption, this::exchange);
        VoxelLoop.fill(grid, right, this::voxelMagnitude);
        addFaces(absorption, right, true);
        sumMagnitude(right);
        VoxelLoop.fill(grid, right, this::voxelRight);
        addFaces(null, right, false);
    }

    private double voxelMagnitude(int x, int y, int z) {
        if (!fluid.isTissue(x, y, z)) {
            return 0;
        }
        return fluid.wallConductance(x, y, z) * Math.abs(fluid.effectivePressure(x, y, z))
                + fluid.lymphaticConductance(x, y, z) * Math.abs(fluid.lymphaticPressure(x, y, z))
                + Math.abs(fluid.injection(x, y, z));
    }

    private double voxelRight(int x, int y, int z) {
        if (!fluid.isTissue(x, y, z)) {
            return 0;
        }
        return fluid.wallConductance(x, y, z) * (fluid.effectivePressure(x, y, z) - reference)
                + fluid.lymphaticConductance(x, y, z)
                        * (fluid.lymphaticPressure(x, y, z) - reference)
                + fluid.injection(x, y, z);
    }

    private void addFaces(Field absorption, Field right, boolean magnitude) {
        for (int i = 0; i < faces.size(); i++) {
            double perVolume = faces.conductance(i) / fluid.grid().spacing(faces.axis(i));
            double value = magnitude ? Math.abs(faces.value(i)) : faces.value(i) - reference;
            int x = faces.x(i);
            int y = faces.y(i);
            int z = faces.z(i);
            if (absorption != null) {
                absorption.set(x, y, z, absorption.get(x, y, z) + perVolume);
            }
            right.set(x, y, z, right.get(x, y, z) + perVolume * value);
        }
    }

    private void sumMagnitude(Field magnitude) {
        double[] sums =
                VoxelLoop.sums(
                        fluid.grid(),
                        2,
                        (x, y, z, sum) -> {
                            double value = magnitude.get(x, y, z);
                            sum.add(0, value * value);
                            sum.add(1, value);
                        });
        magnitudeSquared = sums[0];
        magnitudeSum = sums[1];
    }
}
