package org.voxtum.physics;

import java.util.List;

/**
 * A rate law that a user wrote: the same method as Java and as OpenCL C.
 *
 * @param name class and method, as messages say it
 * @param arguments names of its arguments, in order
 * @param isDouble whether its arguments and what it returns are double, else float
 * @param java the method
 * @param source functions in OpenCL C; {@code @} stands before each of their names
 * @param function name of the function that is the method, without {@code @}
 * @param usesDoubles whether the functions compute in double precision anywhere
 */
public record UserRate(
        String name,
        List<String> arguments,
        boolean isDouble,
        RateFunction java,
        String source,
        String function,
        boolean usesDoubles) {
    /** Copies the list. */
    public UserRate {
        arguments = List.copyOf(arguments);
    }
}
