package org.voxtum.compute.opencl;

import org.jocl.CL;
import org.jocl.CLException;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_context;
import org.jocl.cl_device_id;
import org.jocl.cl_program;

/** What a driver made of sources, as bytes that it takes again. */
final class ProgramBinary {
    /**
     * PoCL keeps binaries of its own, kernel by kernel; asked for one of all, it compiles each
     * kernel for each kind of group, which takes a minute.
     */
    private static final String KEEPS_ITS_OWN = "Portable Computing Language";

    private ProgramBinary() {}

    /** Whether there is something to gain. */
    static boolean isWorthKeeping(DeviceDescription device) {
        return !device.platform().equals(KEEPS_ITS_OWN);
    }

    /** Bytes of a program that was built for one device; of length 0 where there are none. */
    static byte[] of(cl_program program) {
        try {
            long[] size = new long[1];
            CL.clGetProgramInfo(
                    program, CL.CL_PROGRAM_BINARY_SIZES, Sizeof.size_t, Pointer.to(size), null);
            byte[] bytes = new byte[Math.toIntExact(size[0])];
            CL.clGetProgramInfo(
                    program,
                    CL.CL_PROGRAM_BINARIES,
                    Sizeof.POINTER,
                    Pointer.to(Pointer.to(bytes)),
                    null);
            return bytes;
        } catch (CLException none) {
            return new byte[0];
        }
    }

    /**
     * The program of such bytes.
     *
     * @throws CLException where the driver does not take them any more
     */
    static cl_program build(cl_context context, OpenClDevice device, String options, byte[] bytes) {
        cl_device_id[] one = {device.id()};
        cl_program program = null;
        try {
            program =
                    CL.clCreateProgramWithBinary(
                            context,
                            1,
                            one,
                            new long[] {bytes.length},
                            new byte[][] {bytes},
                            null,
                            null);
            CL.clBuildProgram(program, 1, one, options, null, null);
            return program;
        } catch (CLException stale) {
            release(program);
            throw stale;
        }
    }

    private static void release(cl_program program) {
        if (program != null) {
            DriverCalls.release(() -> CL.clReleaseProgram(program));
        }
    }
}
