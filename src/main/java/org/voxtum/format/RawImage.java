package org.voxtum.format;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.voxtum.fault.Check;
import org.voxtum.fault.DataRule;
import org.voxtum.grid.Field;
import org.voxtum.grid.Field.VoxelFunction;
import org.voxtum.grid.Labels;
import org.voxtum.grid.Shape;
import org.voxtum.tissue.VoxelSink;

/**
 * How a headerless image lies in its file: x fastest, then y, then z.
 *
 * @param shape voxels along x, y and z
 * @param type how a number lies in the file
 * @param order byte order of the numbers
 * @param offset bytes before the first number, not negative
 */
public record RawImage(Shape shape, NumberType type, ByteOrder order, long offset) {
    /** Checks the offset. */
    public RawImage {
        Check.notNegative("offset of the raw image", (double) offset, "bytes");
    }

    /** Little-endian image without anything before the first number. */
    public static RawImage of(Shape shape, NumberType type) {
        return new RawImage(shape, type, ByteOrder.LITTLE_ENDIAN, 0);
    }

    /** Size that the whole file must have [bytes]; the largest number where it is larger. */
    public long fileBytes() {
        long values = Math.multiplyExact(shape.size(), (long) type.bytes());
        return offset > Long.MAX_VALUE - values ? Long.MAX_VALUE : offset + values;
    }

    /** Reads a file into a new field. */
    public Field read(Path file) {
        Field field = new Field(shape);
        read(file, field::set);
        return field;
    }

    /** Reads a file of region numbers; Fault INPUT where one is no whole number from 0 to 254. */
    public Labels readLabels(Path file) {
        Labels labels = new Labels(shape);
        read(
                file,
                (x, y, z, value) -> {
                    if (value != Math.rint(value) || value < 0 || value > 254) {
                        throw DataRule.IMAGE_LABEL.fault(file.toString(), x, y, z, value);
                    }
                    labels.set(x, y, z, (int) value);
                });
        return labels;
    }

    /** Hands every voxel of a file to a sink; Fault INPUT where the file has another size. */
    public void read(Path file, VoxelSink sink) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            checkSize(file, channel.size());
            stream(new NumberSource(channel, order, offset), sink);
        } catch (IOException problem) {
            throw InputFaults.of(file, problem);
        }
    }

    /** Writes a file; the bytes before the offset are zeros. */
    public void write(Path file, VoxelFunction values) {
        AtomicFile.write(
                file,
                out -> {
                    NumberSink sink = new NumberSink(out, order);
                    for (long i = 0; i < offset; i++) {
                        sink.put(NumberType.UINT8, 0);
                    }
                    for (int z = 0; z < shape.nz(); z++) {
                        writePlane(sink, values, z);
                    }
                    sink.flush();
                });
    }

    private void writePlane(NumberSink sink, VoxelFunction values, int z) throws IOException {
        for (int y = 0; y < shape.ny(); y++) {
            for (int x = 0; x < shape.nx(); x++) {
                sink.put(type, values.at(x, y, z));
            }
        }
    }

    private void stream(NumberSource numbers, VoxelSink sink) throws IOException {
        for (int z = 0; z < shape.nz(); z++) {
            for (int y = 0; y < shape.ny(); y++) {
                for (int x = 0; x < shape.nx(); x++) {
                    sink.set(x, y, z, numbers.next(type));
                }
            }
        }
    }

    /** Such as {@code 100 x 80 x 15}. */
    String shapeText() {
        return text(shape);
    }

    static String text(Shape shape) {
        return shape.nx() + " x " + shape.ny() + " x " + shape.nz();
    }

    private void checkSize(Path file, long found) {
        if (found != fileBytes()) {
            throw DataRule.IMAGE_SIZE.fault(
                    file.toString(),
                    found,
                    fileBytes(),
                    offset,
                    shapeText(),
                    type.bytes(),
                    type.label());
        }
    }
}
