package org.voxtum.report;

import j2html.tags.ContainerTag;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An element of SVG. */
final class SvgTag extends ContainerTag<SvgTag> {
    private SvgTag(String name) {
        super(name);
    }

    static SvgTag of(String name) {
        return new SvgTag(name);
    }

    /** A line between two points. */
    static SvgTag line(double x0, double y0, double x1, double y1) {
        return of("line").at("x1", x0).at("y1", y0).at("x2", x1).at("y2", y1);
    }

    /** A text at a point. */
    static SvgTag text(String words, double x, double y) {
        return of("text").at("x", x).at("y", y).withText(words);
    }

    /** A place or length [pixels], to a tenth. */
    SvgTag at(String attribute, double pixels) {
        return attr(attribute, places(pixels));
    }

    /** Equal where the text is, as the library has it. */
    @Override
    public boolean equals(Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return render().hashCode();
    }

    /** A place or length [pixels], to a tenth. */
    static String places(double pixels) {
        return BigDecimal.valueOf(pixels)
                .setScale(1, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
