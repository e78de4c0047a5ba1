package org.voxtum.solver;

import java.util.OptionalDouble;
import org.voxtum.compute.DeviceField;

/**
 * Plasma that exchanges with the tissue on its way, so that an implicit stage has to balance both:
 * tissue beside given plasma, plasma beside that tissue, until they agree.
 */
interface BalancedPlasma extends WallPlasma {
    /**
     * Fills the gain with plasma that is given and returns the driver that goes with it.
     *
     * @param plasma concentration in every stretch of the network [mol/m^3]
     */
    double use(double seconds, double[] plasma);

    /** The driver of what cells of walls carry, filled with the gain; empty where nothing is. */
    OptionalDouble carried();

    /** Plasma at the time of a stage beside its tissue [mol/m^3]. */
    double[] beside(double seconds, DeviceField tissue);

    /**
     * Ends a stage: the tissue was solved beside this plasma, which agrees with what {@link
     * #beside} last gave.
     */
    void settled(double seconds, double[] plasma);

    /** Bytes of its lists on the host. */
    long bytes();

    /** What flowed when the drivers were last asked for, or when the last stage settled. */
    PlasmaFlows flows();
}
