package org.voxtum.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.voxtum.fault.Fault;
import org.voxtum.format.AtomicFile;
import org.voxtum.format.CountingOutput;
import org.voxtum.format.Disk;
import org.voxtum.solver.SimulationState;

/**
 * One checkpoint: eight letters, format, lengths, a JSON header, CRC32C of all this, then the bytes
 * of the state in blocks with a CRC32C each. Every byte is under one checksum.
 */
final class CheckpointFile {
    private static final byte[] LETTERS = "VOXTUMCK".getBytes(StandardCharsets.US_ASCII);
    private static final int FORMAT = 1;
    private static final int MOST_HEADER_BYTES = 1 << 28;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Path file;

    CheckpointFile(Path file) {
        this.file = file;
    }

    /** Writes it whole or not at all; refuses a state that is not finite. */
    void write(Disk disk, CheckpointHeader header, SimulationState state, long blockBytes) {
        AtomicFile.write(
                disk,
                file,
                out -> {
                    CountingOutput counted = new CountingOutput(OutputStream.nullOutputStream());
                    state.writeTo(new DataOutputStream(counted));
                    out.write(head(header, blockBytes, counted.bytes()));
                    BlockOutput blocks = new BlockOutput(out, blockBytes);
                    state.writeTo(new DataOutputStream(blocks));
                    blocks.finish();
                });
    }

    private static byte[] head(CheckpointHeader header, long blockBytes, long bytes)
            throws IOException {
        byte[] json = JSON.writeValueAsBytes(header);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(head);
        out.write(LETTERS);
        out.writeInt(FORMAT);
        out.writeInt(json.length);
        out.writeLong(blockBytes);
        out.writeLong(bytes);
        out.write(json);
        CRC32C crc = new CRC32C();
        crc.update(head.toByteArray());
        out.writeInt((int) crc.getValue());
        return head.toByteArray();
    }

    /**
     * Its header, when every checksum was found right; nothing of the state's size is allocated.
     *
     * @throws IOException where a byte is wrong or missing, with the reason
     */
    CheckpointHeader verify() throws IOException {
        try (DataInputStream in = open()) {
            Head head = head(in);
            head.blocks(in).transferTo(OutputStream.nullOutputStream());
            if (in.read() >= 0) {
                throw new IOException("there are bytes after its end");
            }
            return head.header();
        }
    }

    /** State of a checkpoint that was verified; Fault INPUT where it can no longer be read. */
    SimulationState state() {
        try (DataInputStream in = open()) {
            return SimulationState.readFrom(new DataInputStream(head(in).blocks(in)));
        } catch (IOException problem) {
            throw new Fault(
                    Fault.Kind.INPUT,
                    "cannot read the checkpoint: " + problem.getMessage(),
                    file.toString(),
                    "check the disk and resume again",
                    problem);
        }
    }

    private DataInputStream open() throws IOException {
        return new DataInputStream(
                new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES));
    }

    private record Head(CheckpointHeader header, long blockBytes, long bytes) {
        BlockInput blocks(DataInputStream in) {
            return new BlockInput(in, blockBytes, bytes);
        }
    }

    private static Head head(DataInputStream in) throws IOException {
        byte[] start = new byte[LETTERS.length + 2 * Integer.BYTES + 2 * Long.BYTES];
        in.readFully(start);
        ByteBuffer numbers = ByteBuffer.wrap(start);
        byte[] letters = new byte[LETTERS.length];
        numbers.get(letters);
        int format = numbers.getInt();
        int length = numbers.getInt();
        if (!Arrays.equals(letters, LETTERS) || length < 0 || length > MOST_HEADER_BYTES) {
            throw new IOException("it does not begin as a checkpoint");
        }
        byte[] json = in.readNBytes(length);
        CRC32C crc = new CRC32C();
        crc.update(start);
        crc.update(json);
        if (json.length < length || in.readInt() != (int) crc.getValue()) {
            throw new IOException("the checksum of the header differs");
        }
        if (format != FORMAT) {
            throw new IOException("its format is " + format + ", this version reads " + FORMAT);
        }
        CheckpointHeader header = JSON.readValue(json, CheckpointHeader.class);
        return new Head(header, numbers.getLong(), numbers.getLong());
    }
}
