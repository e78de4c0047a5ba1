package org.voxtum.compute.opencl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Kernels that move what another kernel moves and do no stencil: each reads and writes as many
 * arrays, and adds up what it reads. One work-item a voxel; sums leave one number for 256 voxels.
 */
final class TrafficTwin {
    private static final int SUMMED = 256;
    private final OpenClSession session;
    private final long voxels;
    private final List<DeviceBuffer> numbers = new ArrayList<>();
    private final List<DeviceBuffer> bytes = new ArrayList<>();
    private final Map<String, Traffic> built = new TreeMap<>();

    TrafficTwin(OpenClSession session, long voxels) {
        this.session = session;
        this.voxels = voxels;
    }

    /** Runs the twin of such traffic; the first call builds it. */
    void run(Traffic traffic) {
        String name =
                "twin_"
                        + traffic.reads()
                        + "_"
                        + traffic.updates()
                        + "_"
                        + traffic.writes()
                        + "_"
                        + traffic.bytesRead();
        if (built.put(name, traffic) == null) {
            session.add(source(name, traffic), name);
        }
        KernelCall call = session.kernel(name);
        int count = traffic.reads() + traffic.updates() + traffic.writes();
        count += traffic.isSum() ? 1 : 0;
        for (int i = 0; i < count; i++) {
            call.buffer(buffer(numbers, i, session.precision().bytes()));
        }
        for (int i = 0; i < traffic.bytesRead(); i++) {
            call.buffer(buffer(bytes, i, 1));
        }
        call.count(voxels).over(traffic.isSum() ? (voxels + SUMMED - 1) / SUMMED : voxels);
    }

    private DeviceBuffer buffer(List<DeviceBuffer> known, int which, int size) {
        while (known.size() <= which) {
            DeviceBuffer made = session.allocate("twin", voxels * size);
            known.add(made);
            session.kernel("vector_fill")
                    .buffer(made)
                    .real(0)
                    .count(voxels * size / session.precision().bytes())
                    .over(voxels * size / session.precision().bytes());
        }
        return known.get(which);
    }

    private static String source(String name, Traffic traffic) {
        StringBuilder arguments = new StringBuilder();
        StringBuilder sum = new StringBuilder("0");
        for (int i = 0; i < traffic.reads(); i++) {
            arguments.append("__global const real *restrict r").append(i).append(", ");
            sum.append(" + r").append(i).append("[i]");
        }
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < traffic.updates(); i++) {
            arguments.append("__global real *restrict u").append(i).append(", ");
            body.append("u").append(i).append("[i] = u").append(i).append("[i] + sum; ");
        }
        for (int i = 0; i < traffic.writes(); i++) {
            arguments.append("__global real *restrict w").append(i).append(", ");
            body.append("w").append(i).append("[i] = sum; ");
        }
        if (traffic.isSum()) {
            arguments.append("__global real *restrict w, ");
        }
        for (int i = 0; i < traffic.bytesRead(); i++) {
            arguments.append("__global const uchar *restrict b").append(i).append(", ");
            sum.append(" + b").append(i).append("[i]");
        }
        String inside =
                traffic.isSum()
                        ? "real sum = 0; for (long i = item * 256; i < min(n, item * 256 + 256);"
                                + " i++) { sum += "
                                + sum
                                + "; } if (item * 256 < n) { w[item] = sum; }"
                        : "long i = item; if (i < n) { real sum = " + sum + "; " + body + "}";
        return "__kernel void "
                + name
                + "("
                + arguments
                + "long n) { long item = get_global_id(0); "
                + inside
                + " }";
    }

    /** Gives the memory back. */
    void release() {
        numbers.forEach(session::release);
        bytes.forEach(session::release);
        numbers.clear();
        bytes.clear();
    }
}
