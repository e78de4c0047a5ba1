package org.voxtum.compute.opencl;

import org.voxtum.compute.DeviceField;
import org.voxtum.compute.Exposure;
import org.voxtum.compute.VectorKernels;

/** Vector kernels on a device ({@code kernels/vectors.cl}). */
final class OpenClVectors implements VectorKernels {
    private final OpenClSession session;
    private final PartialSums sums;

    OpenClVectors(OpenClSession session, PartialSums sums) {
        this.session = session;
        this.sums = sums;
    }

    @Override
    public void fill(DeviceField y, double value) {
        long n = y.shape().size();
        session.kernel("vector_fill").field(y).real(value).count(n).over(n);
    }

    @Override
    public void copy(DeviceField x, DeviceField y) {
        long n = y.shape().size();
        session.kernel("vector_scaled_copy").field(y).real(1).field(x).count(n).over(n);
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
    public void combine(DeviceField y, double a, DeviceField x, double b) {
        long n = y.shape().size();
        session.kernel("vector_combine").field(y).real(a).field(x).real(b).count(n).over(n);
    }

    @Override
    public double dot(DeviceField x, DeviceField y) {
        return sums.sum("vector_dot", x, y);
    }

    @Override
    public double dotOfMagnitudes(DeviceField x, DeviceField y) {
        return sums.sum("vector_dot_of_magnitudes", x, y);
    }

    @Override
    public void addProduct(DeviceField y, DeviceField a, DeviceField b) {
        long n = y.shape().size();
        session.kernel("vector_add_product").field(y).field(a).field(b).count(n).over(n);
    }

    @Override
    public void divideWherePositive(DeviceField y, DeviceField x) {
        long n = y.shape().size();
        session.kernel("vector_divide").field(y).field(x).count(n).over(n);
    }

    @Override
    public double sum(DeviceField x) {
        return sums.sum("vector_sum", x);
    }

    @Override
    public double minimumOfSum(DeviceField x, DeviceField y) {
        return sums.least("vector_least_sum", x, y);
    }

    @Override
    public double largestMagnitude(DeviceField x) {
        return -sums.least("vector_least_negative", x);
    }

    @Override
    public void accumulateExposure(
            DeviceField c, DeviceField d, double endTime, double dt, Exposure exposure) {
        long n = c.shape().size();
        session.kernel("exposure_area_and_peak")
                .field(c)
                .field(d)
                .real(endTime)
                .real(dt)
                .field(exposure.areaUnderCurve())
                .field(exposure.peak())
                .field(exposure.peakTime())
                .count(n)
                .over(n);
        for (int k = 0; k < exposure.thresholds().size(); k++) {
            session.kernel("exposure_time_above")
                    .field(c)
                    .field(d)
                    .real(dt)
                    .real(exposure.thresholds().get(k))
                    .field(exposure.timeAbove().get(k))
                    .count(n)
                    .over(n);
        }
    }
}
