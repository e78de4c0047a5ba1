package org.voxtum.compute.opencl;

import org.jocl.cl_device_id;
import org.jocl.cl_platform_id;

/**
 * A device as its driver describes it.
 *
 * @param platform handle of its platform
 * @param id its handle
 * @param index platform and device number, such as {@code 0:1}
 * @param name device
 * @param platformName platform
 * @param version OpenCL version of the device
 * @param driver version of the driver
 * @param kind what it is
 * @param memory global memory [bytes]
 * @param largestBuffer most bytes of one buffer
 * @param localMemory bytes of a work-group
 * @param largestGroup most work-items of a work-group
 * @param units compute units
 * @param megahertz highest clock [MHz]
 * @param doubles whether it computes in double precision
 */
record OpenClDevice(
        cl_platform_id platform,
        cl_device_id id,
        String index,
        String name,
        String platformName,
        String version,
        String driver,
        Kind kind,
        long memory,
        long largestBuffer,
        long localMemory,
        long largestGroup,
        long units,
        long megahertz,
        boolean doubles) {
    /** Kinds of devices. */
    enum Kind {
        GPU,
        CPU,
        OTHER
    }

    /** A rough measure of throughput, only to choose among several GPUs. */
    long throughput() {
        return units * megahertz;
    }

    /** One line for people. */
    String text() {
        return name + ", " + platformName + ", driver " + driver;
    }
}
