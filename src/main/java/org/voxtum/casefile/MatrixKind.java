package org.voxtum.casefile;

/** Named extracellular matrices: how fibres hinder diffusion and convection. */
public enum MatrixKind {
    /** Collagen alone; the retardation is the accessible fraction. */
    OPEN,
    /** Collagen and a net of glycosaminoglycans that sieves diffusion and convection alike. */
    DENSE
}
