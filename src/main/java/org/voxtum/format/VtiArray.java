package org.voxtum.format;

import java.io.IOException;
import java.util.List;
import org.voxtum.fault.Check;
import org.voxtum.fault.Fault;
import org.voxtum.grid.Field.VoxelFunction;
import org.voxtum.grid.VoxelGrid;

/**
 * One array of an image file: values at voxel centres, asked for one by one, so that what can be
 * computed from a field needs no copy of it.
 *
 * @param name name that ParaView shows, such as {@code liposome.free}
 * @param unit unit of the values, such as {@code mol/m^3}, or empty
 * @param type how a number lies in the file
 * @param components one function for a scalar, three for a vector; {@code field::get} is one
 */
public record VtiArray(String name, String unit, NumberType type, List<VoxelFunction> components) {
    /** Checks the name and the number of components. */
    public VtiArray {
        components = List.copyOf(components);
        Check.within("number of components of " + name, components.size(), 1, 9, "");
        if (name.isBlank()) {
            throw new Fault(Fault.Kind.CASE, "array without a name", "", "name it");
        }
    }

    /** One number a voxel. */
    public static VtiArray scalar(String name, String unit, NumberType type, VoxelFunction value) {
        return new VtiArray(name, unit, type, List.of(value));
    }

    /** Three numbers a voxel: the components along x, y and z. */
    public static VtiArray vector(
            String name,
            String unit,
            NumberType type,
            VoxelFunction x,
            VoxelFunction y,
            VoxelFunction z) {
        return new VtiArray(name, unit, type, List.of(x, y, z));
    }

    /** This array over the voxels of a grid. */
    VtkArray over(VoxelGrid grid) {
        return new OverGrid(this, grid);
    }

    private record OverGrid(VtiArray array, VoxelGrid grid) implements VtkArray {
        @Override
        public String name() {
            return array.name;
        }

        @Override
        public String unit() {
            return array.unit;
        }

        @Override
        public NumberType type() {
            return array.type;
        }

        @Override
        public int components() {
            return array.components.size();
        }

        @Override
        public long tuples() {
            return grid.voxels();
        }

        @Override
        public void forEach(NumberTaker taker) throws IOException {
            VoxelFunction[] parts = array.components.toArray(new VoxelFunction[0]);
            for (int z = 0; z < grid.nz(); z++) {
                for (int y = 0; y < grid.ny(); y++) {
                    for (int x = 0; x < grid.nx(); x++) {
                        for (VoxelFunction part : parts) {
                            taker.take(part.at(x, y, z));
                        }
                    }
                }
            }
        }
    }
}
