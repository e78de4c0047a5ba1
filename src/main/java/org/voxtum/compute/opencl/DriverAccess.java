package org.voxtum.compute.opencl;

import java.util.function.Supplier;

/** Stands between Voxtum and the driver, so that each call can be made to fail. */
interface DriverAccess {
    /**
     * Makes a call.
     *
     * @param doing what it does, such as {@code reading 'pressure'}
     * @throws org.jocl.CLException where the driver refuses
     */
    <T> T call(String doing, Supplier<T> call);

    /** Makes every call as it is. */
    static DriverAccess direct() {
        return new DriverAccess() {
            @Override
            public <T> T call(String doing, Supplier<T> call) {
                return call.get();
            }
        };
    }
}
