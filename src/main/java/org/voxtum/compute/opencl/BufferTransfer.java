package org.voxtum.compute.opencl;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.cl_command_queue;
import org.voxtum.compute.Precision;

/**
 * The only place where host and device exchange data. The binding checks no lengths, so everything
 * goes through one direct buffer of native order, as much at a time as it holds, and each part is
 * held to the length of the device's buffer.
 */
final class BufferTransfer {
    private static final int SLAB = 16 << 20;
    private final cl_command_queue queue;
    private final DriverCalls calls;
    private final Runnable isIdle;
    private final Precision precision;
    private final ByteBuffer slab = ByteBuffer.allocateDirect(SLAB).order(ByteOrder.nativeOrder());

    /**
     * @param isIdle told after each transfer, which waits for all that was asked for before it
     */
    BufferTransfer(
            cl_command_queue queue, DriverCalls calls, Runnable isIdle, Precision precision) {
        this.queue = queue;
        this.calls = calls;
        this.isIdle = isIdle;
        this.precision = precision;
    }

    /** The first values of an array to a place in a buffer, in the precision of the fields. */
    void write(double[] values, int count, DeviceBuffer buffer, long at) {
        int size = precision.bytes();
        inParts(
                count,
                size,
                (done, part) -> {
                    put(values, done, part);
                    write(buffer, (at + done) * size, part * size);
                });
    }

    /** The other way. */
    void read(DeviceBuffer buffer, long at, double[] values, int count) {
        int size = precision.bytes();
        inParts(
                count,
                size,
                (done, part) -> {
                    read(buffer, (at + done) * size, part * size);
                    get(precision, values, done, part);
                });
    }

    /** The first values of a buffer in a precision of its own. */
    double[] read(DeviceBuffer buffer, int count, Precision own) {
        double[] values = new double[count];
        inParts(
                count,
                own.bytes(),
                (done, part) -> {
                    read(buffer, (long) done * own.bytes(), part * own.bytes());
                    get(own, values, done, part);
                });
        return values;
    }

    /** The first bytes of an array to a place in a buffer. */
    void write(byte[] values, int count, DeviceBuffer buffer, long at) {
        inParts(
                count,
                1,
                (done, part) -> {
                    slab.clear();
                    slab.put(values, done, part);
                    slab.clear();
                    write(buffer, at + done, part);
                });
    }

    /** The other way. */
    void read(DeviceBuffer buffer, long at, byte[] values, int count) {
        inParts(
                count,
                1,
                (done, part) -> {
                    read(buffer, at + done, part);
                    slab.clear();
                    slab.get(values, done, part);
                    slab.clear();
                });
    }

    /** 64-bit positions to the start of a buffer. */
    void write(long[] values, DeviceBuffer buffer) {
        inParts(
                values.length,
                Long.BYTES,
                (done, part) -> {
                    slab.asLongBuffer().put(values, done, part);
                    write(buffer, (long) done * Long.BYTES, part * Long.BYTES);
                });
    }

    /** Takes so many values from some place on. */
    @FunctionalInterface
    private interface Part {
        void take(int from, int count);
    }

    private static void inParts(int count, int size, Part part) {
        int most = SLAB / size;
        for (int done = 0; done < count; done += most) {
            part.take(done, Math.min(most, count - done));
        }
    }

    private void write(DeviceBuffer buffer, long at, int bytes) {
        buffer.holds(at, bytes);
        calls.run(
                "writing '" + buffer.name() + "'",
                () ->
                        CL.clEnqueueWriteBuffer(
                                queue,
                                buffer.handle(),
                                true,
                                at,
                                bytes,
                                Pointer.to(slab),
                                0,
                                null,
                                null));
        isIdle.run();
    }

    private void read(DeviceBuffer buffer, long at, int bytes) {
        buffer.holds(at, bytes);
        calls.run(
                "reading '" + buffer.name() + "'",
                () ->
                        CL.clEnqueueReadBuffer(
                                queue,
                                buffer.handle(),
                                true,
                                at,
                                bytes,
                                Pointer.to(slab),
                                0,
                                null,
                                null));
        isIdle.run();
    }

    private void put(double[] values, int from, int count) {
        if (precision == Precision.DOUBLE) {
            slab.asDoubleBuffer().put(values, from, count);
            return;
        }
        FloatBuffer floats = slab.asFloatBuffer();
        for (int i = 0; i < count; i++) {
            floats.put(i, (float) values[from + i]);
        }
    }

    private void get(Precision type, double[] values, int from, int count) {
        if (type == Precision.DOUBLE) {
            slab.asDoubleBuffer().get(values, from, count);
            return;
        }
        FloatBuffer floats = slab.asFloatBuffer();
        for (int i = 0; i < count; i++) {
            values[from + i] = floats.get(i);
        }
    }
}
