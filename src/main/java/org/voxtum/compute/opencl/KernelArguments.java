package org.voxtum.compute.opencl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_kernel;

/** Arguments of a kernel in their order. */
final class KernelArguments {
    private final List<Argument> all = new ArrayList<>();
    private final Set<DeviceBuffer> buffers = new LinkedHashSet<>();

    private record Argument(long bytes, Pointer value) {}

    void add(DeviceBuffer buffer) {
        buffers.add(buffer);
        add(Sizeof.cl_mem, Pointer.to(buffer.handle()));
    }

    void add(long bytes, Pointer value) {
        all.add(new Argument(bytes, value));
    }

    /** Bytes of its buffers, each counted once. */
    long bytes() {
        return buffers.stream().mapToLong(DeviceBuffer::bytes).sum();
    }

    /** Hands them to a kernel. */
    void giveTo(cl_kernel kernel) {
        for (int i = 0; i < all.size(); i++) {
            CL.clSetKernelArg(kernel, i, all.get(i).bytes(), all.get(i).value());
        }
    }
}
