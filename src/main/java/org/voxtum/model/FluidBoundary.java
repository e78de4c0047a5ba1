package org.voxtum.model;

/**
 * What holds the fluid at a face of the box.
 *
 * @param kind sealed, a pressure on the face, or far tissue behind it
 * @param pressure value on the face or far away [Pa]
 * @param conductance kappa of far tissue [m/s/Pa]; unused otherwise
 */
public record FluidBoundary(Kind kind, double pressure, double conductance) {
    /** Kinds of fluid boundary. */
    public enum Kind {
        SEALED,
        PRESSURE,
        FAR_TISSUE
    }

    /** No flow. */
    public static FluidBoundary sealed() {
        return new FluidBoundary(Kind.SEALED, 0, 0);
    }

    /** A pressure on the face [Pa]. */
    public static FluidBoundary pressure(double pressure) {
        return new FluidBoundary(Kind.PRESSURE, pressure, 0);
    }

    /**
     * Conductance from the voxel centre to what is behind the face [m/s/Pa].
     *
     * @param k hydraulic conductivity of the voxel [m^2/Pa/s]
     * @param spacing voxel edge normal to the face [m]
     */
    public double faceConductance(double k, double spacing) {
        return switch (kind) {
            case SEALED -> 0;
            case PRESSURE -> k / (spacing / 2);
            case FAR_TISSUE -> k > 0 ? 1 / (spacing / (2 * k) + 1 / conductance) : 0;
        };
    }
}
