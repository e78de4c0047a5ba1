package org.voxtum.compute.opencl;

import java.util.Optional;
import org.jocl.CLException;
import org.jocl.cl_context;
import org.jocl.cl_program;

/**
 * The product's program for a device: from the user's cache where it is there and sound, else built
 * from its sources and kept.
 *
 * @param program itself
 * @param fromCache whether it was there
 */
record ProgramSource(cl_program program, boolean fromCache) {
    /** What a session does when it takes the program from the cache. */
    static final String TAKING = "taking the kernels from the cache";

    private static final String KIND = "program";

    static ProgramSource of(
            cl_context context,
            OpenClDevice device,
            DriverCalls calls,
            String options,
            Optional<UserCache> cache) {
        Optional<UserCache> kept = cache.filter(c -> ProgramBinary.isWorthKeeping(device.about()));
        String key = KernelProgram.key(device.about(), options);
        Optional<byte[]> binary = kept.flatMap(c -> c.read(KIND, key));
        if (binary.isPresent()) {
            try {
                return new ProgramSource(
                        calls.raw(
                                TAKING,
                                () -> ProgramBinary.build(context, device, options, binary.get())),
                        true);
            } catch (CLException stale) {
                kept.get().remove(KIND, key);
            }
        }
        cl_program built =
                KernelProgram.build(context, device, calls, options, KernelProgram.product());
        kept.ifPresent(c -> keep(c, key, built));
        return new ProgramSource(built, false);
    }

    private static void keep(UserCache cache, String key, cl_program program) {
        byte[] bytes = ProgramBinary.of(program);
        if (bytes.length > 0) {
            cache.write(KIND, key, bytes);
        }
    }
}
