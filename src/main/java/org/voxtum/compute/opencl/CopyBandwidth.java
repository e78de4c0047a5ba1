package org.voxtum.compute.opencl;

/** Measures how fast a device copies its own memory. */
final class CopyBandwidth {
    private static final long FIRST_BYTES = 4L << 20;
    private static final long MOST_BYTES = 256L << 20;
    private static final int GROWTH = 4;

    /** A copy that takes so long is long enough beside the launch itself [s]. */
    private static final double LONG_ENOUGH = 0.02;

    private static final int COPIES = 7;
    private final OpenClSession session;
    private final long most;

    CopyBandwidth(OpenClSession session) {
        this.session = session;
        DeviceDescription device = session.device().about();
        this.most = Math.min(MOST_BYTES, Math.min(device.largestBuffer(), device.memory() / 4));
    }

    /** Reads and writes counted [bytes/s]; the best of several copies. */
    double measure() {
        long bytes = Math.min(FIRST_BYTES, most);
        double seconds = shortest(bytes);
        while (seconds < LONG_ENOUGH && bytes < most) {
            bytes = Math.min(GROWTH * bytes, most);
            seconds = shortest(bytes);
        }
        return 2.0 * bytes / seconds;
    }

    /** The first copies may have to touch memory that was never used. */
    private double shortest(long bytes) {
        long values = bytes / session.precision().bytes();
        DeviceBuffer from = session.allocate("copy from", bytes);
        DeviceBuffer to = session.allocate("copy to", bytes);
        session.kernel("vector_fill").buffer(from).real(1).count(values).over(values);
        session.kernel("vector_fill").buffer(to).real(2).count(values).over(values);
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < COPIES; i++) {
            best = Math.min(best, seconds(from, to, values));
        }
        session.release(from);
        session.release(to);
        return best;
    }

    /** Some drivers come back from waiting too early, but none before a value is there. */
    private double seconds(DeviceBuffer from, DeviceBuffer to, long values) {
        session.transfer().read(from, values - 1, new double[1], 1);
        long start = System.nanoTime();
        session.kernel("vector_scaled_copy")
                .buffer(to)
                .real(1)
                .buffer(from)
                .count(values)
                .over(values);
        session.transfer().read(to, values - 1, new double[1], 1);
        return (System.nanoTime() - start) / 1e9;
    }
}
