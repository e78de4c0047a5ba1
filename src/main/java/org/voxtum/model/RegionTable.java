package org.voxtum.model;

/**
 * Storage and diffusivity of an agent where each is one number a region.
 *
 * @param storage accessible fraction of each region, before scaling by the voxel's tissue; 0 where
 *     the agent cannot enter [-]
 * @param diffusivityX D of each region along x [m^2/s]
 * @param diffusivityY along y
 * @param diffusivityZ along z
 */
public record RegionTable(
        double[] storage, double[] diffusivityX, double[] diffusivityY, double[] diffusivityZ) {}
