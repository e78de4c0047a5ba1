package org.voxtum.model;

import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;

/**
 * Fluid flux through every face [m/s], positive along the axis.
 *
 * @param x shape (nx+1, ny, nz)
 * @param y shape (nx, ny+1, nz)
 * @param z shape (nx, ny, nz+1)
 */
public record FaceFluxes(Field x, Field y, Field z) {
    /** Fluxes normal to an axis. */
    public Field along(Axis axis) {
        return axis == Axis.X ? x : axis == Axis.Y ? y : z;
    }
}
