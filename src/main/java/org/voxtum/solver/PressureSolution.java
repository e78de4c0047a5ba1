package org.voxtum.solver;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.voxtum.grid.Field;
import org.voxtum.model.FaceFluxes;
import org.voxtum.model.FluidCoefficients;

/**
 * Fluid pressure and everything that transport takes from it.
 *
 * @param pressure p [Pa]; the reference pressure outside tissue
 * @param filtration J_V [1/s], which follows from p; 0 outside tissue
 * @param fluxes q through every face [m/s]
 * @param fixedFaces faces of the box and of baths
 * @param budget fluid terms [m^3/s], + into tissue, by name
 * @param roundingFlow what rounding may leave where nothing flows [m^3/s]: a share of the
 *     magnitudes that drive fluid, V (a_V |p_e| + a_L |p_L| + |Q_inj|) and those of held faces
 * @param report how the solve went; null where none was needed
 */
public record PressureSolution(
        Field pressure,
        Field.VoxelFunction filtration,
        FaceFluxes fluxes,
        FixedFaces fixedFaces,
        Map<String, Double> budget,
        double roundingFlow,
        SolveReport report) {
    /** Copies the budget. */
    public PressureSolution {
        budget = Collections.unmodifiableMap(new LinkedHashMap<>(budget));
    }

    /**
     * A flow that is given instead of solved, for manufactured problems: q and J_V as they are.
     *
     * @param fluid boundaries and regions
     * @param fluxes q [m/s]
     * @param filtration J_V [1/s]
     */
    public static PressureSolution given(
            FluidCoefficients fluid, FaceFluxes fluxes, Field filtration) {
        Field pressure = Field.on(fluid.grid());
        return new PressureSolution(
                pressure, filtration::get, fluxes, FixedFaceFinder.of(fluid), Map.of(), 0, null);
    }

    /**
     * Sum of the budget's terms over the sum of their magnitudes; 0 where nothing flows but what
     * rounding leaves of a balance.
     */
    public double closure() {
        double sum = 0;
        double gross = 0;
        for (double term : budget.values()) {
            sum += term;
            gross += Math.abs(term);
        }
        return gross <= roundingFlow ? 0 : Math.abs(sum) / gross;
    }
}
