package org.voxtum.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * Files that appear whole or not at all: written aside in the same folder, forced to the disk, then
 * renamed over the target. A failure leaves the old file as it was and no temporary file behind.
 */
public final class AtomicFile {
    private static final int BUFFER_BYTES = 1 << 20;

    /** Ends the name of a file that is being written. */
    private static final String ASIDE = ".part";

    private AtomicFile() {}

    /** What fills a file. */
    @FunctionalInterface
    public interface Body {
        /** Writes the whole content; the stream is buffered and closed by the caller. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes a file on the system's disk, as {@link #write(Disk, Path, Body)} does. */
    public static FileStamp write(Path target, Body body) {
        return write(Disk.ofSystem(), target, body);
    }

    /**
     * Writes a file.
     *
     * @param disk what takes it
     * @param target the file to appear; its folder must exist
     * @param body what fills it
     * @return length and checksum of what was written
     * @throws org.voxtum.fault.Fault of kind OUTPUT where the disk or the folder refuses
     */
    public static FileStamp write(Disk disk, Path target, Body body) {
        Path aside = besides(target);
        boolean renamed = false;
        try {
            FileStamp stamp = fill(disk, aside, body);
            disk.rename(aside, target);
            renamed = true;
            disk.force(target.toAbsolutePath().resolveSibling(""));
            return stamp;
        } catch (IOException problem) {
            throw OutputFaults.of(target, problem);
        } finally {
            if (!renamed) {
                removeQuietly(disk, aside);
            }
        }
    }

    /** Whether a file is one that was being written when its process was killed. */
    public static boolean isLeftOver(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") && name.endsWith(ASIDE);
    }

    private static Path besides(Path target) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        return target.resolveSibling("." + target.getFileName() + "." + mark + ASIDE);
    }

    private static FileStamp fill(Disk disk, Path aside, Body body) throws IOException {
        CRC32C crc = new CRC32C();
        CountingOutput counted = new CountingOutput(disk.create(aside));
        try (OutputStream out =
                new BufferedOutputStream(new CheckedOutputStream(counted, crc), BUFFER_BYTES)) {
            body.writeTo(out);
        }
        disk.force(aside);
        return new FileStamp(counted.bytes(), crc.getValue());
    }

    private static void removeQuietly(Disk disk, Path aside) {
        try {
            disk.delete(aside);
        } catch (IOException alreadyFailing) {
            return;
        }
    }
}
