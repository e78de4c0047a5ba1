package org.voxtum.compute.reference;

import org.voxtum.compute.DeviceField;
import org.voxtum.compute.Exposure;
import org.voxtum.compute.VectorKernels;
import org.voxtum.grid.Field;

/** Vector kernels in plain Java. */
final class ReferenceVectors implements VectorKernels {
    @Override
    public void fill(DeviceField y, double value) {
        ReferenceField.of(y).fill(value);
    }

    @Override
    public void copy(DeviceField x, DeviceField y) {
        ReferenceField.of(y).copyFrom(ReferenceField.of(x));
    }

    @Override
    public void addScaled(DeviceField y, double a, DeviceField x) {
        combine(y, a, x, 1);
    }

    @Override
    public void scaleAndAdd(DeviceField y, double b, DeviceField x) {
        combine(y, 1, x, b);
    }

    @Override
    public void combine(DeviceField target, double a, DeviceField source, double b) {
        Field y = ReferenceField.of(target);
        Field x = ReferenceField.of(source);
        int planeSize = y.shape().planeSize();
        PlaneLoop.forEach(
                y.shape(),
                z -> {
                    double[] out = y.chunk(z);
                    double[] in = x.chunk(z);
                    int o = y.rowOffset(0, z);
                    int i = x.rowOffset(0, z);
                    for (int k = 0; k < planeSize; k++) {
                        out[o + k] = a * in[i + k] + b * out[o + k];
                    }
                });
    }

    @Override
    public double dot(DeviceField first, DeviceField second) {
        Field x = ReferenceField.of(first);
        Field y = ReferenceField.of(second);
        int planeSize = x.shape().planeSize();
        return PlaneLoop.sum(
                x.shape(),
                z -> {
                    double[] a = x.chunk(z);
                    double[] b = y.chunk(z);
                    int i = x.rowOffset(0, z);
                    int j = y.rowOffset(0, z);
                    double sum = 0;
                    for (int k = 0; k < planeSize; k++) {
                        sum += a[i + k] * b[j + k];
                    }
                    return sum;
                });
    }

    @Override
    public double dotOfMagnitudes(DeviceField first, DeviceField second) {
        Field x = ReferenceField.of(first);
        Field y = ReferenceField.of(second);
        int planeSize = x.shape().planeSize();
        return PlaneLoop.sum(
                x.shape(),
                z -> {
                    double[] a = x.chunk(z);
                    double[] b = y.chunk(z);
                    int i = x.rowOffset(0, z);
                    int j = y.rowOffset(0, z);
                    double sum = 0;
                    for (int k = 0; k < planeSize; k++) {
                        sum += Math.abs(a[i + k] * b[j + k]);
                    }
                    return sum;
                });
    }

    @Override
    public void addProduct(DeviceField target, DeviceField first, DeviceField second) {
        Field y = ReferenceField.of(target);
        Field a = ReferenceField.of(first);
        Field b = ReferenceField.of(second);
        PlaneLoop.forEach(
                y.shape(),
                z -> {
                    double[] out = y.chunk(z);
                    double[] left = a.chunk(z);
                    double[] right = b.chunk(z);
                    int offset = y.rowOffset(0, z);
                    for (int k = offset; k < offset + y.shape().planeSize(); k++) {
                        out[k] += left[k] * right[k];
                    }
                });
    }

    @Override
    public void divideWherePositive(DeviceField target, DeviceField divisor) {
        Field y = ReferenceField.of(target);
        Field x = ReferenceField.of(divisor);
        PlaneLoop.forEach(
                y.shape(),
                z -> {
                    double[] out = y.chunk(z);
                    double[] by = x.chunk(z);
                    int offset = y.rowOffset(0, z);
                    for (int k = offset; k < offset + y.shape().planeSize(); k++) {
                        out[k] = by[k] > 0 ? out[k] / by[k] : 0;
                    }
                });
    }

    @Override
    public double sum(DeviceField field) {
        Field x = ReferenceField.of(field);
        int planeSize = x.shape().planeSize();
        return PlaneLoop.sum(
                x.shape(),
                z -> {
                    double[] a = x.chunk(z);
                    int i = x.rowOffset(0, z);
                    double sum = 0;
                    for (int k = 0; k < planeSize; k++) {
                        sum += a[i + k];
                    }
                    return sum;
                });
    }

    @Override
    public double minimumOfSum(DeviceField first, DeviceField second) {
        Field x = ReferenceField.of(first);
        Field y = ReferenceField.of(second);
        int planeSize = x.shape().planeSize();
        return PlaneLoop.min(
                x.shape(),
                z -> {
                    double[] a = x.chunk(z);
                    double[] b = y.chunk(z);
                    int i = x.rowOffset(0, z);
                    int j = y.rowOffset(0, z);
                    double least = Double.POSITIVE_INFINITY;
                    for (int k = 0; k < planeSize; k++) {
                        least = Math.min(least, a[i + k] + b[j + k]);
                    }
                    return least;
                });
    }

    @Override
    public double largestMagnitude(DeviceField field) {
        Field x = ReferenceField.of(field);
        int planeSize = x.shape().planeSize();
        return -PlaneLoop.min(
                x.shape(),
                z -> {
                    double[] a = x.chunk(z);
                    int i = x.rowOffset(0, z);
                    double largest = 0;
                    for (int k = 0; k < planeSize; k++) {
                        largest = Math.max(largest, Math.abs(a[i + k]));
                    }
                    return -largest;
                });
    }

    @Override
    public void accumulateExposure(
            DeviceField c, DeviceField d, double endTime, double dt, Exposure exposure) {
        ReferenceExposure.accumulate(
                ReferenceField.of(c), ReferenceField.of(d), endTime, dt, exposure);
    }
}
