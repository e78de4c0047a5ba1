package org.voxtum.solver;

import java.util.List;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FaceFluxes;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.FluidProperty;
import org.voxtum.model.SoluteProperty;

/**
 * What multiplies c in each loss of a voxel but that through the wall [1/s]: nothing is stored, so
 * that a budget costs no field.
 */
final class AgentLosses {
    private final FluidCoefficients fluid;
    private final PressureSolution flow;
    private final AgentCoefficients agent;

    /** Whether what an imperfect divergence of the flow creates is taken out. */
    private final boolean continuity;

    /** r of all that is given to others. */
    private final List<Field.VoxelFunction> releases;

    private final List<TissuePool> pools;
    private final double perX;
    private final double perY;
    private final double perZ;

    AgentLosses(SolverFloor floor, AgentCoefficients agent) {
        this.fluid = floor.problem().fluid();
        this.flow = floor.flow();
        this.agent = agent;
        this.continuity = floor.problem().options().continuity();
        ReleaseRates rates = floor.releaseRates();
        releases = agent.kinetics().releases().stream().map(rates::of).toList();
        VoxelGrid grid = fluid.grid();
        perX = 1 / grid.dx();
        perY = 1 / grid.dy();
        perZ = 1 / grid.dz();
        pools = TissuePool.ofLosses(agent);
    }

    /** Pools that gain what is lost to them. */
    List<TissuePool> pools() {
        return pools;
    }

    boolean continuityCounts() {
        return continuity;
    }

    boolean lymphCounts() {
        return fluid.anyPositive(FluidProperty.LYMPHATIC_CONDUCTANCE);
    }

    /** J_L. */
    double lymph(int x, int y, int z) {
        return fluid.lymph(x, y, z, flow.pressure().get(x, y, z));
    }

    /** k phi of a pool. */
    double reaction(TissuePool pool, int x, int y, int z) {
        int label = fluid.labels().get(x, y, z);
        return pool.rate(agent, label, x, y, z) * agent.storage().get(x, y, z);
    }

    boolean released() {
        return !releases.isEmpty();
    }

    /** phi r of all that the moving agent gives to others. */
    double released(int x, int y, int z) {
        double sum = 0;
        for (Field.VoxelFunction rate : releases) {
            sum += rate.at(x, y, z) * agent.storage().get(x, y, z);
        }
        return sum;
    }

    /** {@code -f rho}, rho = div q - (J_V - J_L + Q_inj) from the stored fluxes. */
    double continuity(int x, int y, int z) {
        if (!continuity) {
            return 0;
        }
        FaceFluxes q = flow.fluxes();
        double divergence =
                (q.x().get(x + 1, y, z) - q.x().get(x, y, z)) * perX
                        + (q.y().get(x, y + 1, z) - q.y().get(x, y, z)) * perY
                        + (q.z().get(x, y, z + 1) - q.z().get(x, y, z)) * perZ;
        double source = flow.filtration().at(x, y, z) - lymph(x, y, z) + fluid.injection(x, y, z);
        return -value(SoluteProperty.RETARDATION, x, y, z) * (divergence - source);
    }

    /** All of them. */
    double sum(int x, int y, int z) {
        double sum = lymph(x, y, z) + released(x, y, z);
        for (TissuePool pool : pools) {
            sum += reaction(pool, x, y, z);
        }
        return sum + continuity(x, y, z);
    }

    private double value(SoluteProperty property, int x, int y, int z) {
        return agent.value(property, fluid.labels().get(x, y, z), x, y, z);
    }
}
