package org.voxtum.solver;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.voxtum.compute.StorageTable;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;
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
        VoxelGrid grid = fluid.grid();
        Labels shares = Labels.on(grid);
        AtomicBoolean exact = new AtomicBoolean(true);
        IntStream.range(0, grid.nz())
                .parallel()
                .forEach(
                        z -> {
                            if (!plane(fluid, agent, shares, z)) {
                                exact.set(false);
                            }
                        });
        return exact.get() ? Optional.of(shares) : Optional.empty();
    }

    private static boolean plane(
            FluidCoefficients fluid, AgentCoefficients agent, Labels shares, int z) {
        boolean exact = true;
        for (int y = 0; y < fluid.grid().ny(); y++) {
            for (int x = 0; x < fluid.grid().nx(); x++) {
                boolean open = agent.storage().get(x, y, z) > 0;
                double parts = open ? fluid.tissueFraction().at(x, y, z) * StorageTable.PARTS : 0;
                int whole = (int) Math.rint(parts);
                exact &= Double.compare(parts, whole) == 0 && whole <= StorageTable.PARTS;
                shares.set(x, y, z, whole);
            }
        }
        return exact;
    }
}
