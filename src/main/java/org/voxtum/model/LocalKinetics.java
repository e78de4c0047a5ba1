package org.voxtum.model;

import java.util.Optional;
import org.voxtum.grid.Field;

/**
 * What becomes of an agent where it is: binding to receptors, internalisation, degradation and
 * uptake without a receptor. Rates are the same in all tissue.
 *
 * @param receptors R_t, receptor sites per voxel volume [mol/m^3]; empty where it binds to nothing
 * @param on k_on, acting on c and free receptors [m^3/mol/s]
 * @param off k_off of the bound [1/s]
 * @param internalisation k_int of the bound [1/s]
 * @param degradation k_deg of the internal [1/s]
 * @param uptake k_NS, acting on phi c [1/s]
 */
public record LocalKinetics(
        Optional<Field> receptors,
        double on,
        double off,
        double internalisation,
        double degradation,
        double uptake) {
    /** Nothing happens. */
    public static LocalKinetics none() {
        return new LocalKinetics(Optional.empty(), 0, 0, 0, 0, 0);
    }

    /** Whether there are receptors, which may yet bind nothing. */
    public boolean hasReceptors() {
        return receptors.isPresent();
    }

    /** Whether cells take the agent up in any way. */
    public boolean internalises() {
        return uptake > 0 || hasReceptors() && internalisation > 0;
    }

    /** Whether what cells took up is degraded. */
    public boolean degrades() {
        return internalises() && degradation > 0;
    }

    /** Whether pools change by themselves. */
    public boolean reacts() {
        return hasReceptors() && (on > 0 || uptake > 0 && degradation > 0);
    }
}
