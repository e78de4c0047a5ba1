package org.voxtum.analysis;

/** Why a number must be read with care; the order is that in which the reasons are tested. */
public enum MetricFlag {
    /** Nothing to say. */
    NONE(""),
    /** The content is below 1e-12 of the largest so far. */
    EMPTY("empty"),
    /** The profile varies by under 5 % of its mean. */
    FLAT("flat"),
    /** The profile rises with distance: its first bin lies below 0.95 of its largest. */
    INVERTED("inverted"),
    /** Not fallen so far within the tissue; the value is a lower bound. */
    NOT_REACHED("not reached"),
    /** Shorter than two voxels, or no bin with enough voxels. */
    UNRESOLVED("unresolved");

    private final String label;

    MetricFlag(String label) {
        this.label = label;
    }

    /** Text in tables; empty for none. */
    public String label() {
        return label;
    }

    /** Whether a content is too small, against the largest so far, for its spread to mean much. */
    public static boolean isEmpty(double content, double largestContent) {
        return !(content > 1e-12 * largestContent);
    }
}
