// dc/dt = div(D grad c) + a (1 - c) - k c, no flux through the box: steps of methods that are only
// compared with. t_x, t_y, t_z: 2 D_i D_j/(D_i + D_j)/h^2 of the face above each voxel, 0 at the box.
// Appended to the kernels of the product. x runs fastest.

static inline real face_below(__global const real *t, long i, long stride, int there) {
    return there > 0 ? t[i - stride] : 0;
}

// Explicit Euler: to = c + dt L(c)
__kernel void euler_step(
        __global const real *restrict c,
        __global const real *restrict t_x,
        __global const real *restrict t_y,
        __global const real *restrict t_z,
        __global const real *restrict a,
        real k,
        real dt,
        __global real *restrict to,
        int nx,
        int ny,
        int nz) {
    int x = (int)get_global_id(0);
    int y = (int)get_global_id(1);
    int z = (int)get_global_id(2);
    if (x >= nx) {
        return;
    }
    long plane = (long)nx * ny;
    long i = voxel_index(x, y, z, nx, ny);
    real own = c[i];
    real sum = a[i] * (1 - own) - k * own;
    sum += t_x[i] * (c[x + 1 < nx ? i + 1 : i] - own);
    sum += t_y[i] * (c[y + 1 < ny ? i + nx : i] - own);
    sum += t_z[i] * (c[z + 1 < nz ? i + plane : i] - own);
    sum += face_below(t_x, i, 1, x) * (c[x > 0 ? i - 1 : i] - own);
    sum += face_below(t_y, i, nx, y) * (c[y > 0 ? i - nx : i] - own);
    sum += face_below(t_z, i, plane, z) * (c[z > 0 ? i - plane : i] - own);
    to[i] = own + dt * sum;
}

// Locally one-dimensional backward Euler (one third of exchange and decay in each axis), Thomas'
// algorithm: u solves (1 + dt (T_below + T_above + (a + k)/3)) u - dt T u_nb = c + dt a/3 along a line.
// The factors depend on dt alone and are computed once: upper = dt T_above/pivot, inverse = 1/pivot.
__kernel void lod_factor(
        __global const real *restrict t,
        __global const real *restrict a,
        real k,
        real dt,
        __global real *restrict upper,
        __global real *restrict inverse,
        int lines,
        int inner,
        long inner_stride,
        long outer_stride,
        int count,
        long stride) {
    int line = (int)get_global_id(0);
    if (line >= lines) {
        return;
    }
    long i = (line % inner) * inner_stride + (line / inner) * outer_stride;
    real before = 0;
    for (int j = 0; j < count; j++) {
        real below = j > 0 ? dt * t[i - stride] : 0;
        real above = dt * t[i];
        real pivot = 1 + below + above + dt * (a[i] + k) / 3 - below * before;
        before = above / pivot;
        upper[i] = before;
        inverse[i] = 1 / pivot;
        i += stride;
    }
}

__kernel void lod_sweep(
        __global real *restrict c,
        __global const real *restrict t,
        __global const real *restrict a,
        real dt,
        __global const real *restrict upper,
        __global const real *restrict inverse,
        int lines,
        int inner,
        long inner_stride,
        long outer_stride,
        int count,
        long stride) {
    int line = (int)get_global_id(0);
    if (line >= lines) {
        return;
    }
    long i = (line % inner) * inner_stride + (line / inner) * outer_stride;
    real value = 0;
    for (int j = 0; j < count; j++) {
        real below = j > 0 ? dt * t[i - stride] : 0;
        value = (c[i] + dt / 3 * a[i] + below * value) * inverse[i];
        c[i] = value;
        i += stride;
    }
    i -= stride;
    for (int j = count - 2; j >= 0; j--) {
        i -= stride;
        value = c[i] + upper[i] * value;
        c[i] = value;
    }
}
