package org.voxtum.compute;

/**
 * What an argument of a rate stands for.
 *
 * @param kind what it is
 * @param index place in the system's pools or fields
 * @param value of a constant
 */
public record RateInput(Kind kind, int index, double value) {
    /** Kinds of arguments. */
    public enum Kind {
        /** The same everywhere and always. */
        CONSTANT,
        /** Amount of a pool per tissue volume [mol/m^3]. */
        POOL,
        /** Concentration of a free pool in its fluid [mol/m^3]. */
        FLUID,
        /** A field's value in the voxel. */
        FIELD,
        /** Model time [s]. */
        TIME
    }

    /** A number. */
    public static RateInput constant(double value) {
        return new RateInput(Kind.CONSTANT, 0, value);
    }

    /** The amount of a pool. */
    public static RateInput pool(int index) {
        return new RateInput(Kind.POOL, index, 0);
    }

    /** The concentration of a free pool. */
    public static RateInput fluid(int index) {
        return new RateInput(Kind.FLUID, index, 0);
    }

    /** A field. */
    public static RateInput field(int index) {
        return new RateInput(Kind.FIELD, index, 0);
    }

    /** The time. */
    public static RateInput time() {
        return new RateInput(Kind.TIME, 0, 0);
    }
}
