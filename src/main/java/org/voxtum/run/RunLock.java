package org.voxtum.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.voxtum.fault.Fault;

/**
 * Keeps a second process from a run folder: a lock file with the process that holds it, under the
 * system's own lock, which ends with the process. What a killed process left is taken over.
 */
final class RunLock implements AutoCloseable {
    /** Name of the file in the run folder. */
    static final String FILE = "lock";

    private static final int MOST_BYTES = 4096;
    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock; Fault USAGE where another process has it. */
    static RunLock take(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            FileChannel channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            try {
                return claim(file, channel);
            } catch (IOException | RuntimeException refused) {
                channel.close();
                throw refused;
            }
        } catch (IOException problem) {
            throw new Fault(
                    Fault.Kind.OUTPUT,
                    "cannot lock the run folder: " + problem.getMessage(),
                    file.toString(),
                    "check that the folder is there and its permissions",
                    problem);
        }
    }

    /** Whether the process that the lock names still runs, or may run on another machine. */
    static boolean isHeld(Path folder) {
        try {
            Optional<LockOwner> owner = LockOwner.parse(Files.readString(folder.resolve(FILE)));
            return owner.map(o -> o.isAlive() || !o.isOnThisHost()).orElse(false);
        } catch (NoSuchFileException free) {
            return false;
        } catch (IOException lockedAgainstReading) {
            return true;
        }
    }

    private static RunLock claim(Path file, FileChannel channel) throws IOException {
        Held held = held(channel);
        Optional<LockOwner> owner = LockOwner.parse(read(channel));
        boolean alive = owner.map(LockOwner::isAlive).orElse(false);
        boolean unknown = held == Held.UNKNOWN && !owner.map(LockOwner::isOnThisHost).orElse(true);
        if (held == Held.BY_ANOTHER || alive || unknown) {
            throw inUse(file, owner);
        }
        String text = LockOwner.thisProcess().text();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
        if (!Files.exists(file)) { // not read: closing it would give the system's lock away
            throw inUse(file, owner);
        }
        return new RunLock(file, channel);
    }

    private enum Held {
        BY_US,
        BY_ANOTHER,
        UNKNOWN
    }

    /** Asks the system; it cannot tell where the file system has no locks. */
    private static Held held(FileChannel channel) {
        try {
            FileLock lock = channel.tryLock();
            return lock == null ? Held.BY_ANOTHER : Held.BY_US;
        } catch (OverlappingFileLockException inThisProcess) {
            return Held.BY_ANOTHER;
        } catch (IOException noLocksHere) {
            return Held.UNKNOWN;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    private static Fault inUse(Path file, Optional<LockOwner> owner) {
        return new Fault(
                Fault.Kind.USAGE,
                "the run folder is in use"
                        + owner.map(o -> " by process " + o.pid() + " on " + o.host()).orElse(""),
                file.toString(),
                "wait for it to end; if you know that nothing uses the folder, remove this file");
    }

    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(file);
        } catch (IOException gone) {
            return;
        }
    }
}
