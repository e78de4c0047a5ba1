package org.voxtum.compute.reference;

import java.util.stream.IntStream;
import org.voxtum.compute.BoundaryExchange;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.StageWeights;
import org.voxtum.compute.TransportKernels;
import org.voxtum.compute.TransportLimits;
import org.voxtum.compute.TransportSystem;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;

/** Transport kernels in plain Java; {@link TransportSlab} computes the fluxes. */
final class ReferenceTransport implements TransportKernels {
    /** What is done with a row of the rate dc/dt. */
    @FunctionalInterface
    private interface RateAction {
        void on(double[] rate, int offset, int z);
    }

    @Override
    public void rate(TransportSystem system, DeviceField c, double[] drivers, DeviceField rate) {
        Field out = ReferenceField.of(rate);
        int nx = out.shape().nx();
        forEachRate(
                system,
                ReferenceField.of(c),
                null,
                drivers,
                (row, offset, z) -> System.arraycopy(row, 0, out.chunk(z), offset, nx));
        addBoundaries(system, drivers, 1, out);
    }

    @Override
    public void advection(TransportSystem system, DeviceField c, DeviceField change) {
        Field out = ReferenceField.of(change);
        Field start = ReferenceField.of(c);
        Field storage = ReferenceField.of(system.storage());
        forEachSlab(
                start.shape(),
                (from, end) ->
                        new TransportSlab(system, start, null, false)
                                .run(
                                        from,
                                        end,
                                        (divergence, row, at, y, z) -> {
                                            int o = out.rowOffset(y, z);
                                            for (int x = 0; x < divergence.length; x++) {
                                                boolean open = storage.chunk(z)[o + x] > 0;
                                                out.chunk(z)[o + x] = open ? -divergence[x] : 0;
                                            }
                                        }));
    }

    @Override
    public void stage(
            TransportSystem system,
            StageWeights w,
            DeviceField start,
            DeviceField last,
            DeviceField older,
            DeviceField rateAtStart,
            DeviceField lastIntegral,
            DeviceField olderIntegral,
            double[] drivers) {
        Field c = ReferenceField.of(start);
        Field d = ReferenceField.of(last);
        StageRow stage =
                new StageRow(
                        w,
                        c,
                        d,
                        ReferenceField.of(older),
                        ReferenceField.of(rateAtStart),
                        ReferenceField.of(lastIntegral),
                        ReferenceField.of(olderIntegral));
        forEachRate(system, c, d, drivers, stage::advance);
        addBoundaries(system, drivers, w.step(), ReferenceField.of(older));
    }

    /** The recurrences of a stage, for one row. */
    private record StageRow(
            StageWeights w, Field c, Field d, Field older, Field l0, Field i1, Field i0) {
        void advance(double[] rate, int offset, int z) {
            double[] last = d.chunk(z);
            double[] out = older.chunk(z);
            double[] first = l0.chunk(z);
            double[] start = c.chunk(z);
            double[] integral = i1.chunk(z);
            double[] integralOut = i0.chunk(z);
            for (int x = 0; x < rate.length; x++) {
                int i = offset + x;
                out[i] =
                        w.mu() * last[i]
                                + w.nu() * out[i]
                                + w.step() * rate[x]
                                + w.start() * first[i];
                integralOut[i] =
                        w.mu() * integral[i]
                                + w.nu() * integralOut[i]
                                + w.step() * (start[i] + last[i])
                                + w.start() * start[i];
            }
        }
    }

    private static void forEachRate(
            TransportSystem system, Field c, Field change, double[] drivers, RateAction action) {
        forEachSlab(
                c.shape(),
                (from, end) -> {
                    TransportSlab slab = new TransportSlab(system, c, change, true);
                    slab.run(
                            from,
                            end,
                            (divergence, row, at, y, z) -> {
                                rateRow(system, drivers, divergence, row, at, y, z);
                                action.on(divergence, c.rowOffset(y, z), z);
                            });
                });
    }

    /** Turns a row of div F into dc/dt, in place. */
    private static void rateRow(
            TransportSystem system,
            double[] drivers,
            double[] row,
            double[] c,
            int at,
            int y,
            int z) {
        Field storage = ReferenceField.of(system.storage());
        double[] phi = storage.chunk(z);
        double[] loss = ReferenceField.of(system.loss()).chunk(z);
        int offset = storage.rowOffset(y, z);
        for (int x = 0; x < row.length; x++) {
            row[x] = -row[x] - loss[offset + x] * c[at + x];
        }
        for (int m = 0; m < system.gains().size(); m++) {
            double[] gain = ReferenceField.of(system.gains().get(m)).chunk(z);
            for (int x = 0; x < row.length; x++) {
                row[x] += gain[offset + x] * drivers[m];
            }
        }
        for (int x = 0; x < row.length; x++) {
            double open = phi[offset + x];
            row[x] = open > 0 ? row[x] / open : 0;
        }
    }

    private static void addBoundaries(
            TransportSystem system, double[] drivers, double weight, Field out) {
        Field storage = ReferenceField.of(system.storage());
        double volume = system.grid().voxelVolume();
        for (BoundaryExchange faces : system.boundaries()) {
            double value = drivers[faces.driver()] * weight / volume;
            for (int i = 0; i < faces.size() && value != 0; i++) {
                int z = faces.voxels()[3 * i + 2];
                int at = out.rowOffset(faces.voxels()[3 * i + 1], z) + faces.voxels()[3 * i];
                out.chunk(z)[at] += value * faces.inward()[i] / storage.chunk(z)[at];
            }
        }
    }

    @FunctionalInterface
    private interface SlabAction {
        void on(int firstZ, int endZ);
    }

    private static void forEachSlab(Shape shape, SlabAction action) {
        int processors = Runtime.getRuntime().availableProcessors();
        int slabs = shape.size() < 8192 ? 1 : Math.min(shape.nz(), 2 * processors);
        IntStream.range(0, slabs)
                .parallel()
                .forEach(
                        i ->
                                action.on(
                                        (int) ((long) shape.nz() * i / slabs),
                                        (int) ((long) shape.nz() * (i + 1) / slabs)));
    }

    @Override
    public TransportLimits limits(TransportSystem system, double cfl) {
        return ReferenceLimits.of(system, cfl);
    }

    @Override
    public void continuityDefect(
            TransportSystem system, DeviceField fluidSource, DeviceField continuityDefect) {
        Field qx = ReferenceField.of(system.fluxX());
        Field qy = ReferenceField.of(system.fluxY());
        Field qz = ReferenceField.of(system.fluxZ());
        Field source = ReferenceField.of(fluidSource);
        Field out = ReferenceField.of(continuityDefect);
        double perX = 1 / system.grid().dx();
        double perY = 1 / system.grid().dy();
        double perZ = 1 / system.grid().dz();
        PlaneLoop.forEach(
                out.shape(),
                z -> {
                    for (int y = 0; y < out.shape().ny(); y++) {
                        for (int x = 0; x < out.shape().nx(); x++) {
                            double divergence =
                                    (qx.get(x + 1, y, z) - qx.get(x, y, z)) * perX
                                            + (qy.get(x, y + 1, z) - qy.get(x, y, z)) * perY
                                            + (qz.get(x, y, z + 1) - qz.get(x, y, z)) * perZ;
                            out.set(x, y, z, divergence - source.get(x, y, z));
                        }
                    }
                });
    }
}
