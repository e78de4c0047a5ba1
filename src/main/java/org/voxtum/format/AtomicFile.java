package org.voxtum.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Files that appear whole or not at all: written aside in the same folder, forced to the disk, then
 * renamed over the target. A failure leaves the old file as it was and no temporary file behind.
 */
public final class AtomicFile {
    private static final int BUFFER_BYTES = 1 << 20;

    private AtomicFile() {}

    /** What fills a file. */
    @FunctionalInterface
    public interface Body {
        /** Writes the whole content; the stream is buffered and closed by the caller. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file.
     *
     * @param target the file to appear; its folder must exist
     * @param body what fills it
     * @throws org.voxtum.fault.Fault of kind OUTPUT where the disk or the folder refuses
     */
    public static void write(Path target, Body body) {
        Path aside = besides(target);
        boolean renamed = false;
        try {
            fill(aside, body);
            rename(aside, target);
            renamed = true;
            forceFolder(target);
        } catch (IOException problem) {
            throw OutputFaults.of(target, problem);
        } finally {
            if (!renamed) {
                removeQuietly(aside);
            }
        }
    }

    private static Path besides(Path target) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        return target.resolveSibling("." + target.getFileName() + "." + mark + ".part");
    }

    private static void fill(Path aside, Body body) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(
                                aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out =
                        new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES)) {
            body.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void rename(Path aside, Path target) throws IOException {
        try {
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException noAtomicMove) {
            Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Makes the new name last through a power cut; systems that cannot open a folder skip it. */
    private static void forceFolder(Path target) {
        Path folder = target.toAbsolutePath().resolveSibling("");
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisSystem) {
            return;
        }
    }

    private static void removeQuietly(Path aside) {
        try {
            Files.deleteIfExists(aside);
        } catch (IOException alreadyFailing) {
            return;
        }
    }
}
