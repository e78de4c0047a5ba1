package org.voxtum.compute.opencl;

import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.cl_kernel;
import org.jocl.cl_program;
import org.voxtum.fault.Fault;

/**
 * A kernel of a program.
 *
 * @param name its name
 * @param handle its handle
 * @param limits of its groups
 */
record LoadedKernel(String name, cl_kernel handle, GroupLimits limits) {
    /**
     * Takes a kernel from a program.
     *
     * @throws Fault of kind DEVICE where the device cannot run it
     */
    static LoadedKernel of(
            cl_program program, String name, OpenClDevice device, DriverCalls calls) {
        cl_kernel kernel =
                calls.answer("kernel '" + name + "'", () -> CL.clCreateKernel(program, name, null));
        long local = calls.answer("local memory of '" + name + "'", () -> local(kernel, device));
        if (local > device.about().localMemory()) {
            CL.clReleaseKernel(kernel);
            throw new Fault(
                    Fault.Kind.DEVICE,
                    "kernel '"
                            + name
                            + "' needs "
                            + local
                            + " bytes of local memory, "
                            + device.about().name()
                            + " has "
                            + device.about().localMemory(),
                    "",
                    "use another --device, or --backend reference");
        }
        return new LoadedKernel(
                name, kernel, calls.answer("groups of '" + name + "'", () -> at(kernel, device)));
    }

    private static long local(cl_kernel kernel, OpenClDevice device) {
        return info(kernel, device, CL.CL_KERNEL_LOCAL_MEM_SIZE);
    }

    private static GroupLimits at(cl_kernel kernel, OpenClDevice device) {
        long items =
                understates(device.about())
                        ? device.about().largestGroup()
                        : info(kernel, device, CL.CL_KERNEL_WORK_GROUP_SIZE);
        long[] axes = new long[3];
        CL.clGetDeviceInfo(
                device.id(),
                CL.CL_DEVICE_MAX_WORK_ITEM_SIZES,
                (long) axes.length * Long.BYTES,
                Pointer.to(axes),
                null);
        long most = Math.max(1, Math.min(items, device.about().largestGroup()));
        return new GroupLimits(
                most, Math.max(1, axes[0]), Math.max(1, axes[1]), Math.max(1, axes[2]));
    }

    /** rusticl of Mesa 22 says 32 for every kernel, and runs what its device says it can. */
    private static boolean understates(DeviceDescription device) {
        return device.platform().equals("rusticl") && device.driver().startsWith("22.");
    }

    private static long info(cl_kernel kernel, OpenClDevice device, int what) {
        long[] value = new long[1];
        CL.clGetKernelWorkGroupInfo(kernel, device.id(), what, Long.BYTES, Pointer.to(value), null);
        return value[0];
    }
}
