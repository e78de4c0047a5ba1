package org.voxtum.run;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32C;

/** Reads what {@link BlockOutput} wrote; a block whose checksum differs is an IOException. */
final class BlockInput extends InputStream {
    private final DataInputStream in;
    private final long blockBytes;
    private final CRC32C crc = new CRC32C();
    private long left;
    private long inBlock;

    /**
     * Reads the blocks of one state.
     *
     * @param bytes number of bytes without checksums
     */
    BlockInput(DataInputStream in, long blockBytes, long bytes) {
        this.in = in;
        this.blockBytes = blockBytes;
        this.left = bytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] values, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int piece = (int) Math.min(Math.min(length, left), blockBytes - inBlock);
        in.readFully(values, offset, piece);
        crc.update(values, offset, piece);
        inBlock += piece;
        left -= piece;
        if (inBlock == blockBytes || left == 0) {
            endBlock();
        }
        return piece;
    }

    private void endBlock() throws IOException {
        if (in.readInt() != (int) crc.getValue()) {
            throw new IOException("the checksum of a block differs");
        }
        crc.reset();
        inBlock = 0;
    }
}
