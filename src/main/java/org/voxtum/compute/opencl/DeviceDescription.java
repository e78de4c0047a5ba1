package org.voxtum.compute.opencl;

/**
 * A device as its driver describes it.
 *
 * @param index platform and device number, such as {@code 0:1}
 * @param name device
 * @param platform its platform
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
public record DeviceDescription(
        String index,
        String name,
        String platform,
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
    /** Kinds of devices, the usually faster first. */
    public enum Kind {
        /** A graphics card. */
        GPU,
        /** The processor. */
        CPU,
        /** Anything else. */
        OTHER
    }

    /** A rough measure of throughput, only to choose among devices of one kind. */
    long throughput() {
        return units * megahertz;
    }

    /** One line for people. */
    public String text() {
        return name + ", " + platform + ", driver " + driver;
    }
}
