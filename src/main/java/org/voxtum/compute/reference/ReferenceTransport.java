package org.voxtum.compute.reference;

import org.voxtum.compute.BoundaryExchange;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.StageWeights;
import org.voxtum.compute.TransportKernels;
import org.voxtum.compute.TransportLimits;
import org.voxtum.compute.TransportSystem;
import org.voxtum.grid.Field;

/** Transport kernels in plain Java; {@link TransportSlab} computes the fluxes. */
final class ReferenceTransport implements TransportKernels {
    private final SlabLoop slabs;

    ReferenceTransport() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /**
     * @param processors how many slabs to compute side by side; changes no result
     */
    ReferenceTransport(int processors) {
        slabs = new SlabLoop(processors);
    }

    @Override
    public void rate(TransportSystem system, DeviceField c, double[] drivers, DeviceField rate) {
        Field out = ReferenceField.of(rate);
        slabs.run(
                TransportPass.of(system, ReferenceField.of(c), null, drivers, true),
                (slab, row, plane, scratch, z) -> {
                    TransportRate.fromDivergence(system, drivers, slab, row, plane, scratch, z);
                    slab.store(row, out, z);
                });
        addBoundaries(system, drivers, 1, out);
    }

    @Override
    public void advection(
            TransportSystem system, DeviceField c, double[] drivers, DeviceField change) {
        Field out = ReferenceField.of(change);
        slabs.run(
                TransportPass.of(system, ReferenceField.of(c), null, drivers, false),
                (slab, row, plane, scratch, z) -> {
                    int shift = slab.storedAt(out, z);
                    for (int i = slab.from(); i < slab.end(); i++) {
                        out.chunk(z)[i + shift] = plane.open()[i] > 0 ? -row[i] : 0;
                    }
                });
    }

    @Override
    public void stage(
            TransportSystem system,
            StageWeights w,
            DeviceField start,
            DeviceField last,
            DeviceField older,
            DeviceField rateAtStart,
            DeviceField integral,
            double[] drivers) {
        Field c = ReferenceField.of(start);
        Field d = ReferenceField.of(last);
        StageRecurrence stage =
                new StageRecurrence(
                        w,
                        c,
                        d,
                        ReferenceField.of(older),
                        ReferenceField.of(rateAtStart),
                        ReferenceField.of(integral));
        slabs.run(
                TransportPass.of(system, c, d, drivers, true),
                (slab, row, plane, scratch, z) -> {
                    TransportRate.fromDivergence(system, drivers, slab, row, plane, scratch, z);
                    stage.advance(slab, row, scratch, z);
                });
        addBoundaries(system, drivers, w.step(), ReferenceField.of(older));
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

    @Override
    public void addBoundaryGains(TransportSystem system, double[] drivers, DeviceField rate) {
        Field out = ReferenceField.of(rate);
        double volume = system.grid().voxelVolume();
        for (BoundaryExchange faces : system.boundaries()) {
            for (int i = 0; i < faces.size(); i++) {
                int z = faces.voxels()[3 * i + 2];
                int at = out.rowOffset(faces.voxels()[3 * i + 1], z) + faces.voxels()[3 * i];
                out.chunk(z)[at] += faces.inward()[i] * drivers[faces.driver()] / volume;
            }
        }
    }

    @Override
    public TransportLimits limits(TransportSystem system, double cfl) {
        return ReferenceLimits.of(system, cfl);
    }
}
