package org.voxtum.render.volume;

import org.voxtum.grid.Labels;

/**
 * Lines on slices where one region meets another.
 *
 * @param labels region of each voxel, on the layers' grid
 * @param colour 0xRRGGBB
 */
public record TissueOutlines(Labels labels, int colour) {}
