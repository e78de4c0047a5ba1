package org.voxtum.compute.opencl;

import org.voxtum.compute.Carry;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.DeviceVoxels;
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
        OpenClField field = OpenClField.of(y);
        if (field.carry() != null) {
            String clear = field.carried() == Carry.BYTE ? "vector_clear_bytes" : "vector_clear";
            session.kernel(clear).buffer(field.carry()).count(n).over(n);
        }
        session.kernel("vector_fill").field(y).real(value).count(n).over(n);
    }

    @Override
    public void copy(DeviceField x, DeviceField y) {
        long n = y.shape().size();
        session.kernel("vector_scaled_copy").field(y).real(1).field(x).count(n).over(n);
        OpenClField to = OpenClField.of(y);
        if (to.carried() == Carry.PAIR) {
            session.kernel("vector_fill").buffer(to.carry()).real(0).count(n).over(n);
        } else if (to.carried() != null) {
            throw new IllegalArgumentException("'" + y.name() + "' carries: store it");
        }
    }

    @Override
    public void addScaled(DeviceField y, double a, DeviceField x) {
        Carry carried = OpenClField.of(y).carried();
        if (carried == null) {
            combine(y, a, x, 1);
            return;
        }
        long n = y.shape().size();
        if (carried == Carry.PAIR) {
            KernelCall call = session.kernel("vector_add_to_pair");
            call.fieldAndCarry(y).real(a).field(x).count(n).over(n);
        } else {
            session.pointwise("vector_add_with_carry").fieldAndCarry(y).real(a).field(x).at(n);
        }
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
    public double[] dots(DeviceField x, DeviceField y, DeviceField z) {
        return sums.sums(2, "vector_two_dots", x, y, z);
    }

    @Override
    public double addScaledAndSquare(DeviceField y, double a, DeviceField x) {
        long n = y.shape().size();
        KernelCall call = sums.kernel("vector_add_scaled_norm").field(y).real(a).field(x);
        return sums.sums(sums.withCounts(call, n), n, 1)[0];
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
    public void raise(DeviceField y, DeviceField x) {
        long n = y.shape().size();
        session.kernel("vector_raise").field(y).field(x).count(n).over(n);
    }

    @Override
    public void saturate(
            DeviceField y, DeviceField x, DeviceField w, double half, double exponent) {
        long n = y.shape().size();
        KernelCall call = session.kernel("vector_saturate").field(y).field(x).field(w);
        call.real(half).real(exponent).count(n).over(n);
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
    public void gather(DeviceVoxels voxels, DeviceField field, double[] sums) {
        OpenClVoxels own = (OpenClVoxels) voxels;
        if (own.count() == 0) {
            return;
        }
        KernelCall call = session.kernel("vector_gather").buffer(own.values());
        call.buffer(own.positions()).field(field).count(own.count()).over(own.count());
        double[] values = new double[own.count()];
        session.transfer().read(own.values(), 0, values, values.length);
        for (int i = 0; i < values.length; i++) {
            sums[i] += values[i];
        }
    }

    @Override
    public void scatter(DeviceVoxels voxels, double[] values, DeviceField field) {
        OpenClVoxels own = (OpenClVoxels) voxels;
        if (own.count() == 0) {
            return;
        }
        session.transfer().write(values, own.count(), own.values(), 0);
        KernelCall call = session.kernel("vector_scatter").field(field);
        call.buffer(own.positions()).buffer(own.values()).count(own.count()).over(own.count());
    }

    @Override
    public void accumulateExposure(
            DeviceField c, DeviceField d, double endTime, double dt, Exposure exposure) {
        long n = c.shape().size();
        DeviceField area = exposure.areaUnderCurve();
        boolean pair = OpenClField.of(area).carried() == Carry.PAIR;
        KernelCall areaCall =
                session.kernel(pair ? "exposure_area_in_pair" : "exposure_area")
                        .field(c)
                        .field(d)
                        .real(dt);
        (pair ? areaCall.fieldAndCarry(area) : areaCall.field(area)).count(n).over(n);
        session.kernel("exposure_peak")
                .field(c)
                .field(d)
                .real(endTime)
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
