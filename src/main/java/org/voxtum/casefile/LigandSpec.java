package org.voxtum.casefile;

/**
 * Ligands of a carrier for its receptor.
 *
 * @param number on the whole carrier [-]
 * @param effective share of them that is of use at once [-]
 */
public record LigandSpec(double number, double effective) {
    /** N_eff, ligands of use at once [-]. */
    public double inUse() {
        return number * effective;
    }
}
