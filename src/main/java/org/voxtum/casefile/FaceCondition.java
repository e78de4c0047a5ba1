package org.voxtum.casefile;

/**
 * Condition at one face of the box.
 *
 * @param fluid for the interstitial fluid
 * @param solute for every agent
 */
public record FaceCondition(FluidCondition fluid, SoluteCondition solute) {
    /** Nothing passes: what holds at a face that the case does not name. */
    public static final FaceCondition SEALED =
            new FaceCondition(new FluidCondition.Sealed(), new SoluteCondition.Sealed());
}
