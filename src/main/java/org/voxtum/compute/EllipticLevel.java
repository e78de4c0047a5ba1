package org.voxtum.compute;

import org.voxtum.grid.Shape;

/**
 * One level of {@code a p + sum T (p - p_nb)}: coefficients in 1/s per fine voxel volume.
 *
 * @param shape cells
 * @param faceX T between cells x-1 and x, shape (nx+1, ny, nz); 0 at the box
 * @param faceY T along y
 * @param faceZ T along z
 * @param absorption a, with the fixed and Robin faces of the box and of baths added
 */
public record EllipticLevel(
        Shape shape,
        DeviceField faceX,
        DeviceField faceY,
        DeviceField faceZ,
        DeviceField absorption) {}
