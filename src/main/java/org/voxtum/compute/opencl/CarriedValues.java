package org.voxtum.compute.opencl;

import org.voxtum.compute.Carry;

/**
 * Doubles as a number of single precision and what it leaves: another such number, or a byte in
 * 256ths of its last place, as in {@code kernels/vectors.cl}.
 */
final class CarriedValues {
    private static final double PARTS = 256;

    private CarriedValues() {}

    /** Bytes of a value's carry. */
    static int bytes(Carry carry) {
        return carry == Carry.BYTE ? Byte.BYTES : Float.BYTES;
    }

    /** What single precision leaves of each value. */
    static double[] low(double[] values) {
        double[] low = new double[values.length];
        for (int i = 0; i < low.length; i++) {
            low[i] = values[i] - (float) values[i];
        }
        return low;
    }

    /** The same in 256ths of the last place. */
    static byte[] bytes(double[] values) {
        byte[] low = new byte[values.length];
        for (int i = 0; i < low.length; i++) {
            float high = (float) values[i];
            double parts = (values[i] - high) / unit(high);
            low[i] = (byte) Math.max(-127, Math.min(127, Math.rint(parts)));
        }
        return low;
    }

    private static double unit(float high) {
        return Math.ulp(high) / PARTS;
    }

    /** Adds what was left to values of single precision. */
    static void add(double[] low, double[] values) {
        for (int i = 0; i < low.length; i++) {
            values[i] += low[i];
        }
    }

    /** The same for bytes. */
    static void add(byte[] low, double[] values) {
        for (int i = 0; i < low.length; i++) {
            values[i] += low[i] * unit((float) values[i]);
        }
    }
}
