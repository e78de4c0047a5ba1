package org.voxtum.tissue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.voxtum.fault.Fault;
import org.voxtum.grid.VoxelGrid;

/**
 * A headerless image, x fastest.
 *
 * @param file the file
 * @param nx values along x
 * @param ny values along y
 * @param nz values along z
 * @param type of a value
 * @param littleEndian byte order of a value
 * @param offset bytes before the first value, not negative
 */
public record RawImage(
        Path file, int nx, int ny, int nz, Type type, boolean littleEndian, long offset) {
    /** Types of a value. */
    public enum Type {
        UINT8(1),
        INT16(2),
        UINT16(2),
        INT32(4),
        FLOAT32(4),
        FLOAT64(8);

        private final int bytes;

        Type(int bytes) {
            this.bytes = bytes;
        }

        /** Bytes of a value. */
        public int bytes() {
            return bytes;
        }
    }

    /** Takes the values one by one. */
    @FunctionalInterface
    public interface ValueSink {
        /** Value of voxel (x, y, z). */
        void accept(int x, int y, int z, double value);
    }

    /** Bytes that the values take. */
    public long bytes() {
        return (long) nx * ny * nz * type.bytes();
    }

    /** Hands over every value in the order of the file; the image must have the grid's shape. */
    public void forEach(VoxelGrid grid, ValueSink sink) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            checkSize(grid, channel.size());
            ByteBuffer row = row();
            channel.position(offset);
            for (int z = 0; z < nz; z++) {
                for (int y = 0; y < ny; y++) {
                    readRow(channel, row);
                    for (int x = 0; x < nx; x++) {
                        sink.accept(x, y, z, checked(value(row), x, y, z));
                    }
                }
            }
        } catch (IOException failure) {
            throw new Fault(
                    Fault.Kind.OUTPUT, "cannot read " + file, "", failure.toString(), failure);
        }
    }

    private void checkSize(VoxelGrid grid, long size) {
        if (nx != grid.nx() || ny != grid.ny() || nz != grid.nz()) {
            throw wrong(
                    "image of " + nx + " x " + ny + " x " + nz + " values",
                    "it must have the grid's " + grid.nx() + " x " + grid.ny() + " x " + grid.nz());
        }
        if (size != offset + bytes()) {
            throw wrong(
                    "image of " + size + " bytes",
                    "shape, type and offset need " + (offset + bytes()) + " bytes");
        }
    }

    private ByteBuffer row() {
        ByteOrder order = littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        return ByteBuffer.allocate(nx * type.bytes()).order(order);
    }

    private static void readRow(FileChannel channel, ByteBuffer row) throws IOException {
        row.clear();
        while (row.hasRemaining()) {
            if (channel.read(row) < 0) {
                throw new IOException("the file ended early");
            }
        }
        row.flip();
    }

    private double value(ByteBuffer row) {
        return switch (type) {
            case UINT8 -> row.get() & 0xFF;
            case INT16 -> row.getShort();
            case UINT16 -> row.getShort() & 0xFFFF;
            case INT32 -> row.getInt();
            case FLOAT32 -> row.getFloat();
            case FLOAT64 -> row.getDouble();
        };
    }

    private double checked(double value, int x, int y, int z) {
        if (!Double.isFinite(value)) {
            throw wrong(
                    "value " + value + " at voxel (" + x + ", " + y + ", " + z + ")",
                    "every value must be a finite number");
        }
        return value;
    }

    private Fault wrong(String what, String remedy) {
        return new Fault(Fault.Kind.INPUT, what, file.toString(), remedy);
    }
}
