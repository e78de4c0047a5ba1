package org.voxtum.tissue;

/** What a region of the box is made of (label map of the model). */
public enum RegionKind {
    TUMOUR,
    NECROTIC,
    NORMAL,
    LUMEN,
    IMPERMEABLE,
    BATH;

    /** Whether the region is tissue: it stores solute and conducts fluid. */
    public boolean isTissue() {
        return this == TUMOUR || this == NECROTIC || this == NORMAL;
    }

    /** Whether the region is tumour, alive or dead. */
    public boolean isTumour() {
        return this == TUMOUR || this == NECROTIC;
    }
}
