package org.voxtum.solver;

import java.util.Map;
import org.voxtum.grid.Field;
import org.voxtum.model.FaceFluxes;

/**
 * Fluid pressure and everything that transport takes from it.
 *
 * @param pressure p [Pa]; the reference pressure outside tissue
 * @param filtration J_V [1/s]; 0 outside tissue
 * @param fluxes q through every face [m/s]
 * @param fixedFaces faces of the box and of baths
 * @param budget fluid terms [m^3/s], + into tissue, by name
 * @param report how the solve went; null where none was needed
 */
public record PressureSolution(
        Field pressure,
        Field filtration,
        FaceFluxes fluxes,
        FixedFaces fixedFaces,
        Map<String, Double> budget,
        SolveReport report) {
    /** Copies the budget. */
    public PressureSolution {
        budget = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(budget));
    }

    /** |sum of the budget's terms| over the sum of their magnitudes; 0 where nothing flows. */
    public double closure() {
        double sum = 0;
        double gross = 0;
        for (double term : budget.values()) {
            sum += term;
            gross += Math.abs(term);
        }
        return gross == 0 ? 0 : Math.abs(sum) / gross;
    }
}
