package org.voxtum.run.view;

/**
 * What is drawn besides fields.
 *
 * @param vessels how vessels look
 * @param outlines whether slices show where regions meet
 * @param box whether the edges of the box are drawn
 */
public record Surroundings(VesselLook vessels, boolean outlines, boolean box) {
    /** Vessels only. */
    static final Surroundings USUAL = new Surroundings(VesselLook.of(true), false, false);

    Surroundings withVessels(VesselLook other) {
        return new Surroundings(other, outlines, box);
    }

    Surroundings withOutlines(boolean other) {
        return new Surroundings(vessels, other, box);
    }

    Surroundings withBox(boolean other) {
        return new Surroundings(vessels, outlines, other);
    }
}
