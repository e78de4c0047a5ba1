package org.voxtum.solver;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.voxtum.compute.BoundaryExchange;
import org.voxtum.compute.BoundaryFlow;
import org.voxtum.grid.CompensatedSum;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;

/**
 * What a turn of steps moved. Everything that enters or leaves the tissue is linear in c and in the
 * drivers with weights that do not change, so each term is a weight times their time integrals.
 *
 * @param terms amount that each way brought into the tissue [mol], by name
 * @param continuityMagnitude integral of the magnitude of the continuity term [mol]
 */
record TurnBudget(Map<String, Double> terms, double continuityMagnitude) {
    /** Sums of one plane, in this order; pools follow. */
    private static final int WALL = 0;

    private static final int CONVECTIVE = 1;
    private static final int LYMPH = 2;
    private static final int CONTINUITY = 3;
    private static final int MAGNITUDE = 4;
    private static final int POOLS = 5;

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
        if (agent.losses.lymphCounts()) {
            terms.put("lymph", -lost[LYMPH]);
        }
        for (int i = 0; i < agent.losses.pools().size(); i++) {
            terms.put(agent.losses.pools().get(i).loss(), -lost[POOLS + i]);
        }
        if (agent.losses.continuityCounts()) {
            terms.put("continuity", -lost[CONTINUITY]);
        }
        for (int m = 1; m < agent.gainSums.length; m++) {
            terms.merge("injected", agent.gainSums[m] * drivers[m], Double::sum);
        }
        for (BoundaryExchange faces : agent.system.boundaries()) {
            addFaces(terms, faces, integral, drivers[faces.driver()]);
        }
        return new TurnBudget(terms, lost[MAGNITUDE]);
    }

    private static double[] lost(AgentSystem agent, Field integral) {
        VoxelGrid grid = agent.grid();
        double[][] planes = new double[grid.nz()][];
        IntStream.range(0, grid.nz())
                .parallel()
                .forEach(z -> planes[z] = plane(agent, agent.wall(), integral, z));
        double[] sums = new double[POOLS + agent.losses.pools().size()];
        for (int i = 0; i < sums.length; i++) {
            CompensatedSum sum = new CompensatedSum();
            for (double[] plane : planes) {
                sum.add(plane[i]);
            }
            sums[i] = sum.value() * grid.voxelVolume();
        }
        return sums;
    }

    private static double[] plane(AgentSystem agent, WallExchange wall, Field integral, int z) {
        AgentLosses losses = agent.losses;
        CompensatedSum[] sums = new CompensatedSum[POOLS + losses.pools().size()];
        Arrays.setAll(sums, i -> new CompensatedSum());
        for (int y = 0; y < agent.grid().ny(); y++) {
            for (int x = 0; x < agent.grid().nx(); x++) {
                double c = integral.get(x, y, z);
                if (c != 0 && agent.agent.storage().get(x, y, z) > 0) {
                    wall.at(x, y, z);
                    double continuity = losses.continuity(x, y, z) * c;
                    sums[WALL].add(wall.toPlasma() * c);
                    sums[CONVECTIVE].add(wall.convectiveOut() * c);
                    sums[LYMPH].add(losses.lymph(x, y, z) * c);
                    sums[CONTINUITY].add(continuity);
                    sums[MAGNITUDE].add(Math.abs(continuity));
                    for (int i = 0; i < losses.pools().size(); i++) {
                        sums[POOLS + i].add(losses.reaction(losses.pools().get(i), x, y, z) * c);
                    }
                }
            }
        }
        double[] values = new double[sums.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = sums[i].value();
        }
        return values;
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
