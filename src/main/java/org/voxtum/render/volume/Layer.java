package org.voxtum.render.volume;

import org.voxtum.render.Legend;

/**
 * A field that a scene shows, and how.
 *
 * @param volume the field
 * @param title what is shown, such as {@code liposome.free}
 * @param unit unit of the values, or empty
 * @param transfer what a value looks like
 */
public record Layer(Volume volume, String title, String unit, Transfer transfer) {
    /** What its colours mean. */
    Legend legend() {
        return new Legend(
                title,
                unit,
                transfer.map(),
                transfer.least(),
                transfer.largest(),
                transfer.logarithmic());
    }
}
