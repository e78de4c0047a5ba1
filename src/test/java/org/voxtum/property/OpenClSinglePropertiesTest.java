package org.voxtum.property;

import org.voxtum.compute.Precision;

/** Generated cases on an OpenCL device in single precision. */
class OpenClSinglePropertiesTest extends DeviceProperties {
    OpenClSinglePropertiesTest() {
        super(Precision.SINGLE);
    }
}
