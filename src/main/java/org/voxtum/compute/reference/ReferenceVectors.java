package org.voxtum.compute.reference;

import java.util.function.IntToDoubleFunction;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.DeviceVoxels;
import org.voxtum.compute.Exposure;
import org.voxtum.compute.VectorKernels;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;
import org.voxtum.physics.DrugResponse;

/** Vector kernels in plain Java: {@link PlaneVectors} over every plane. */
final class ReferenceVectors implements VectorKernels {
    /** A loop over one plane of two fields; what it returns is summed or compared. */
    private interface PairLoop {
        double of(double[] x, int i, double[] y, int j, int n);
    }

    private static IntToDoubleFunction planes(
            DeviceField first, DeviceField second, PairLoop loop) {
        Field x = ReferenceField.of(first);
        Field y = ReferenceField.of(second);
        int n = x.shape().planeSize();
        return z -> loop.of(x.chunk(z), x.rowOffset(0, z), y.chunk(z), y.rowOffset(0, z), n);
    }

    /** A loop over one plane that changes the second field. */
    private interface PairChange {
        void of(double[] x, int i, double[] y, int j, int n);
    }

    private static void forEach(DeviceField first, DeviceField second, PairChange change) {
        Field x = ReferenceField.of(first);
        Field y = ReferenceField.of(second);
        int n = x.shape().planeSize();
        PlaneLoop.forEach(
                x.shape(),
                z -> change.of(x.chunk(z), x.rowOffset(0, z), y.chunk(z), y.rowOffset(0, z), n));
    }

    private static double sum(DeviceField first, DeviceField second, PairLoop loop) {
        return PlaneLoop.sum(shape(first), planes(first, second, loop));
    }

    private static Shape shape(DeviceField field) {
        return ReferenceField.of(field).shape();
    }

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
        forEach(source, target, (x, i, y, j, n) -> PlaneVectors.combine(a, x, i, b, y, j, n));
    }

    @Override
    public double dot(DeviceField first, DeviceField second) {
        return sum(first, second, PlaneVectors::dot);
    }

    @Override
    public void addProduct(DeviceField target, DeviceField first, DeviceField second) {
        Field out = ReferenceField.of(target);
        Field left = ReferenceField.of(first);
        Field right = ReferenceField.of(second);
        PlaneLoop.forEach(
                out.shape(),
                z -> {
                    double[] y = out.chunk(z);
                    double[] a = left.chunk(z);
                    double[] b = right.chunk(z);
                    int offset = out.rowOffset(0, z);
                    for (int k = offset; k < offset + out.shape().planeSize(); k++) {
                        y[k] += a[k] * b[k];
                    }
                });
    }

    @Override
    public void divideWherePositive(DeviceField target, DeviceField divisor) {
        forEach(divisor, target, PlaneVectors::divideWherePositive);
    }

    @Override
    public void raise(DeviceField target, DeviceField source) {
        forEach(source, target, PlaneVectors::raise);
    }

    @Override
    public void saturate(
            DeviceField target,
            DeviceField amount,
            DeviceField share,
            double half,
            double exponent) {
        Field out = ReferenceField.of(target);
        Field x = ReferenceField.of(amount);
        Field w = ReferenceField.of(share);
        out.fillBy(
                (i, j, k) -> {
                    double own = w.get(i, j, k);
                    return own > 0
                            ? DrugResponse.KillRate.saturation(x.get(i, j, k) / own, half, exponent)
                            : 0;
                });
    }

    @Override
    public double sum(DeviceField field) {
        return sum(field, field, (x, i, y, j, n) -> PlaneVectors.sum(x, i, n));
    }

    @Override
    public double minimumOfSum(DeviceField first, DeviceField second) {
        return PlaneLoop.min(shape(first), planes(first, second, PlaneVectors::leastSum));
    }

    @Override
    public double largestMagnitude(DeviceField field) {
        return -PlaneLoop.min(
                shape(field),
                planes(field, field, (x, i, y, j, n) -> -PlaneVectors.largestMagnitude(x, i, n)));
    }

    @Override
    public void accumulateExposure(
            DeviceField c, DeviceField d, double endTime, double dt, Exposure exposure) {
        ReferenceExposure.accumulate(
                ReferenceField.of(c), ReferenceField.of(d), endTime, dt, exposure);
    }

    @Override
    public void gather(DeviceVoxels voxels, DeviceField field, double[] sums) {
        ReferenceVoxels.gather(voxels, ReferenceField.of(field), sums);
    }

    @Override
    public void scatter(DeviceVoxels voxels, double[] values, DeviceField field) {
        ReferenceVoxels.scatter(voxels, values, ReferenceField.of(field));
    }
}
