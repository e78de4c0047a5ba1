package org.voxtum.casefile;

import java.util.Optional;
import org.voxtum.physics.Constants;
import org.voxtum.physics.MultivalentBinding;
import org.voxtum.physics.ReceptorTurnover;

/**
 * Receptors of an agent and what becomes of it there.
 *
 * @param receptors sites a cell [-], or per tissue volume [mol/m^3]; above 0 where they turn over
 * @param perCell whether they are given a cell
 * @param on k_on, of one ligand where there are several [m^3/mol/s]
 * @param off k_off [1/s]
 * @param internalisation k_int [1/s]
 * @param degradation k_deg [1/s]
 * @param ligands several of them; empty: the agent itself binds
 * @param receptor name by which other agents share them; empty: none does
 * @param turnover of receptors; empty: their number stays
 */
public record BindingSpec(
        double receptors,
        boolean perCell,
        double on,
        double off,
        double internalisation,
        double degradation,
        Optional<LigandSpec> ligands,
        Optional<String> receptor,
        Optional<ReceptorTurnover> turnover) {
    /**
     * Sites per tissue volume [mol/m^3].
     *
     * @param cellDensity cells per tissue volume [1/m^3]
     * @param ofRegion the region's receptors a cell; not a number where it has none of its own
     */
    public double perTissue(double cellDensity, double ofRegion) {
        if (Double.isNaN(ofRegion)) {
            return perCell ? receptors * cellDensity / Constants.AVOGADRO : receptors;
        }
        return ofRegion * cellDensity / Constants.AVOGADRO;
    }

    /** Most receptors that are free at a time, over those at the start [-]. */
    public double mostFree() {
        return Math.max(1, turnover.map(ReceptorTurnover::balance).orElse(1.0));
    }

    /** k_on of the whole agent where diffusion brings enough [m^3/mol/s]. */
    public double unlimited() {
        return on * ligands.map(LigandSpec::inUse).orElse(1.0);
    }

    /**
     * k_on of the whole agent [m^3/mol/s]; what one ligand does is taken as it is given.
     *
     * @param limit most that diffusion brings to a mole of receptors [m^3/mol/s]
     */
    double ofAgent(double limit) {
        return ligands.map(own -> MultivalentBinding.association(own.inUse(), on, limit))
                .orElse(on);
    }
}
