package org.voxtum.analysis;

import java.util.stream.IntStream;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;

/** Sweeps of squared distances [m^2] along the lines of one axis; lines are independent. */
final class SurfaceSweep {
    private final VoxelGrid grid;
    private final Field field;
    private final Axis axis;
    private final int count;

    private SurfaceSweep(VoxelGrid grid, Field field, Axis axis) {
        this.grid = grid;
        this.field = field;
        this.axis = axis;
        this.count = grid.count(axis);
    }

    /** Squared distance along an axis to the nearest face normal to it in the same line. */
    static void alongNormal(
            VoxelGrid grid, Field field, Axis normal, VoxelSet inside, VoxelSet outside) {
        SurfaceSweep sweep = new SurfaceSweep(grid, field, normal);
        sweep.lines(
                (line, values, envelope) -> {
                    for (int i = 0; i + 1 < sweep.count; i++) {
                        boolean face =
                                line.in(inside, i) && line.in(outside, i + 1)
                                        || line.in(outside, i) && line.in(inside, i + 1);
                        if (face) {
                            envelope.add(i + 0.5, 0);
                        }
                    }
                    envelope.evaluate(values, sweep.count);
                });
    }

    /**
     * Adds the squared gap along an axis that the rectangles lie in: from a centre to the near edge
     * of another voxel, nothing to the own one. Both edges of each voxel are sites, since the far
     * one is never nearer.
     */
    static void across(VoxelGrid grid, Field field, Axis axis) {
        SurfaceSweep sweep = new SurfaceSweep(grid, field, axis);
        sweep.lines(
                (line, values, envelope) -> {
                    line.read(values);
                    envelope.add(-0.5, values[0]);
                    for (int i = 1; i < sweep.count; i++) {
                        envelope.add(i - 0.5, Math.min(values[i - 1], values[i]));
                    }
                    envelope.add(sweep.count - 0.5, values[sweep.count - 1]);
                    double[] own = values.clone();
                    envelope.evaluate(values, sweep.count);
                    for (int i = 0; i < sweep.count; i++) {
                        values[i] = Math.min(values[i], own[i]);
                    }
                });
    }

    @FunctionalInterface
    private interface LineRule {
        void apply(Line line, double[] values, LowerEnvelope envelope);
    }

    private void lines(LineRule rule) {
        int slices = axis == Axis.Z ? grid.ny() : grid.nz();
        int linesPerSlice = axis == Axis.X ? grid.ny() : grid.nx();
        IntStream.range(0, slices)
                .parallel()
                .forEach(
                        slice -> {
                            LowerEnvelope envelope =
                                    new LowerEnvelope(count + 1, grid.spacing(axis));
                            double[] values = new double[count];
                            for (int k = 0; k < linesPerSlice; k++) {
                                Line line = new Line(slice, k);
                                envelope.clear();
                                rule.apply(line, values, envelope);
                                line.write(values);
                            }
                        });
    }

    /** One line of voxels along the axis. */
    private final class Line {
        private final int slice;
        private final int place;

        Line(int slice, int place) {
            this.slice = slice;
            this.place = place;
        }

        private int x(int i) {
            return axis == Axis.X ? i : place;
        }

        private int y(int i) {
            return axis == Axis.Y ? i : axis == Axis.X ? place : slice;
        }

        private int z(int i) {
            return axis == Axis.Z ? i : slice;
        }

        boolean in(VoxelSet set, int i) {
            return set.contains(x(i), y(i), z(i));
        }

        void read(double[] values) {
            for (int i = 0; i < count; i++) {
                values[i] = field.get(x(i), y(i), z(i));
            }
        }

        void write(double[] values) {
            for (int i = 0; i < count; i++) {
                field.set(x(i), y(i), z(i), values[i]);
            }
        }
    }
}
