package org.voxtum.verify;

import java.util.Map;
import java.util.Set;
import org.voxtum.grid.CompensatedSum;
import org.voxtum.grid.Field;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.Simulation;

/**
 * Amount of drug in all agents and pools against what came in and went out, without the terms by
 * which pools and agents exchange [mol].
 *
 * @param inTissue in all pools
 * @param entered net, through walls, faces and with lymph
 * @param gross the largest of both and of what entered or left in one way
 */
record DrugTotal(double inTissue, double entered, double gross) {
    /** Terms that only move drug between pools and agents. */
    private static final Set<String> INNER =
            Set.of("binding", "uptake", "efflux", "released", "phagocyte", "decay");

    static DrugTotal of(Simulation simulation) {
        CompensatedSum pools = new CompensatedSum();
        CompensatedSum entered = new CompensatedSum();
        double gross = 0;
        double volume = simulation.problem().fluid().grid().voxelVolume();
        for (AgentState agent : simulation.agents()) {
            pools.add(simulation.budget(agent).content());
            for (Field pool : simulation.pools(agent).values()) {
                add(pool, volume, pools);
            }
            for (Map.Entry<String, Double> term : simulation.budget(agent).terms().entrySet()) {
                if (!INNER.contains(term.getKey())) {
                    entered.add(term.getValue());
                    gross = Math.max(gross, Math.abs(term.getValue()));
                }
            }
        }
        return new DrugTotal(pools.value(), entered.value(), Math.max(gross, pools.value()));
    }

    private static void add(Field pool, double volume, CompensatedSum sum) {
        for (int z = 0; z < pool.shape().nz(); z++) {
            for (int y = 0; y < pool.shape().ny(); y++) {
                for (int x = 0; x < pool.shape().nx(); x++) {
                    sum.add(pool.get(x, y, z) * volume);
                }
            }
        }
    }

    double error() {
        return Math.abs(inTissue - entered) / gross;
    }
}
