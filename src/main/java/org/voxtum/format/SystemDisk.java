package org.voxtum.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Java's own file operations. */
final class SystemDisk implements Disk {
    @Override
    public OutputStream create(Path file) throws IOException {
        return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    @Override
    public OutputStream append(Path file) throws IOException {
        return Files.newOutputStream(file, StandardOpenOption.APPEND);
    }

    /** Systems that cannot open a folder skip it. */
    @Override
    public void force(Path file) throws IOException {
        if (!Files.isDirectory(file)) {
            forceOpened(file, StandardOpenOption.WRITE);
            return;
        }
        try {
            forceOpened(file, StandardOpenOption.READ);
        } catch (IOException notOnThisSystem) {
            return;
        }
    }

    private static void forceOpened(Path file, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(file, how)) {
            channel.force(true);
        }
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException noAtomicMove) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void cut(Path file, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }
}
