package org.voxtum.compute;

import java.util.Optional;
import org.voxtum.grid.Field;
import org.voxtum.physics.ReceptorTurnover;

/**
 * A reaction system on fields of a backend, with the fields that a step changes.
 *
 * @param fields where they are
 * @param system of all three pools
 */
record ReactionSetting(KernelFields fields, ReactionSystem system) {
    /** What a test chooses; the same in every voxel unless a field is given. */
    record Rates(double on, double off, double internalisation, double degradation) {}

    static ReactionSetting of(
            KernelFields fields, DeviceField phi, DeviceField receptors, DeviceField c, Rates k) {
        return new ReactionSetting(
                fields,
                new ReactionSystem(
                        phi,
                        receptors,
                        pools(fields, c),
                        k.on(),
                        k.off(),
                        k.internalisation(),
                        k.degradation()));
    }

    /** phi, R_t and c that are the same everywhere. */
    static ReactionSetting uniform(
            KernelFields fields, double phi, double receptors, double c, Rates rates) {
        return of(
                fields,
                fields.of((x, y, z) -> phi),
                fields.of((x, y, z) -> receptors),
                fields.of((x, y, z) -> c),
                rates);
    }

    /** The same with R_t receptors at the start that turn over. */
    ReactionSetting turningOver(double synthesis, double loss) {
        DeviceField present = carried(fields, "receptors", system.receptors());
        ReceptorTurnover law = new ReceptorTurnover(synthesis, loss);
        return new ReactionSetting(fields, system.turningOver(new TurningReceptors(present, law)));
    }

    /** Receptors that turn over, free and bound. */
    double[] present() {
        return fields.values(system.turning().orElseThrow().present());
    }

    private static DeviceField carried(KernelFields fields, String name, DeviceField values) {
        Backend backend = fields.backend();
        Field host = backend.download(values);
        DeviceField field = backend.allocate(name, host.shape(), Carry.BYTE);
        backend.store(field, host);
        return field;
    }

    double[] concentration() {
        return fields.values(system.concentration());
    }

    double[] bound() {
        return fields.values(system.bound());
    }

    double[] internal() {
        return fields.values(system.internal().orElseThrow());
    }

    double[] degraded() {
        return fields.values(system.degraded().orElseThrow());
    }

    /** phi c + b + i + m of each voxel. */
    double[] total() {
        double[] phi = fields.values(system.storage());
        double[] c = concentration();
        double[] b = bound();
        double[] i = internal();
        double[] m = degraded();
        double[] total = new double[c.length];
        for (int k = 0; k < c.length; k++) {
            total[k] = phi[k] * c[k] + b[k] + i[k] + m[k];
        }
        return total;
    }

    void advance(int steps, double dt) {
        for (int i = 0; i < steps; i++) {
            fields.backend().reactions().advance(system, dt);
        }
    }

    /** Pools of which only the free one has something. */
    static BoundPools pools(KernelFields fields, DeviceField c) {
        return new BoundPools(
                carried(fields, "c", c),
                carried(fields, "b", fields.zeros()),
                Optional.of(carried(fields, "i", fields.zeros())),
                Optional.of(carried(fields, "m", fields.zeros())));
    }
}
