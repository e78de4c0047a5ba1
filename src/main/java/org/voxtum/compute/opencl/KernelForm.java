package org.voxtum.compute.opencl;

/**
 * Which of the equal forms of the kernels to use, and how to compile them.
 *
 * @param rows those that go through rows where there are any, instead of one work-item a voxel
 * @param options more options of the compiler
 */
record KernelForm(boolean rows, String options) {
    /** The faster form: rows on processors. */
    static KernelForm of(DeviceDescription device) {
        return new KernelForm(device.kind() == DeviceDescription.Kind.CPU, "");
    }
}
