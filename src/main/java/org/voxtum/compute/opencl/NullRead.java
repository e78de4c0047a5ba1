package org.voxtum.compute.opencl;

import java.util.function.IntSupplier;

/** Reads where a null points to: to Java a null that is used, to the system a fault of memory. */
final class NullRead implements IntSupplier {
    private final int[] nothing = null;

    @Override
    public int getAsInt() {
        return nothing.length; // a call of a method would be looked at before
    }
}
