package org.voxtum.compute.reference;

import org.voxtum.compute.DeviceVoxels;
import org.voxtum.grid.Field;

/**
 * Voxels by their position in storage without gaps, x fastest.
 *
 * @param positions of each; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record ReferenceVoxels(long[] positions) implements DeviceVoxels {
    @Override
    public int count() {
        return positions.length;
    }

    static void gather(DeviceVoxels voxels, Field field, double[] sums) {
        long[] positions = ((ReferenceVoxels) voxels).positions;
        int plane = field.shape().planeSize();
        for (int i = 0; i < positions.length; i++) {
            int z = (int) (positions[i] / plane);
            int inPlane = (int) (positions[i] % plane);
            sums[i] += field.chunk(z)[field.rowOffset(0, z) + inPlane];
        }
    }

    static void scatter(DeviceVoxels voxels, double[] values, Field field) {
        long[] positions = ((ReferenceVoxels) voxels).positions;
        int plane = field.shape().planeSize();
        for (int i = 0; i < positions.length; i++) {
            int z = (int) (positions[i] / plane);
            int inPlane = (int) (positions[i] % plane);
            field.chunk(z)[field.rowOffset(0, z) + inPlane] = values[i];
        }
    }
}
