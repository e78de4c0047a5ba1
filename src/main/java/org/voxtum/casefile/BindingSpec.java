package org.voxtum.casefile;

import java.util.Optional;

/**
 * Receptors of an agent and what becomes of it there.
 *
 * @param receptors sites a cell [-], or per tissue volume [mol/m^3]
 * @param perCell whether they are given a cell
 * @param on k_on [m^3/mol/s]
 * @param off k_off [1/s]
 * @param internalisation k_int [1/s]
 * @param degradation k_deg [1/s]
 * @param receptor name by which other agents share them; empty: none does
 */
public record BindingSpec(
        double receptors,
        boolean perCell,
        double on,
        double off,
        double internalisation,
        double degradation,
        Optional<String> receptor) {
    /** Sites per tissue volume where a cell density is known [mol/m^3]. */
    public double perTissue(double cellDensity) {
        return perCell
                ? receptors * cellDensity / org.voxtum.physics.Constants.AVOGADRO
                : receptors;
    }
}
