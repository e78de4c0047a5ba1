package org.voxtum.compute.opencl;

import org.voxtum.compute.DeviceVoxels;

/**
 * Voxels on a device.
 *
 * @param session to whom the memory belongs
 * @param positions of each, 64 bits
 * @param values room for a number of each
 * @param count how many they are
 */
record OpenClVoxels(OpenClSession session, DeviceBuffer positions, DeviceBuffer values, int count)
        implements DeviceVoxels {
    static OpenClVoxels of(OpenClSession session, String name, long[] positions) {
        DeviceBuffer numbers =
                session.allocate(name, session.sizes().voxelPositions(positions.length));
        session.transfer().write(positions, numbers);
        DeviceBuffer values =
                session.allocate(name + " values", session.sizes().table(positions.length));
        return new OpenClVoxels(session, numbers, values, positions.length);
    }

    @Override
    public void close() {
        session.release(positions);
        session.release(values);
    }
}
