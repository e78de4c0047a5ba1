package org.voxtum.model;

/** What an argument of a user's rate stands for. */
public sealed interface RateArgument {
    /** A parameter [SI]. */
    record Constant(double value) implements RateArgument {}

    /** Amount of a pool per volume of tissue [mol/m^3]. */
    record Amount(PoolName pool) implements RateArgument {}

    /** Concentration of an agent in its fluid [mol/m^3]. */
    record Fluid(String agent) implements RateArgument {}

    /** Tension of oxygen [Pa]. */
    record Oxygen() implements RateArgument {}

    /** A condition of the tissue, in the unit of the property. */
    record Condition(MilieuProperty property) implements RateArgument {}

    /** Model time [s]. */
    record Time() implements RateArgument {}
}
