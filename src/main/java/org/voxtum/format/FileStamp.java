package org.voxtum.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * What tells whether a file is still the same.
 *
 * @param bytes length
 * @param crc32c CRC32C of the content
 */
public record FileStamp(long bytes, long crc32c) {
    private static final int BUFFER_BYTES = 1 << 16;

    /** Stamp of a whole file; Fault INPUT where it cannot be read. */
    public static FileStamp of(Path file) {
        return ofStart(file, Long.MAX_VALUE);
    }

    /** Stamp of a file's first bytes, of all of them where it has fewer; Fault INPUT as above. */
    public static FileStamp ofStart(Path file, long most) {
        CRC32C crc = new CRC32C();
        return new FileStamp(update(crc, file, most), crc.getValue());
    }

    /** Feeds a file's first bytes to a checksum and returns how many there were. */
    static long update(Checksum crc, Path file, long most) {
        byte[] buffer = new byte[BUFFER_BYTES];
        long bytes = 0;
        try (InputStream in = Files.newInputStream(file)) {
            int read;
            while ((read = in.read(buffer, 0, (int) Math.min(buffer.length, most - bytes))) > 0) {
                crc.update(buffer, 0, read);
                bytes += read;
            }
        } catch (IOException problem) {
            throw InputFaults.of(file, problem);
        }
        return bytes;
    }
}
