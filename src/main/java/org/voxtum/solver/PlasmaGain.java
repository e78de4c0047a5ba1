package org.voxtum.solver;

import java.util.function.Consumer;
import org.voxtum.grid.CompensatedSum;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.AgentCoefficients;

/**
 * The gain of plasma that differs from wall to wall: what enters each voxel over the mean of the
 * plasma, so that its sum is that of the exchange coefficients.
 *
 * @param toTissue exchange coefficient of each voxel [1/s]
 * @param gain is filled with the coefficient that the driver multiplies [1/s]
 * @param changed takes the gain whenever it was filled
 */
record PlasmaGain(Field toTissue, Field gain, Consumer<Field> changed) {
    /** Of an agent, for a look at its plasma outside of its steps. */
    static PlasmaGain onHost(VoxelGrid grid, WallExchange wall, AgentCoefficients agent) {
        Field toTissue = Field.on(grid);
        toTissue.fillBy(
                (x, y, z) -> agent.storage().get(x, y, z) > 0 ? wall.at(x, y, z).toTissue() : 0);
        return new PlasmaGain(toTissue, Field.on(grid), values -> {});
    }

    /**
     * Fills the gain and returns the driver that goes with it [mol/m^3].
     *
     * @param entering what enters each voxel [mol/m^3/s]; called where the coefficient is above 0
     */
    double fill(Field.VoxelFunction entering) {
        CompensatedSum exchange = new CompensatedSum();
        CompensatedSum inflow = new CompensatedSum();
        gain.fillBy(
                (x, y, z) -> {
                    double coefficient = toTissue.get(x, y, z);
                    double enters = coefficient > 0 ? entering.at(x, y, z) : 0;
                    exchange.add(coefficient);
                    inflow.add(enters);
                    return enters;
                });
        double mean = exchange.value() > 0 ? inflow.value() / exchange.value() : 0;
        gain.fillBy((x, y, z) -> mean > 0 ? gain.get(x, y, z) / mean : 0);
        changed.accept(gain);
        return mean;
    }
}
