package org.voxtum.solver;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.voxtum.compute.BoundaryExchange;
import org.voxtum.compute.BoundaryFlow;
import org.voxtum.grid.Field;

/**
 * What a turn of steps moved. Everything that enters or leaves the tissue is linear in c and in the
 * drivers with weights that do not change, so each term is a weight times their time integrals.
 *
 * @param terms amount that each way brought into the tissue [mol], by name
 * @param continuityMagnitude integral of the magnitude of the continuity term [mol]
 * @param through what came in by walls and faces, without what left there meanwhile [mol]
 */
record TurnBudget(Map<String, Double> terms, double continuityMagnitude, double through) {
    /** Sums, in this order; pools follow. */
    private static final int WALL = 0;

    private static final int CONVECTIVE = 1;
    private static final int LYMPH = 2;
    private static final int CONTINUITY = 3;
    private static final int MAGNITUDE = 4;
    private static final int RELEASED = 5;
    private static final int TRANSCYTOSIS = 6;
    private static final int POOLS = 7;

    /**
     * @param integral time integral of c over the turn [mol s/m^3]
     * @param drivers time integrals of the drivers
     */
    static TurnBudget of(AgentSystem agent, Field integral, double[] drivers) {
        Map<String, Double> terms = new LinkedHashMap<>();
        double[] lost = lost(agent, integral);
        double in = agent.convectiveGain * drivers[0];
        double net = agent.wallGain * drivers[0] - lost[WALL];
        terms.put("wall_convective_in", in);
        terms.put("wall_convective_out", -lost[CONVECTIVE]);
        terms.put("wall_diffusive", net - in + lost[CONVECTIVE]);
        int first = agent.transcytosis.isPresent() ? 2 : 1;
        if (agent.transcytosis.isPresent()) {
            terms.put("transcytosis", agent.gainSums[1] * drivers[1] - lost[TRANSCYTOSIS]);
        }
        if (agent.losses.lymphCounts()) {
            terms.put("lymph", -lost[LYMPH]);
        }
        for (int i = 0; i < agent.losses.pools().size(); i++) {
            terms.put(agent.losses.pools().get(i).loss(), -lost[POOLS + i]);
        }
        if (agent.losses.continuityCounts()) {
            terms.put("continuity", -lost[CONTINUITY]);
        }
        if (agent.losses.released()) {
            terms.put("released", -lost[RELEASED]);
        }
        for (int m = first; m < agent.gainSums.length; m++) {
            terms.merge("injected", agent.gainSums[m] * drivers[m], Double::sum);
        }
        double through = agent.wallGain * drivers[0];
        for (BoundaryExchange faces : agent.system.boundaries()) {
            addFaces(terms, faces, integral, drivers[faces.driver()]);
            double conductance = Arrays.stream(faces.inward()).map(Math::abs).sum();
            through += conductance * drivers[faces.driver()];
        }
        return new TurnBudget(terms, lost[MAGNITUDE], through);
    }

    private static double[] lost(AgentSystem agent, Field integral) {
        AgentLosses losses = agent.losses;
        double[] sums =
                VoxelLoop.sums(
                        agent.grid(),
                        POOLS + losses.pools().size(),
                        (x, y, z, sum) -> {
                            double c = integral.get(x, y, z);
                            if (c != 0 && agent.agent.storage().get(x, y, z) > 0) {
                                add(agent, x, y, z, c, sum);
                            }
                        });
        for (int i = 0; i < sums.length; i++) {
            sums[i] *= agent.grid().voxelVolume();
        }
        return sums;
    }

    private static void add(AgentSystem agent, int x, int y, int z, double c, VoxelLoop.Sums sums) {
        AgentLosses losses = agent.losses;
        VoxelExchange wall = agent.wall.at(x, y, z);
        double continuity = losses.continuity(x, y, z) * c;
        sums.add(WALL, wall.toPlasma() * c);
        sums.add(CONVECTIVE, wall.convectiveOut() * c);
        sums.add(LYMPH, losses.lymph(x, y, z) * c);
        sums.add(CONTINUITY, continuity);
        sums.add(MAGNITUDE, Math.abs(continuity));
        sums.add(RELEASED, losses.released(x, y, z) * c);
        sums.add(TRANSCYTOSIS, agent.carriedBack(x, y, z) * c);
        for (int i = 0; i < losses.pools().size(); i++) {
            sums.add(POOLS + i, losses.reaction(losses.pools().get(i), x, y, z) * c);
        }
    }

    private static void addFaces(
            Map<String, Double> terms, BoundaryExchange faces, Field integral, double driver) {
        int[] v = faces.voxels();
        BoundaryFlow flow =
                BoundaryFlow.of(
                        faces, i -> integral.get(v[3 * i], v[3 * i + 1], v[3 * i + 2]), driver);
        terms.merge("boundary_" + faces.group() + "_in", flow.in(), Double::sum);
        terms.merge("boundary_" + faces.group() + "_out", flow.out(), Double::sum);
    }
}
