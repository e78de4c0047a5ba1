package org.voxtum.compute;

import java.util.Optional;

/**
 * Binding of one agent to receptors and what becomes of it there, voxel by voxel: {@code phi dc/dt
 * = -k_on c (R_t - b) + k_off b}, {@code db/dt = k_on c (R_t - b) - (k_off + k_int) b}, {@code
 * di/dt = k_int b - k_deg i}, {@code dm/dt = k_deg i}; the number of receptors stays (Graff and
 * Wittrup 2003, Cancer Res 63:1288), or turns over: then T takes the place of R_t, with {@code
 * dT/dt = S - k_l (T - b) - k_int b} ({@link org.voxtum.physics.ReceptorTurnover}). A voxel with
 * phi = 0 is closed.
 *
 * @param storage phi, accessible fraction of the voxel [-]
 * @param receptors R_t, receptor sites per tissue volume [mol/m^3], at least 0; those at the start
 *     where they turn over
 * @param turning receptors that turn over; empty where their number stays
 * @param pools the agent's; b within 0 to R_t
 * @param cargo what the agent's particles carry, which goes with them from pool to pool at the same
 *     rate constants: {@code db_e/dt = k_on R_f e/phi - (k_off + k_int) b_e} with the particles'
 *     free receptors R_f
 * @param on k_on [m^3/mol/s], at least 0 like the others
 * @param off k_off [1/s]
 * @param internalisation k_int [1/s]
 * @param degradation k_deg [1/s]
 */
public record ReactionSystem(
        DeviceField storage,
        DeviceField receptors,
        Optional<TurningReceptors> turning,
        BoundPools pools,
        Optional<BoundPools> cargo,
        double on,
        double off,
        double internalisation,
        double degradation) {
    /** Refuses rates without the pool that they fill. */
    public ReactionSystem {
        boolean into = internalisation > 0 && pools.internal().isEmpty();
        if (into || degradation > 0 && pools.degraded().isEmpty()) {
            throw new IllegalArgumentException("a rate without the pool that it fills");
        }
    }

    /** An agent that carries nothing that is counted apart. */
    public ReactionSystem(
            DeviceField storage,
            DeviceField receptors,
            BoundPools pools,
            double on,
            double off,
            double internalisation,
            double degradation) {
        this(
                storage,
                receptors,
                Optional.empty(),
                pools,
                Optional.empty(),
                on,
                off,
                internalisation,
                degradation);
    }

    /** The same whose receptors turn over. */
    public ReactionSystem turningOver(TurningReceptors by) {
        return new ReactionSystem(
                storage,
                receptors,
                Optional.of(by),
                pools,
                cargo,
                on,
                off,
                internalisation,
                degradation);
    }

    /** The same whose particles carry what is counted apart. */
    public ReactionSystem carrying(BoundPools load) {
        return new ReactionSystem(
                storage,
                receptors,
                turning,
                pools,
                Optional.of(load),
                on,
                off,
                internalisation,
                degradation);
    }

    /** c. */
    public DeviceField concentration() {
        return pools.concentration();
    }

    /** b. */
    public DeviceField bound() {
        return pools.bound();
    }

    /** i. */
    public Optional<DeviceField> internal() {
        return pools.internal();
    }

    /** m. */
    public Optional<DeviceField> degraded() {
        return pools.degraded();
    }

    /** Pools that a step touches: 1 bound, 2 internal too, 3 degraded too. */
    public int touched() {
        boolean chain = internalisation > 0 || degradation > 0;
        return chain ? degradation > 0 ? 3 : 2 : 1;
    }
}
