package org.voxtum.property;

import org.junit.jupiter.api.Tag;
import org.voxtum.compute.Precision;

/** Generated cases on an OpenCL device in double precision. */
@Tag("full")
class OpenClDoublePropertiesTest extends DeviceProperties {
    OpenClDoublePropertiesTest() {
        super(Precision.DOUBLE);
    }
}
