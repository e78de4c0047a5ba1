package org.voxtum.compute.reference;

import org.voxtum.compute.TransportSystem;

/** {@code dc/dt = (-div F - loss c + sum gain_m g_m) / phi} in a slab's plane. */
final class TransportRate {
    private TransportRate() {}

    /** Turns div F into dc/dt, in place; 0 in closed voxels. */
    static void fromDivergence(
            TransportSystem system,
            double[] drivers,
            SlabRange slab,
            double[] rate,
            SlabPlane plane,
            double[] scratch,
            int z) {
        int from = slab.from();
        int end = slab.end();
        slab.copy(ReferenceField.of(system.loss()), z, 0, scratch);
        RowLoops.subtractLosses(scratch, plane.concentration(), rate, from, end);
        for (int m = 0; m < system.gains().size(); m++) {
            if (drivers[m] != 0) {
                slab.copy(ReferenceField.of(system.gains().get(m)), z, 0, scratch);
                RowLoops.addScaled(drivers[m], scratch, rate, from, end);
            }
        }
        RowLoops.divideByStorage(plane.open(), plane.storage(), rate, from, end);
    }
}
