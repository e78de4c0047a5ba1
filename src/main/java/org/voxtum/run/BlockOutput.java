package org.voxtum.run;

import java.io.DataOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32C;

/** Adds a CRC32C after every block of bytes and after the last, shorter one. */
final class BlockOutput extends FilterOutputStream {
    private final long blockBytes;
    private final CRC32C crc = new CRC32C();
    private long inBlock;

    BlockOutput(OutputStream out, long blockBytes) {
        super(out);
        this.blockBytes = blockBytes;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] values, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int piece = (int) Math.min(length - done, blockBytes - inBlock);
            out.write(values, offset + done, piece);
            crc.update(values, offset + done, piece);
            inBlock += piece;
            done += piece;
            if (inBlock == blockBytes) {
                endBlock();
            }
        }
    }

    private void endBlock() throws IOException {
        new DataOutputStream(out).writeInt((int) crc.getValue());
        crc.reset();
        inBlock = 0;
    }

    /** Ends the last block; the stream below stays open. */
    void finish() throws IOException {
        if (inBlock > 0) {
            endBlock();
        }
        out.flush();
    }
}
