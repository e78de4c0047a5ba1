package org.voxtum.compute.opencl;

import org.jocl.cl_mem;

/**
 * Memory of a device with its length, which the binding does not check.
 *
 * @param name what a message calls it
 * @param handle its handle
 * @param bytes its length
 */
record DeviceBuffer(String name, cl_mem handle, long bytes) {
    /** Refuses a transfer that leaves the buffer. */
    void holds(long from, long count) {
        if (from < 0 || count < 0 || from > bytes - count) {
            throw new IllegalArgumentException(
                    "bytes " + from + " to " + (from + count) + " of '" + name + "' of " + bytes);
        }
    }
}
