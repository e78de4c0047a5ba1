package org.voxtum.compute.opencl;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.cl_command_queue;
import org.jocl.cl_mem;
import org.voxtum.grid.Field;

/**
 * The only place where host and device exchange data. The binding checks no lengths, so everything
 * goes through one direct buffer of native order, as much at a time as it holds.
 */
final class BufferTransfer {
    private static final int SLAB = 16 << 20;
    private final cl_command_queue queue;
    private final Precision precision;
    private final ByteBuffer slab = ByteBuffer.allocateDirect(SLAB).order(ByteOrder.nativeOrder());

    BufferTransfer(cl_command_queue queue, Precision precision) {
        this.queue = queue;
        this.precision = precision;
    }

    /** Host field to a buffer of its shape. */
    void write(Field host, cl_mem memory) {
        long at = 0;
        for (int chunk = 0; chunk < host.shape().chunks(); chunk++) {
            double[] values = host.chunk(chunk * host.shape().planesPerChunk());
            write(values, 0, values.length, memory, at);
            at += values.length;
        }
    }

    /** Buffer to a host field of its shape. */
    void read(cl_mem memory, Field host) {
        long at = 0;
        for (int chunk = 0; chunk < host.shape().chunks(); chunk++) {
            double[] values = host.chunk(chunk * host.shape().planesPerChunk());
            read(memory, at, values, 0, values.length);
            at += values.length;
        }
    }

    /** Values of an array to a place in a buffer, in the precision of the fields. */
    void write(double[] values, int from, int count, cl_mem memory, long at) {
        int size = precision.bytes();
        int most = SLAB / size;
        for (int done = 0; done < count; done += most) {
            int part = Math.min(most, count - done);
            fill(values, from + done, part);
            CL.clEnqueueWriteBuffer(
                    queue,
                    memory,
                    true,
                    (at + done) * size,
                    (long) part * size,
                    Pointer.to(slab),
                    0,
                    null,
                    null);
        }
    }

    /** The other way. */
    void read(cl_mem memory, long at, double[] values, int from, int count) {
        int size = precision.bytes();
        int most = SLAB / size;
        for (int done = 0; done < count; done += most) {
            int part = Math.min(most, count - done);
            CL.clEnqueueReadBuffer(
                    queue,
                    memory,
                    true,
                    (at + done) * size,
                    (long) part * size,
                    Pointer.to(slab),
                    0,
                    null,
                    null);
            empty(values, from + done, part);
        }
    }

    /** Doubles of a buffer that holds doubles whatever the precision of the fields. */
    double[] readSums(cl_mem memory, int count, boolean doubles) {
        double[] values = new double[count];
        int size = doubles ? Double.BYTES : Float.BYTES;
        CL.clEnqueueReadBuffer(
                queue,
                memory,
                true,
                0,
                (long) count * size,
                Pointer.to(checked(count, size)),
                0,
                null,
                null);
        if (doubles) {
            slab.asDoubleBuffer().get(values);
        } else {
            FloatBuffer floats = slab.asFloatBuffer();
            for (int i = 0; i < count; i++) {
                values[i] = floats.get(i);
            }
        }
        return values;
    }

    private ByteBuffer checked(int count, int size) {
        if ((long) count * size > SLAB) {
            throw new IllegalArgumentException(count + " values do not fit the transfer buffer");
        }
        return slab;
    }

    /** Bytes to the start of a buffer. */
    void write(byte[] values, int count, cl_mem memory, long at) {
        for (int done = 0; done < count; done += SLAB) {
            int part = Math.min(SLAB, count - done);
            slab.clear();
            slab.put(values, done, part);
            slab.clear();
            CL.clEnqueueWriteBuffer(
                    queue, memory, true, at + done, part, Pointer.to(slab), 0, null, null);
        }
    }

    /** 64-bit positions to the start of a buffer. */
    void write(long[] values, cl_mem memory) {
        int most = SLAB / Long.BYTES;
        for (int done = 0; done < values.length; done += most) {
            int part = Math.min(most, values.length - done);
            slab.asLongBuffer().put(values, done, part);
            CL.clEnqueueWriteBuffer(
                    queue,
                    memory,
                    true,
                    (long) done * Long.BYTES,
                    (long) part * Long.BYTES,
                    Pointer.to(slab),
                    0,
                    null,
                    null);
        }
    }

    private void fill(double[] values, int from, int count) {
        if (precision == Precision.DOUBLE) {
            slab.asDoubleBuffer().put(values, from, count);
            return;
        }
        FloatBuffer floats = slab.asFloatBuffer();
        for (int i = 0; i < count; i++) {
            floats.put(i, (float) values[from + i]);
        }
    }

    private void empty(double[] values, int from, int count) {
        if (precision == Precision.DOUBLE) {
            DoubleBuffer doubles = slab.asDoubleBuffer();
            doubles.get(values, from, count);
            return;
        }
        FloatBuffer floats = slab.asFloatBuffer();
        for (int i = 0; i < count; i++) {
            values[from + i] = floats.get(i);
        }
    }
}
