package org.voxtum.compute;

/** Some voxels of a grid, in an order, where a backend can go to them alone. */
public interface DeviceVoxels extends AutoCloseable {
    /** How many they are. */
    int count();

    /** Gives their memory back. */
    @Override
    default void close() {}
}
