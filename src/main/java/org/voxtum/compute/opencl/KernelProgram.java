package org.voxtum.compute.opencl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jocl.CL;
import org.jocl.CLException;
import org.jocl.Pointer;
import org.jocl.cl_context;
import org.jocl.cl_device_id;
import org.jocl.cl_program;
import org.voxtum.compute.Precision;
import org.voxtum.fault.Fault;

/** Builds the kernels for a device. */
final class KernelProgram {
    private static final String TYPES = "real.cl";

    private KernelProgram() {}

    /** Kernels of the product. */
    static List<String> product() {
        return Stream.of(
                        "carry.cl",
                        "vectors.cl",
                        "elliptic.cl",
                        "elliptic_rows.cl",
                        "transport.cl",
                        "transport_voxels.cl",
                        "transport_rows.cl",
                        "reactions.cl",
                        "reactions_blocks.cl",
                        "competition.cl",
                        "turnover.cl",
                        "uptake.cl")
                .map(KernelProgram::source)
                .toList();
    }

    /** Kernel text around what a user wrote: what stands before it, and what stands after it. */
    static String user(String before, String after) {
        return String.join(
                "\n",
                source("carry.cl"),
                before,
                source("user_reactions.cl"),
                after,
                source("user_kernel.cl"));
    }

    /** A name for all that the built program of the product depends on. */
    static String key(DeviceDescription device, String options) {
        List<String> parts = new ArrayList<>(List.of(device.name(), device.platform()));
        parts.addAll(List.of(device.version(), device.driver(), options, source(TYPES)));
        parts.addAll(product());
        return UserCache.key(parts);
    }

    /** Builds sources after the one that declares their types. */
    static cl_program build(
            cl_context context,
            OpenClDevice device,
            DriverCalls calls,
            String options,
            List<String> kernels) {
        String[] sources =
                Stream.concat(Stream.of(source(TYPES)), kernels.stream()).toArray(String[]::new);
        cl_program program =
                calls.answer(
                        "reading the kernels",
                        () ->
                                CL.clCreateProgramWithSource(
                                        context, sources.length, sources, null, null));
        try {
            cl_device_id[] one = {device.id()};
            calls.raw(
                    "building the kernels",
                    () -> CL.clBuildProgram(program, 1, one, options, null, null));
            return program;
        } catch (CLException failure) {
            throw new Fault(
                    Fault.Kind.DEVICE,
                    "the kernels do not build on "
                            + device.about().text()
                            + ": "
                            + log(program, device),
                    "",
                    "report it with these lines; use --backend reference meanwhile",
                    failure);
        }
    }

    /**
     * Options of the compiler: no relaxed arithmetic; but floats below 1e-38, as at the front of
     * what spreads, may be 0, because processors are slow with them.
     */
    static String options(OpenClDevice device, Precision precision) {
        return "-cl-std=CL1.2"
                + (precision == Precision.DOUBLE ? " -DDOUBLE_FIELDS" : " -cl-denorms-are-zero")
                + (device.about().doubles() ? " -DDOUBLE_SUMS" : "");
    }

    /** One file of kernels. */
    static String source(String name) {
        try (InputStream in = KernelProgram.class.getResourceAsStream("/kernels/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no kernels/" + name + " in the jar");
            }
            // each file is numbered for itself in messages of the compiler
            return "#line 1 \"kernels/"
                    + name
                    + "\"\n"
                    + new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String log(cl_program program, OpenClDevice device) {
        long[] bytes = new long[1];
        CL.clGetProgramBuildInfo(program, device.id(), CL.CL_PROGRAM_BUILD_LOG, 0, null, bytes);
        byte[] log = new byte[(int) bytes[0]];
        CL.clGetProgramBuildInfo(
                program, device.id(), CL.CL_PROGRAM_BUILD_LOG, log.length, Pointer.to(log), null);
        return new String(log, StandardCharsets.UTF_8).trim();
    }
}
