package org.voxtum.format;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.tissue.VoxelSink;

/** Reads the image files that {@link VtiWriter} writes, as a stream of voxels. */
public final class VtiReader {
    private VtiReader() {}

    /** Reads the head; Fault INPUT where the file is missing, cut short or of another layout. */
    public static VtiImage open(Path file) {
        return VtiHead.read(file);
    }

    /** Reads a scalar array, or one component of a vector, into a new field. */
    public static Field read(VtiImage image, String name, int component) {
        Field field = Field.on(image.grid());
        read(image, name, component, field::set);
        return field;
    }

    /** Hands the voxels of a scalar array, or of one component of a vector, to a sink. */
    public static void read(VtiImage image, String name, int component, VoxelSink sink) {
        VtiImage.Entry entry = image.array(name);
        if (component < 0 || component >= entry.components()) {
            throw InputFaults.of(
                    image.file(),
                    "array '" + name + "' has no component " + component,
                    "it has " + entry.components() + ", counted from 0");
        }
        try (FileChannel channel = FileChannel.open(image.file(), StandardOpenOption.READ)) {
            stream(channel, image, entry, component, sink);
        } catch (IOException problem) {
            throw InputFaults.of(image.file(), problem);
        }
    }

    /** One voxel of a scalar array, or of one component of a vector. */
    public static double at(VtiImage image, String name, int component, int x, int y, int z) {
        VtiImage.Entry entry = image.array(name);
        VoxelGrid grid = image.grid();
        long voxel = x + grid.nx() * (y + (long) grid.ny() * z);
        long numbers = voxel * entry.components() + component;
        try (FileChannel channel = FileChannel.open(image.file(), StandardOpenOption.READ)) {
            long start = image.dataStart() + entry.offset();
            checkLength(channel, image, entry, start);
            long place = start + VtkXml.HEADER_BYTES + numbers * entry.type().bytes();
            return new NumberSource(channel, image.order(), place, Long.BYTES).next(entry.type());
        } catch (IOException problem) {
            throw InputFaults.of(image.file(), problem);
        }
    }

    private static void stream(
            FileChannel channel,
            VtiImage image,
            VtiImage.Entry entry,
            int component,
            VoxelSink sink)
            throws IOException {
        long start = image.dataStart() + entry.offset();
        checkLength(channel, image, entry, start);
        NumberSource numbers =
                new NumberSource(channel, image.order(), start + VtkXml.HEADER_BYTES);
        VoxelGrid grid = image.grid();
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    sink.set(x, y, z, pick(numbers, entry, component));
                }
            }
        }
    }

    private static double pick(NumberSource numbers, VtiImage.Entry entry, int component)
            throws IOException {
        double picked = 0;
        for (int c = 0; c < entry.components(); c++) {
            double value = numbers.next(entry.type());
            picked = c == component ? value : picked;
        }
        return picked;
    }

    private static void checkLength(
            FileChannel channel, VtiImage image, VtiImage.Entry entry, long start)
            throws IOException {
        long expected = image.grid().voxels() * entry.components() * entry.type().bytes();
        long end = start + VtkXml.HEADER_BYTES + expected;
        if (end > channel.size()) {
            throw InputFaults.of(
                    image.file(),
                    "array '"
                            + entry.name()
                            + "' needs the file to have at least "
                            + end
                            + " bytes; it has "
                            + channel.size(),
                    "the file is cut short; write or copy it again");
        }
        long found = new NumberSource(channel, image.order(), start, Long.BYTES).nextLong();
        if (found != expected) {
            throw InputFaults.of(
                    image.file(),
                    "array '" + entry.name() + "' states " + found + " bytes of data",
                    "the grid needs " + expected);
        }
    }
}
