// Traffic twins: the same arrays read and written as in the kernel measured, a sum in place of the
// stencil. Appended to the kernels of the product. One work-item a voxel.

__kernel void twin_stage(
        __global const real *start,
        __global const real *last,
        __global real *older,
        __global const real *rate_at_start,
        __global const real *last_integral,
        __global real *older_integral,
        __global const real *loss,
        __global const real *gain,
        __global const real *storage,
        __global const real *k,
        __global const real *q_x,
        __global const real *q_y,
        __global const real *q_z,
        __global const uchar *labels,
        long n) {
    long i = get_global_id(0);
    if (i < n) {
        real sum = start[i] + last[i] + rate_at_start[i] + loss[i] + gain[i] + storage[i] + k[i]
                + q_x[i] + q_y[i] + q_z[i] + labels[i];
        older[i] = older[i] + sum;
        older_integral[i] = older_integral[i] + last_integral[i];
    }
}

__kernel void twin_smoother(
        __global const real *p,
        __global const real *face_x,
        __global const real *face_y,
        __global const real *face_z,
        __global const real *absorption,
        __global const real *b,
        __global real *next,
        long n) {
    long i = get_global_id(0);
    if (i < n) {
        next[i] = next[i] + p[i] + face_x[i] + face_y[i] + face_z[i] + absorption[i] + b[i];
    }
}

__kernel void twin_copy(__global const real *from, __global real *to, long n) {
    long i = get_global_id(0);
    if (i < n) {
        to[i] = from[i];
    }
}

__kernel void twin_read(__global const real *x, __global const real *y, __global real *to, long n) {
    long i = get_global_id(0);
    real sum = 0;
    for (int j = 0; j < 256; j++) {
        long at = i * 256 + j;
        if (at < n) {
            sum += x[at] * y[at];
        }
    }
    if (i * 256 < n) {
        to[i] = sum;
    }
}
