package org.voxtum.solver;

import java.util.Optional;
import org.voxtum.compute.StorageTable;
import org.voxtum.grid.Labels;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.SoluteProperty;

/** Writes an agent's storage as a share of tissue and a number a region, where that is exact. */
final class StorageShares {
    private StorageShares() {}

    /**
     * The table; empty where an agent has none, or where a voxel's tissue is no whole number of
     * parts, as the rasterised vessels leave it.
     */
    static Optional<StorageTable> table(FluidCoefficients fluid, AgentCoefficients agent) {
        return agent.table()
                .filter(table -> !agent.maps().containsKey(SoluteProperty.RETARDATION))
                .flatMap(
                        table ->
                                shares(fluid, agent)
                                        .map(
                                                tissue ->
                                                        new StorageTable(
                                                                tissue,
                                                                table.storage(),
                                                                table.diffusivityX(),
                                                                table.diffusivityY(),
                                                                table.diffusivityZ())));
    }

    private static Optional<Labels> shares(FluidCoefficients fluid, AgentCoefficients agent) {
        Labels shares = Labels.on(fluid.grid());
        double[] inexact =
                VoxelLoop.sums(
                        fluid.grid(),
                        1,
                        (x, y, z, sum) -> {
                            double parts = parts(fluid, agent, x, y, z);
                            int whole = (int) Math.rint(parts);
                            boolean exact = Double.compare(parts, whole) == 0;
                            sum.add(0, exact && whole <= StorageTable.PARTS ? 0 : 1);
                            shares.set(x, y, z, whole);
                        });
        return inexact[0] > 0 ? Optional.empty() : Optional.of(shares);
    }

    private static double parts(
            FluidCoefficients fluid, AgentCoefficients agent, int x, int y, int z) {
        boolean open = agent.storage().get(x, y, z) > 0;
        return open ? fluid.tissueFraction().at(x, y, z) * StorageTable.PARTS : 0;
    }
}
