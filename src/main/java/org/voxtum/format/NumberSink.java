package org.voxtum.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Numbers to a stream through one small buffer, whatever the size of the field. */
final class NumberSink {
    private static final int BUFFER_BYTES = 1 << 16;
    private final OutputStream out;
    private final ByteBuffer buffer;

    NumberSink(OutputStream out, ByteOrder order) {
        this.out = out;
        this.buffer = ByteBuffer.allocate(BUFFER_BYTES).order(order);
    }

    void put(NumberType type, double value) throws IOException {
        makeRoom();
        type.put(buffer, value);
    }

    void putLong(long value) throws IOException {
        makeRoom();
        buffer.putLong(value);
    }

    void flush() throws IOException {
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    private void makeRoom() throws IOException {
        if (buffer.remaining() < Long.BYTES) {
            flush();
        }
    }
}
