package org.voxtum.compute.opencl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files that only save time: each has a checksum over its key and its bytes, appears whole or not
 * at all, and may vanish at any time. Several processes may use one folder.
 */
final class UserCache {
    /** Older ones go: each version of the kernels, a driver and a device has files of its own. */
    private static final int MOST_FILES = 32;

    private static final int CHECKSUM_BYTES = 32;
    private static final String END = ".cache";
    private final Path folder;

    private UserCache(Path folder) {
        this.folder = folder;
    }

    /** A cache in a folder that is made where it is missing; empty where it cannot be written. */
    static Optional<UserCache> in(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            return Optional.empty();
        }
        return Files.isWritable(folder) ? Optional.of(new UserCache(folder)) : Optional.empty();
    }

    /** A name for all that something depends on, in so many parts. */
    static String key(List<String> parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] text = part.getBytes(StandardCharsets.UTF_8);
            digest.update((text.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(text);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private Path file(String kind, String key) {
        return folder.resolve(kind + "-" + key + END);
    }

    /** What is kept under a key; empty where there is nothing or it is damaged. */
    Optional<byte[]> read(String kind, String key) {
        try {
            byte[] all = Files.readAllBytes(file(kind, key));
            if (all.length < CHECKSUM_BYTES) {
                return Optional.empty();
            }
            byte[] content = Arrays.copyOfRange(all, CHECKSUM_BYTES, all.length);
            byte[] checksum = Arrays.copyOf(all, CHECKSUM_BYTES);
            return MessageDigest.isEqual(checksum, checksum(key, content))
                    ? Optional.of(content)
                    : Optional.empty();
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    /** Keeps something, as far as the disk takes it. */
    void write(String kind, String key, byte[] content) {
        try {
            Path aside = Files.createTempFile(folder, kind, ".part");
            try (var out = Files.newOutputStream(aside)) {
                out.write(checksum(key, content));
                out.write(content);
            }
            try {
                move(aside, file(kind, key));
            } finally {
                Files.deleteIfExists(aside);
            }
            removeOld();
        } catch (IOException full) {
            assert full != null; // it is made again next time
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unusual) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Forgets what turned out to be of no use. */
    void remove(String kind, String key) {
        try {
            Files.deleteIfExists(file(kind, key));
        } catch (IOException busy) {
            assert busy != null; // it is overwritten
        }
    }

    private void removeOld() throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.list(folder)) {
            all = files.filter(file -> file.toString().endsWith(END)).toList();
        }
        List<Path> newestFirst =
                all.stream().sorted(Comparator.comparingLong(UserCache::age)).toList();
        for (Path old : newestFirst.subList(Math.min(MOST_FILES, all.size()), all.size())) {
            Files.deleteIfExists(old);
        }
    }

    private static long age(Path file) {
        try {
            return -Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            return 0;
        }
    }

    private static byte[] checksum(String key, byte[] content) {
        MessageDigest digest = sha256();
        digest.update(key.getBytes(StandardCharsets.UTF_8));
        return digest.digest(content);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
