package org.voxtum.solver;

import java.util.List;
import java.util.Map;
import org.voxtum.compute.Backend;
import org.voxtum.grid.CompensatedSum;
import org.voxtum.grid.VoxelGrid;

/** What binding took from the free pool: the budget holds free agent and pools to each other. */
final class BoundAmount {
    private static final List<TissuePool> FILLED =
            List.of(TissuePool.BOUND, TissuePool.INTERNAL, TissuePool.DEGRADED);

    private BoundAmount() {}

    /**
     * What is in the pools that binding fills, less what reached these in other ways [mol].
     *
     * @param terms all that transport took, what is not booked yet too
     */
    static double of(AgentState state, Backend backend, VoxelGrid grid, Map<String, Double> terms) {
        double pools = 0;
        for (TissuePool pool : FILLED) {
            pools += state.amount(backend, grid, pool) - state.transferred(pool.reacted());
        }
        double uptake = -terms.getOrDefault(TissuePool.INTERNAL.loss(), 0.0);
        // a turn's decay is in its pool only once it is booked
        CompensatedSum decay = state.budget.get(TissuePool.DEGRADED.loss());
        return pools
                - uptake
                + (decay == null ? 0 : decay.value())
                + state.transferred(TissuePool.BOUND.released())
                + state.transferred(TissuePool.INTERNAL.released())
                - state.transferred(Phagocytes.DEGRADED);
    }
}
