// The operator, layout and boundary of elliptic.cl, in the form that is fast on processors: a
// work-item goes through a tile of whole rows. The results are those of elliptic.cl, bit for bit.

#define ELLIPTIC_TILE 8

#define ELLIPTIC_APPLY 0
#define ELLIPTIC_RESIDUAL 1
#define ELLIPTIC_JACOBI 2
#define ELLIPTIC_CHEBYSHEV 3

// promise: restrict for arguments of kernels; inside, some compilers do not know what becomes of it
#define LEVEL(promise) \
    __global const real *promise face_x, __global const real *promise face_y, \
    __global const real *promise face_z, __global const real *promise absorption

// Result of one voxel; image and diagonal as far as the mode needs them.
static inline real elliptic_result(
        const int mode,
        real own,
        real image,
        real diagonal,
        real c1,
        real c2,
        real b,
        real next) {
    if (mode == ELLIPTIC_APPLY) {
        return image;
    }
    if (mode == ELLIPTIC_RESIDUAL) {
        return b - image;
    }
    if (mode == ELLIPTIC_JACOBI) {
        return diagonal > 0 ? c1 * b / diagonal : 0;
    }
    real step = diagonal > 0 ? c2 * (b - image) / diagonal : 0;
    return own + c1 * (own - next) + step;
}

static inline __attribute__((always_inline)) void elliptic_tile(
        const int mode,
        __global const real *p,
        LEVEL(),
        real c1,
        real c2,
        __global const real *b,
        __global real *out,
        int nx,
        int ny,
        int nz) {
    int y0 = (int)get_global_id(1) * ELLIPTIC_TILE;
    int z = (int)get_global_id(2);
    int y_end = min(y0 + ELLIPTIC_TILE, ny);
    long plane = (long)nx * ny;
    long below = z > 0 ? -plane : 0;
    long above = z + 1 < nz ? plane : 0;
    for (int y = y0; y < y_end; y++) {
        long row = voxel_index(0, y, z, nx, ny);
        long fx = voxel_index(0, y, z, nx + 1, ny);
        long fy = voxel_index(0, y, z, nx, ny + 1);
        long south = y > 0 ? -nx : 0;
        long north = y + 1 < ny ? nx : 0;
        // the first and the last voxel have a face of the box and go by themselves
        for (int x = 0; x < nx; x += max(nx - 1, 1)) {
            long i = row + x;
            real diagonal = elliptic_diagonal(face_x, face_y, face_z, absorption, x, y, z, nx, ny);
            real image = mode == ELLIPTIC_JACOBI
                    ? 0
                    : elliptic_image(p, face_x, face_y, face_z, absorption, x, y, z, nx, ny, nz);
            out[i] = elliptic_result(mode, p[i], image, diagonal, c1, c2, b[i], out[i]);
        }
        for (int x = 1; x < nx - 1; x++) {
            long i = row + x;
            real own = p[i];
            real image = absorption[i] * own
                    + face_x[fx + x] * (own - p[i - 1])
                    + face_x[fx + x + 1] * (own - p[i + 1])
                    + face_y[fy + x] * (own - p[i + south])
                    + face_y[fy + nx + x] * (own - p[i + north])
                    + face_z[i] * (own - p[i + below])
                    + face_z[i + plane] * (own - p[i + above]);
            real diagonal = absorption[i]
                    + face_x[fx + x]
                    + face_x[fx + x + 1]
                    + face_y[fy + x]
                    + face_y[fy + nx + x]
                    + face_z[i]
                    + face_z[i + plane];
            out[i] = elliptic_result(mode, own, image, diagonal, c1, c2, b[i], out[i]);
        }
    }
}

__kernel void elliptic_apply_rows(
        __global const real *restrict p,
        LEVEL(restrict),
        __global real *restrict image,
        int nx,
        int ny,
        int nz) {
    elliptic_tile(ELLIPTIC_APPLY, p, face_x, face_y, face_z, absorption, 0, 0, p, image, nx, ny, nz);
}

__kernel void elliptic_residual_rows(
        __global const real *restrict p,
        LEVEL(restrict),
        __global const real *restrict b,
        __global real *restrict residual,
        int nx,
        int ny,
        int nz) {
    elliptic_tile(
            ELLIPTIC_RESIDUAL, p, face_x, face_y, face_z, absorption, 0, 0, b, residual, nx, ny, nz);
}

__kernel void elliptic_jacobi_rows(
        LEVEL(restrict),
        real c,
        __global const real *restrict b,
        __global real *restrict p,
        int nx,
        int ny,
        int nz) {
    elliptic_tile(ELLIPTIC_JACOBI, b, face_x, face_y, face_z, absorption, c, 0, b, p, nx, ny, nz);
}

__kernel void elliptic_chebyshev_rows(
        __global const real *restrict p,
        LEVEL(restrict),
        real c1,
        real c2,
        __global const real *restrict b,
        __global real *restrict next,
        int nx,
        int ny,
        int nz) {
    elliptic_tile(
            ELLIPTIC_CHEBYSHEV, p, face_x, face_y, face_z, absorption, c1, c2, b, next, nx, ny, nz);
}
