package org.voxtum.format;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Numbers from a position of a file through one small buffer. */
final class NumberSource {
    private static final int BUFFER_BYTES = 1 << 20;
    private final FileChannel channel;
    private final ByteBuffer buffer;
    private long position;

    NumberSource(FileChannel channel, ByteOrder order, long position) {
        this(channel, order, position, BUFFER_BYTES);
    }

    /** Of at most so many bytes at a time. */
    NumberSource(FileChannel channel, ByteOrder order, long position, int bytes) {
        this.channel = channel;
        this.position = position;
        this.buffer = ByteBuffer.allocate(bytes).order(order);
        buffer.limit(0);
    }

    double next(NumberType type) throws IOException {
        need(type.bytes());
        return type.get(buffer);
    }

    long nextLong() throws IOException {
        need(Long.BYTES);
        return buffer.getLong();
    }

    private void need(int bytes) throws IOException {
        if (buffer.remaining() >= bytes) {
            return;
        }
        buffer.compact();
        while (buffer.position() < bytes) {
            int read = channel.read(buffer, position);
            if (read < 0) {
                throw new EOFException("the file ends at byte " + position);
            }
            position += read;
        }
        buffer.flip();
    }
}
