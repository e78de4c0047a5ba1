package org.voxtum.format;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.voxtum.fault.Fault;
import org.voxtum.grid.VoxelGrid;

/**
 * What the head of an image file says; the values are read by {@link VtiReader}.
 *
 * @param file the file
 * @param grid grid of the values [m]
 * @param time model time [s], NaN where the file has none
 * @param arrays arrays in the order of the file
 * @param notes texts kept in the file, by name
 * @param dataStart position of the byte after the underscore [bytes]
 * @param order byte order of the numbers
 */
public record VtiImage(
        Path file,
        VoxelGrid grid,
        double time,
        List<Entry> arrays,
        Map<String, String> notes,
        long dataStart,
        ByteOrder order) {
    /** Copies the lists. */
    public VtiImage {
        arrays = List.copyOf(arrays);
        notes = Map.copyOf(notes);
    }

    /**
     * One array.
     *
     * @param name name
     * @param unit unit, empty where the file has none
     * @param type how a number lies in the file
     * @param components numbers a voxel
     * @param offset position of the array's length header after the underscore [bytes]
     */
    public record Entry(String name, String unit, NumberType type, int components, long offset) {}

    /** An array by name; Fault INPUT that lists the names where there is none. */
    public Entry array(String name) {
        for (Entry entry : arrays) {
            if (entry.name().equals(name)) {
                return entry;
            }
        }
        throw new Fault(
                Fault.Kind.INPUT,
                "there is no array '" + name + "'",
                file.toString(),
                "it has " + names());
    }

    /** Names of the arrays of one component, for messages. */
    String scalars() {
        return String.join(
                ", ", arrays.stream().filter(a -> a.components() == 1).map(Entry::name).toList());
    }

    /** Names of all arrays, for messages. */
    String names() {
        return String.join(", ", arrays.stream().map(Entry::name).toList());
    }
}
