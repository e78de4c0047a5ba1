package org.voxtum.verify;

import org.voxtum.model.FluidRegion;
import org.voxtum.tissue.RegionKind;

/** Regions of tissue without vessels or lymphatics, for transport alone. */
final class PlainTissue {
    private PlainTissue() {}

    static FluidRegion region(String name) {
        return new FluidRegion(name, RegionKind.TUMOUR, 0, 0, 0, 0, 0, 0);
    }

    /** Paints such a region where the place says. */
    static FluidProblemBuilder paint(
            FluidProblemBuilder builder, String name, FluidProblemBuilder.Place place) {
        return builder.paint(region(name), place, 1e-14, 0, 0);
    }
}
