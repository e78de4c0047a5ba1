package org.voxtum.verify;

import java.util.function.DoubleUnaryOperator;

/** A function of the position in the box [m]. */
@FunctionalInterface
interface PointFunction {
    double at(double x, double y, double z);

    /** Function of the distance from the origin [m]. */
    static PointFunction radial(DoubleUnaryOperator profile) {
        return (x, y, z) -> profile.applyAsDouble(Math.sqrt(x * x + y * y + z * z));
    }
}
