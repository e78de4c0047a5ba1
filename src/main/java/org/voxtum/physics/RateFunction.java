package org.voxtum.physics;

/** A rate method as Java. */
@FunctionalInterface
public interface RateFunction {
    /**
     * Its value, which may not be finite.
     *
     * @param arguments one for each argument of the method, in its order
     */
    double at(double... arguments);
}
