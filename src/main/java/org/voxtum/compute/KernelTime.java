package org.voxtum.compute;

/**
 * Time that the launches of one kernel took on a device.
 *
 * @param kernel its name
 * @param launches how many
 * @param seconds of all launches together, by the device's clock [s]; 0 where the driver gives none
 * @param bytes of the buffers of all launches together, each buffer once a launch whether it is
 *     read, written or both: the least that a launch may have to move
 */
public record KernelTime(String kernel, long launches, double seconds, long bytes) {
    /** Least bandwidth that its launches had [bytes/s]; 0 where there is no time. */
    public double bandwidth() {
        return seconds > 0 ? bytes / seconds : 0;
    }
}
