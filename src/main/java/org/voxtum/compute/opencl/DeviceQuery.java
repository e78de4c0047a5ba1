package org.voxtum.compute.opencl;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jocl.CL;
import org.jocl.CLException;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_device_id;
import org.jocl.cl_platform_id;
import org.voxtum.fault.Fault;

/** Asks the drivers what devices there are. */
final class DeviceQuery {
    /** CL_DEVICE_TYPE_ALL as JOCL has it (-1) is refused by some drivers. */
    private static final long EVERY_TYPE = 0xFFFFFFFFL;

    private static final int NO_PLATFORM = -1001;

    private DeviceQuery() {}

    /**
     * What there is.
     *
     * @param devices every device of every platform
     * @param idle names of platforms without a device
     */
    record Answer(List<OpenClDevice> devices, List<String> idle) {}

    /** Every device of every platform; empty where there is none. */
    static Answer all() {
        OpenClLibrary.load();
        try {
            return ask();
        } catch (CLException silent) {
            throw broken(silent);
        }
    }

    private static Answer ask() {
        List<OpenClDevice> devices = new ArrayList<>();
        List<String> idle = new ArrayList<>();
        cl_platform_id[] platforms = platforms();
        for (int p = 0; p < platforms.length; p++) {
            cl_device_id[] ids = devices(platforms[p]);
            if (ids.length == 0) {
                idle.add(platformText(platforms[p]));
            }
            for (int d = 0; d < ids.length; d++) {
                devices.add(describe(platforms[p], ids[d], p + ":" + d));
            }
        }
        return new Answer(devices, idle);
    }

    private static cl_platform_id[] platforms() {
        try {
            int[] count = new int[1];
            CL.clGetPlatformIDs(0, null, count);
            cl_platform_id[] platforms = new cl_platform_id[count[0]];
            CL.clGetPlatformIDs(platforms.length, platforms, null);
            return platforms;
        } catch (CLException none) {
            if (none.getStatus() == NO_PLATFORM) {
                return new cl_platform_id[0];
            }
            throw broken(none);
        }
    }

    private static Fault broken(CLException failure) {
        return new Fault(
                Fault.Kind.DEVICE,
                "the OpenCL drivers do not answer: " + failure.getMessage(),
                "",
                "'clinfo' may say which; reinstall it, or use --backend reference",
                failure);
    }

    private static cl_device_id[] devices(cl_platform_id platform) {
        try {
            int[] count = new int[1];
            CL.clGetDeviceIDs(platform, EVERY_TYPE, 0, null, count);
            cl_device_id[] devices = new cl_device_id[count[0]];
            CL.clGetDeviceIDs(platform, EVERY_TYPE, devices.length, devices, null);
            return devices;
        } catch (CLException none) {
            if (none.getStatus() == CL.CL_DEVICE_NOT_FOUND) {
                return new cl_device_id[0];
            }
            throw broken(none);
        }
    }

    private static OpenClDevice describe(cl_platform_id platform, cl_device_id id, String index) {
        return new OpenClDevice(platform, id, about(platform, id, index));
    }

    private static DeviceDescription about(cl_platform_id platform, cl_device_id id, String index) {
        return new DeviceDescription(
                index,
                text(id, CL.CL_DEVICE_NAME),
                platformText(platform),
                text(id, CL.CL_DEVICE_VERSION),
                text(id, CL.CL_DRIVER_VERSION),
                kind(number(id, CL.CL_DEVICE_TYPE)),
                number(id, CL.CL_DEVICE_GLOBAL_MEM_SIZE),
                number(id, CL.CL_DEVICE_MAX_MEM_ALLOC_SIZE),
                number(id, CL.CL_DEVICE_LOCAL_MEM_SIZE),
                number(id, CL.CL_DEVICE_MAX_WORK_GROUP_SIZE),
                number(id, CL.CL_DEVICE_MAX_COMPUTE_UNITS),
                number(id, CL.CL_DEVICE_MAX_CLOCK_FREQUENCY),
                text(id, CL.CL_DEVICE_EXTENSIONS).contains("cl_khr_fp64"));
    }

    private static DeviceDescription.Kind kind(long type) {
        if ((type & CL.CL_DEVICE_TYPE_GPU) != 0) {
            return DeviceDescription.Kind.GPU;
        }
        return (type & CL.CL_DEVICE_TYPE_CPU) != 0
                ? DeviceDescription.Kind.CPU
                : DeviceDescription.Kind.OTHER;
    }

    /** A number of 4 or 8 bytes; the rest of the array stays 0. */
    private static long number(cl_device_id id, int what) {
        long[] value = new long[1];
        long[] bytes = new long[1];
        CL.clGetDeviceInfo(id, what, 0, null, bytes);
        CL.clGetDeviceInfo(id, what, bytes[0], Pointer.to(value), null);
        return value[0];
    }

    private static String text(cl_device_id id, int what) {
        long[] bytes = new long[1];
        CL.clGetDeviceInfo(id, what, 0, null, bytes);
        byte[] value = new byte[(int) bytes[0]];
        CL.clGetDeviceInfo(id, what, value.length, Pointer.to(value), null);
        return trimmed(value);
    }

    private static String platformText(cl_platform_id platform) {
        long[] bytes = new long[1];
        CL.clGetPlatformInfo(platform, CL.CL_PLATFORM_NAME, 0, null, bytes);
        byte[] value = new byte[(int) bytes[0] * Sizeof.cl_char];
        CL.clGetPlatformInfo(platform, CL.CL_PLATFORM_NAME, value.length, Pointer.to(value), null);
        return trimmed(value);
    }

    private static String trimmed(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).replace('\0', ' ').trim();
    }
}
