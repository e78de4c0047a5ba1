package org.voxtum.compute.reference;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.voxtum.compute.CompetingSystems;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.ReactionKernels;
import org.voxtum.compute.ReactionSystem;
import org.voxtum.compute.UptakeSystem;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;

/** Pointwise kinetics in plain Java: {@link BindingVoxel} in every open voxel. */
final class ReferenceReactions implements ReactionKernels {
    @Override
    public void advance(ReactionSystem system, double dt) {
        PlaneLoop.forEach(system.storage().shape(), z -> plane(system, dt, z));
    }

    @Override
    public void compete(CompetingSystems systems, double dt) {
        ReferenceCompetition.advance(systems, dt);
    }

    private static void plane(ReactionSystem system, double dt, int z) {
        PoolPlane phi = PoolPlane.of(system.storage(), z);
        ReceptorPlane receptors = ReceptorPlane.of(system, dt, z);
        BindingPlane own = BindingPlane.of(system.pools(), system.touched(), z);
        Optional<BindingPlane> cargo =
                system.cargo().map(pools -> BindingPlane.of(pools, system.touched(), z));
        BindingVoxel voxel = new BindingVoxel(system, dt);
        for (int k = 0; k < system.storage().shape().planeSize(); k++) {
            if (phi.get(k) > 0) {
                double start = receptors.start().get(k);
                double total = receptors.total(k, start);
                double bound = own.b().get(k);
                own.begin(voxel.particles, k, phi.get(k), total - bound);
                if (cargo.isPresent()) {
                    cargo.get().begin(voxel.cargo, k, phi.get(k), 0);
                }
                voxel.advance(phi.get(k), total, start, own.c().get(k));
                own.keep(voxel.particles, k, phi.get(k));
                receptors.limit(own.b(), k, Math.max(total, bound));
                receptors.turnOver(k, start, voxel.particles.lostReceptors(), own.b().get(k));
                if (cargo.isPresent()) {
                    cargo.get().keep(voxel.cargo, k, phi.get(k));
                }
            }
        }
    }

    @Override
    public void gain(DeviceField pool, double rate, DeviceField storage, DeviceField integral) {
        Field amount = ReferenceField.of(pool);
        PlaneLoop.forEach(
                amount.shape(),
                z -> {
                    PoolPlane phi = PoolPlane.of(ReferenceField.of(storage), z);
                    PoolPlane of = PoolPlane.of(ReferenceField.of(integral), z);
                    PoolPlane to = PoolPlane.of(amount, z);
                    for (int k = 0; k < amount.shape().planeSize(); k++) {
                        to.add(k, rate * phi.get(k) * of.get(k));
                    }
                });
    }

    @Override
    public void gain(DeviceField pool, DeviceField coefficient, DeviceField integral) {
        Shape shape = pool.shape();
        PlaneLoop.forEach(
                shape,
                z -> {
                    PoolPlane by = PoolPlane.of(coefficient, z);
                    PoolPlane of = PoolPlane.of(integral, z);
                    PoolPlane to = PoolPlane.of(pool, z);
                    for (int k = 0; k < shape.planeSize(); k++) {
                        to.add(k, by.get(k) * of.get(k));
                    }
                });
    }

    @Override
    public void pass(DeviceField from, DeviceField to, DeviceField rate, double dt) {
        PlaneLoop.forEach(
                from.shape(),
                z -> {
                    PoolPlane by = PoolPlane.of(rate, z);
                    move(from, to, z, k -> -StrictMath.expm1(-by.get(k) * dt));
                });
    }

    @Override
    public void pass(DeviceField from, DeviceField to, double share) {
        PlaneLoop.forEach(from.shape(), z -> move(from, to, z, k -> share));
    }

    private static void move(DeviceField from, DeviceField to, int z, IntToDoubleFunction share) {
        PoolPlane source = PoolPlane.of(from, z);
        PoolPlane target = PoolPlane.of(to, z);
        for (int k = 0; k < from.shape().planeSize(); k++) {
            double moved = source.get(k) * share.applyAsDouble(k);
            source.add(k, -moved);
            target.add(k, moved);
        }
    }

    @Override
    public void beforeUptake(UptakeSystem system, double dt) {
        PlaneLoop.forEach(system.storage().shape(), z -> UptakePlane.of(system, z).before(dt));
    }

    @Override
    public void afterUptake(UptakeSystem system, double dt) {
        PlaneLoop.forEach(system.storage().shape(), z -> UptakePlane.of(system, z).after(dt));
    }
}
