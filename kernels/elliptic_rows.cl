// The operator, layout and boundary of elliptic.cl, in the form that is fast on processors: a
// work-item goes through a tile of whole rows. The results are those of elliptic.cl, bit for bit.

#define ELLIPTIC_TILE 8
#define ELLIPTIC_STRIP 64

// A row: its first voxel and faces, and the way to its neighbours; 0 where there is none.
typedef struct {
    long first, face_x, face_y, plane, south, north, below, above;
    real per_south, per_north, per_below, per_above;
} elliptic_row;

static inline elliptic_row elliptic_row_of(LEVEL(), int y, int z) {
    elliptic_row row;
    row.plane = (long)nx * ny;
    row.first = voxel_index(0, y, z, nx, ny);
    row.face_x = voxel_index(0, y, z, nx + 1, ny);
    row.face_y = voxel_index(0, y, z, nx, ny + 1);
    row.south = y > 0 ? -nx : 0;
    row.north = y + 1 < ny ? nx : 0;
    row.below = z > 0 ? -row.plane : 0;
    row.above = z + 1 < nz ? row.plane : 0;
    row.per_south = y > 0 ? per_y : 0;
    row.per_north = y + 1 < ny ? per_y : 0;
    row.per_below = z > 0 ? per_z : 0;
    row.per_above = z + 1 < nz ? per_z : 0;
    return row;
}

// A voxel that has neighbours along x, of a level of the kind that `harmonic` tells.
static inline __attribute__((always_inline)) real elliptic_inner(
        const int mode,
        const int harmonic,
        __global const real *p,
        LEVEL(),
        real c1,
        real c2,
        __global const real *b,
        __global const real *before,
        elliptic_row row,
        int x) {
    long i = row.first + x;
    elliptic_faces t;
    if (harmonic) {
        t.west = elliptic_harmonic(face_x[i - 1], face_x[i], per_x);
        t.east = elliptic_harmonic(face_x[i], face_x[i + 1], per_x);
        t.south = elliptic_harmonic(face_y[i + row.south], face_y[i], row.per_south);
        t.north = elliptic_harmonic(face_y[i], face_y[i + row.north], row.per_north);
        t.below = elliptic_harmonic(face_z[i + row.below], face_z[i], row.per_below);
        t.above = elliptic_harmonic(face_z[i], face_z[i + row.above], row.per_above);
    } else {
        t.west = face_x[row.face_x + x];
        t.east = face_x[row.face_x + x + 1];
        t.south = face_y[row.face_y + x];
        t.north = face_y[row.face_y + nx + x];
        t.below = face_z[i];
        t.above = face_z[i + row.plane];
    }
    real own = mode == ELLIPTIC_JACOBI ? 0 : p[i];
    real image = mode == ELLIPTIC_JACOBI
            ? 0
            : absorption[i] * own
                    + t.west * (own - p[i - 1])
                    + t.east * (own - p[i + 1])
                    + t.south * (own - p[i + row.south])
                    + t.north * (own - p[i + row.north])
                    + t.below * (own - p[i + row.below])
                    + t.above * (own - p[i + row.above]);
    return elliptic_result(
            mode,
            own,
            image,
            elliptic_diagonal(t, absorption[i]),
            c1,
            c2,
            mode == ELLIPTIC_APPLY ? 0 : b[i],
            mode == ELLIPTIC_CHEBYSHEV ? before[i] : 0);
}

// Voxels begin to end of a row to OUT[x - SHIFT]; the first and the last of a row have a face of the
// box and go by themselves.
#define ELLIPTIC_SEGMENT(MODE, P, C1, C2, B, BEFORE, OUT, SHIFT, BEGIN, END, Y, Z) \
    { \
        int begin_ = BEGIN; \
        int end_ = END; \
        elliptic_row row_ = elliptic_row_of(LEVEL_NAMES, Y, Z); \
        if (begin_ == 0) { \
            OUT[0 - (SHIFT)] = \
                    elliptic_voxel(MODE, P, LEVEL_NAMES, C1, C2, B, BEFORE, 0, Y, Z); \
            begin_ = 1; \
        } \
        if (end_ == nx && end_ > begin_) { \
            end_ = nx - 1; \
            OUT[end_ - (SHIFT)] = \
                    elliptic_voxel(MODE, P, LEVEL_NAMES, C1, C2, B, BEFORE, end_, Y, Z); \
        } \
        if (per_x > 0) { \
            for (int x_ = begin_; x_ < end_; x_++) { \
                OUT[x_ - (SHIFT)] = elliptic_inner( \
                        MODE, 1, P, LEVEL_NAMES, C1, C2, B, BEFORE, row_, x_); \
            } \
        } else { \
            for (int x_ = begin_; x_ < end_; x_++) { \
                OUT[x_ - (SHIFT)] = elliptic_inner( \
                        MODE, 0, P, LEVEL_NAMES, C1, C2, B, BEFORE, row_, x_); \
            } \
        } \
    }

#define ELLIPTIC_TILEWISE(MODE, P, C1, C2, B) \
    int z = (int)get_global_id(2); \
    int first_y = (int)get_global_id(1) * ELLIPTIC_TILE; \
    for (int y = first_y; y < min(first_y + ELLIPTIC_TILE, ny); y++) { \
        __global real *out_row = out + voxel_index(0, y, z, nx, ny); \
        ELLIPTIC_SEGMENT(MODE, P, C1, C2, B, out, out_row, 0, 0, nx, y, z) \
    }

__kernel void elliptic_apply_rows(
        __global const real *restrict p, LEVEL(restrict), __global real *restrict out) {
    ELLIPTIC_TILEWISE(ELLIPTIC_APPLY, p, 0, 0, p)
}

__kernel void elliptic_residual_rows(
        __global const real *restrict p,
        LEVEL(restrict),
        __global const real *restrict b,
        __global real *restrict out) {
    ELLIPTIC_TILEWISE(ELLIPTIC_RESIDUAL, p, 0, 0, b)
}

__kernel void elliptic_jacobi_rows(
        LEVEL(restrict), real c, __global const real *restrict b, __global real *restrict out) {
    ELLIPTIC_TILEWISE(ELLIPTIC_JACOBI, b, 0, c, b)
}

__kernel void elliptic_chebyshev_rows(CHEBYSHEV(restrict)) {
    ELLIPTIC_TILEWISE(ELLIPTIC_CHEBYSHEV, p, c1, c2, b)
}

__kernel void elliptic_chebyshev_first_rows(CHEBYSHEV(restrict)) {
    ELLIPTIC_TILEWISE(ELLIPTIC_CHEBYSHEV_FIRST, p, c1, c2, b)
}

__kernel void elliptic_chebyshev_from_zero_rows(CHEBYSHEV(restrict)) {
    ELLIPTIC_TILEWISE(ELLIPTIC_CHEBYSHEV_FROM_ZERO, p, c1, c2, b)
}

// A work-item for each block of the sums: its part of the image, then the sums over it.
__kernel void elliptic_apply_with_sums_rows(
        __global const real *restrict p,
        LEVEL(restrict),
        __global real *restrict out,
        __global const real *restrict first,
        __global const real *restrict second,
        int sums,
        __global accumulator *restrict parts,
        long length) {
    long block = get_global_id(0);
    long n = (long)nx * ny * nz;
    long begin = block * length;
    long end = min(begin + length, n);
    for (long i = begin; i < end;) {
        int x = (int)(i % nx);
        int y = (int)(i / nx % ny);
        int z = (int)(i / nx / ny);
        int count = (int)min((long)nx - x, end - i);
        __global real *out_row = out + (i - x);
        ELLIPTIC_SEGMENT(ELLIPTIC_APPLY, p, 0, 0, p, p, out_row, 0, x, x + count, y, z)
        i += count;
    }
    long blocks = get_global_size(0);
    parts[block] = wide_value(block_dot(p, out, begin, end));
    if (sums > 1) {
        parts[blocks + block] = wide_value(block_dot(p, first, begin, end));
    }
    if (sums > 2) {
        parts[2 * blocks + block] = wide_value(block_dot(p, second, begin, end));
    }
}

// A work-item for each row of coarse values, strip by strip.
__kernel void elliptic_residual_restricted_rows(
        __global const real *restrict p,
        LEVEL(restrict),
        __global const real *restrict b,
        int hx,
        int hy,
        int hz,
        __global real *restrict coarse,
        int mx,
        int my,
        int mz) {
    int y = (int)get_global_id(1);
    int z = (int)get_global_id(2);
    for (int x = 0; x < mx; x += ELLIPTIC_STRIP) {
        int count = min(ELLIPTIC_STRIP, mx - x);
        int begin = x << hx;
        int end = min((x + count) << hx, nx);
        real sum[ELLIPTIC_STRIP];
        real fine[2 * ELLIPTIC_STRIP];
        for (int i = 0; i < count; i++) {
            sum[i] = 0;
        }
        for (int k = z << hz; k <= min((z << hz) + hz, nz - 1); k++) {
            for (int j = y << hy; j <= min((y << hy) + hy, ny - 1); j++) {
                ELLIPTIC_SEGMENT(ELLIPTIC_RESIDUAL, p, 0, 0, b, p, fine, begin, begin, end, j, k)
                if (hx == 0) {
                    for (int i = 0; i < count; i++) {
                        sum[i] += fine[i];
                    }
                    continue;
                }
                int pairs = (end - begin) / 2;
                for (int i = 0; i < pairs; i++) {
                    sum[i] = (sum[i] + fine[2 * i]) + fine[2 * i + 1];
                }
                if (pairs < count) {
                    sum[pairs] += fine[2 * pairs];
                }
            }
        }
        for (int i = 0; i < count; i++) {
            coarse[voxel_index(x + i, y, z, mx, my)] = sum[i];
        }
    }
}
