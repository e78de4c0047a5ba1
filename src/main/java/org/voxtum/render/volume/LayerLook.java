package org.voxtum.render.volume;

import org.voxtum.grid.VoxelGrid;

/** A layer with its colours and absorption worked out for one length of step. */
final class LayerLook {
    private static final double AMBIENT = 0.4;
    private static final double SLOPE_REACH = 0.6;

    private final Volume volume;
    private final Transfer transfer;
    private final LookTable table;

    /**
     * @param step that light goes between looks [m]
     */
    LayerLook(Layer layer, double step) {
        volume = layer.volume();
        transfer = layer.transfer();
        double longestEdge = Box.of(volume.grid()).longestEdge();
        table = new LookTable(transfer, longestEdge, step);
    }

    LookTable table() {
        return table;
    }

    /** Value at a place in voxels, NaN where there is none. */
    double value(double x, double y, double z) {
        return volume.at(x, y, z);
    }

    /** Place of a value on the colour scale. */
    double place(double value) {
        return transfer.place(value);
    }

    /**
     * How bright the field's slope makes a place: most where it faces the eye.
     *
     * @param ahead direction of view [voxels a metre]
     */
    double shade(double x, double y, double z, double[] ahead) {
        VoxelGrid grid = volume.grid();
        double slopeX = slope(x, y, z, SLOPE_REACH, 0, 0) / grid.dx();
        double slopeY = slope(x, y, z, 0, SLOPE_REACH, 0) / grid.dy();
        double slopeZ = slope(x, y, z, 0, 0, SLOPE_REACH) / grid.dz();
        double sightX = ahead[0] * grid.dx();
        double sightY = ahead[1] * grid.dy();
        double sightZ = ahead[2] * grid.dz();
        double along = slopeX * sightX + slopeY * sightY + slopeZ * sightZ;
        double square = slopeX * slopeX + slopeY * slopeY + slopeZ * slopeZ;
        double sight = sightX * sightX + sightY * sightY + sightZ * sightZ;
        double facing = square > 0 ? Math.abs(along) / Math.sqrt(square * sight) : 1;
        return AMBIENT + (1 - AMBIENT) * facing;
    }

    private double slope(double x, double y, double z, double dx, double dy, double dz) {
        return volume.near(x + dx, y + dy, z + dz) - volume.near(x - dx, y - dy, z - dz);
    }
}
