package org.voxtum.compute.reference;

import java.util.Optional;
import org.voxtum.compute.ChainShares;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.ReactionKernels;
import org.voxtum.compute.ReactionSystem;
import org.voxtum.grid.Field;

/** Pointwise kinetics in plain Java: {@link BindingVoxel} in every open voxel. */
final class ReferenceReactions implements ReactionKernels {
    /** Field of a pool that a step touches. */
    private static Optional<Field> touched(
            ReactionSystem system, int place, Optional<DeviceField> pool) {
        return pool.filter(p -> system.pools() >= place).map(ReferenceField::of);
    }

    @Override
    public void advance(ReactionSystem system, double dt) {
        ChainShares smallest = ReactionKernels.smallest(system, dt);
        Field internal = touched(system, 2, system.internal()).orElse(null);
        Field degraded = touched(system, 3, system.degraded()).orElse(null);
        PlaneLoop.forEach(
                system.storage().shape(), z -> plane(system, smallest, dt, internal, degraded, z));
    }

    private static void plane(
            ReactionSystem system,
            ChainShares smallest,
            double dt,
            Field internal,
            Field degraded,
            int z) {
        Plane phi = Plane.of(ReferenceField.of(system.storage()), z);
        Plane receptors = Plane.of(ReferenceField.of(system.receptors()), z);
        Plane c = Plane.of(ReferenceField.of(system.concentration()), z);
        Plane b = Plane.of(ReferenceField.of(system.bound()), z);
        Plane i = Plane.of(internal, z);
        Plane m = Plane.of(degraded, z);
        BindingVoxel voxel = new BindingVoxel();
        for (int k = 0; k < system.storage().shape().planeSize(); k++) {
            if (phi.get(k) > 0) {
                double gone =
                        voxel.advance(
                                system,
                                smallest,
                                dt,
                                phi.get(k),
                                receptors.get(k),
                                c.get(k),
                                b.get(k),
                                i.get(k));
                c.add(k, -gone);
                b.add(k, phi.get(k) * gone - (voxel.in + voxel.through));
                b.set(k, Math.min(b.get(k), receptors.get(k)));
                i.add(k, voxel.in - voxel.out);
                m.add(k, voxel.through + voxel.out);
            }
        }
    }

    /** One plane of a field that may be absent: then it reads 0 and keeps nothing. */
    private record Plane(double[] values, int offset) {
        static Plane of(Field field, int z) {
            return field == null
                    ? new Plane(null, 0)
                    : new Plane(field.chunk(z), field.rowOffset(0, z));
        }

        double get(int k) {
            return values == null ? 0 : values[offset + k];
        }

        void set(int k, double value) {
            values[offset + k] = value;
        }

        /** Adds, but not below 0. */
        void add(int k, double value) {
            if (values != null) {
                values[offset + k] = Math.max(values[offset + k] + value, 0);
            }
        }
    }

    @Override
    public void gain(DeviceField pool, double rate, DeviceField storage, DeviceField integral) {
        Field amount = ReferenceField.of(pool);
        PlaneLoop.forEach(
                amount.shape(),
                z -> {
                    Plane phi = Plane.of(ReferenceField.of(storage), z);
                    Plane of = Plane.of(ReferenceField.of(integral), z);
                    Plane to = Plane.of(amount, z);
                    for (int k = 0; k < amount.shape().planeSize(); k++) {
                        to.add(k, rate * phi.get(k) * of.get(k));
                    }
                });
    }
}
