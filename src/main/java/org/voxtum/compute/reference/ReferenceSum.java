package org.voxtum.compute.reference;

import org.voxtum.compute.DeviceField;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;

/** {@code first + factor second}, computed wherever it is read. */
record ReferenceSum(String name, Field first, double factor, Field second) implements DeviceField {
    @Override
    public Shape shape() {
        return first.shape();
    }

    /** Fills a row. */
    void row(int y, int z, double[] out) {
        double[] a = first.chunk(z);
        double[] b = second.chunk(z);
        int i = first.rowOffset(y, z);
        int j = second.rowOffset(y, z);
        for (int x = 0; x < out.length; x++) {
            out[x] = factor * b[j + x] + a[i + x];
        }
    }
}
