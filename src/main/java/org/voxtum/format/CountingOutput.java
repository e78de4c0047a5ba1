package org.voxtum.format;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes bytes on and counts them. */
public final class CountingOutput extends FilterOutputStream {
    private long bytes;

    /** Counts what goes to a stream. */
    public CountingOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int value) throws IOException {
        out.write(value);
        bytes++;
    }

    @Override
    public void write(byte[] values, int offset, int length) throws IOException {
        out.write(values, offset, length);
        bytes += length;
    }

    /** How many so far. */
    public long bytes() {
        return bytes;
    }
}
