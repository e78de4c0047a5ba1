package org.voxtum.casefile;

/**
 * What the particles of another agent carry, counted beside them.
 *
 * @param particles name of that agent
 * @param perParticle amount on each when it is given [mol/mol]
 */
public record CarriedSpec(String particles, double perParticle) {
    /** Name of the agent that stands for it. */
    static String name(String particles) {
        return particles + ".payload";
    }
}
