package org.voxtum.grid;

/** A direction of the grid. */
public enum Axis {
    X,
    Y,
    Z
}
