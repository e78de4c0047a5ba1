/**
 * The backend for devices with OpenCL 1.2, through JOCL: loading, choice of a device, memory,
 * programs and the kernel families. The kernels themselves are OpenCL C files in {@code kernels/}.
 */
package org.voxtum.compute.opencl;
