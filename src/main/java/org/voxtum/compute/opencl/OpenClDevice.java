package org.voxtum.compute.opencl;

import java.util.List;
import org.jocl.cl_device_id;
import org.jocl.cl_platform_id;

/**
 * Handles of a device.
 *
 * @param platform handle of its platform
 * @param id its handle
 * @param about what its driver says of it
 */
record OpenClDevice(cl_platform_id platform, cl_device_id id, DeviceDescription about) {
    static OpenClDevice of(List<OpenClDevice> devices, DeviceDescription wanted) {
        return devices.stream().filter(d -> d.about().equals(wanted)).findFirst().orElseThrow();
    }
}
