package org.voxtum.solver;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Carry;
import org.voxtum.compute.DeviceField;
import org.voxtum.grid.Shape;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.Release;

/** Amounts on their way from one agent to another [mol/m^3], until both meet. */
final class Handover implements AutoCloseable {
    private final Backend backend;
    private final String giver;
    private final Release release;

    /** What the moving agent gave. */
    private final DeviceField fromFree;

    /** What gave in the plasma along a network, in each of its cells [mol]. */
    private final double[] fromVessels;

    /** What its pools gave, each apart so that budgets can tell them. */
    private final Map<TissuePool, DeviceField> fromPools = new EnumMap<>(TissuePool.class);

    Handover(Backend backend, Shape shape, AgentCoefficients giver, Release release) {
        this.backend = backend;
        this.giver = giver.name();
        this.release = release;
        fromFree = allocate(shape, "fluid");
        fromVessels = new double[VesselPlasma.of(giver).map(v -> v.cells().count()).orElse(0)];
        for (TissuePool pool : givingPools(giver, release)) {
            fromPools.put(pool, allocate(shape, pool.label() + " pool"));
        }
    }

    /** Pools of an agent that a release empties. */
    static List<TissuePool> givingPools(AgentCoefficients giver, Release release) {
        return TissuePool.of(giver).stream().filter(pool -> gives(pool, release)).toList();
    }

    private static boolean gives(TissuePool pool, Release release) {
        return switch (pool) {
            case BOUND, PHAGOCYTE -> release.ofPools();
            case INTERNAL -> release.internalRate() > 0;
            case DEGRADED -> false;
        };
    }

    private DeviceField allocate(Shape shape, String from) {
        String name = giver + " to " + release.to() + " from " + from;
        return backend.allocate(name, shape, Carry.BYTE);
    }

    String giver() {
        return giver;
    }

    String receiver() {
        return release.to();
    }

    Release release() {
        return release;
    }

    DeviceField fromFree() {
        return fromFree;
    }

    /** Empty where the pool gives nothing. */
    Optional<DeviceField> from(TissuePool pool) {
        return Optional.ofNullable(fromPools.get(pool));
    }

    /** Adds what comes to the receiver's fluid each second of an interval [mol/m^3/s]. */
    void addToFluid(DeviceField gain, double seconds) {
        backend.vectors().addScaled(gain, release.yield() / seconds, fromFree);
        for (TissuePool pool : List.of(TissuePool.BOUND, TissuePool.PHAGOCYTE)) {
            from(pool).ifPresent(own -> backend.vectors().addScaled(gain, 1 / seconds, own));
        }
    }

    /** The same of what comes straight into its cells. */
    void addToCells(DeviceField gain, double seconds) {
        from(TissuePool.INTERNAL)
                .ifPresent(own -> backend.vectors().addScaled(gain, 1 / seconds, own));
    }

    /** Adds amounts that gave in the plasma along a network [mol]. */
    void giveInVessels(double[] amounts) {
        for (int i = 0; i < fromVessels.length; i++) {
            fromVessels[i] += amounts[i];
        }
    }

    /** Adds what comes to the receiver's plasma each second of an interval [mol/s]. */
    void addToVessels(double[] gain, double seconds) {
        for (int i = 0; i < fromVessels.length; i++) {
            gain[i] += release.yield() / seconds * fromVessels[i];
        }
    }

    /** Begins anew. */
    void clear() {
        Arrays.fill(fromVessels, 0);
        backend.vectors().fill(fromFree, 0);
        fromPools.values().forEach(own -> backend.vectors().fill(own, 0));
    }

    @Override
    public void close() {
        backend.release(fromFree);
        fromPools.values().forEach(backend::release);
    }
}
