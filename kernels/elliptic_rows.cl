// The operator, layout and boundary of elliptic.cl, in the form that is fast on processors: a
// work-item goes through a tile of whole rows. The results are those of elliptic.cl, bit for bit.

#define ELLIPTIC_TILE 8
#define ELLIPTIC_STRIP 256

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

// Result of a voxel; where it has no neighbour along x, T is 0 and what lies beside it in memory
// counts nothing.
static inline __attribute__((always_inline)) real elliptic_inner(
        const int mode,
        elliptic_faces t,
        __global const real *p,
        __global const real *absorption,
        real c1,
        real c2,
        __global const real *b,
        __global const real *before,
        elliptic_row row,
        int x) {
    long i = row.first + x;
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

// Voxels BEGIN to END of a row, at most ELLIPTIC_STRIP of them, to OUT[x - SHIFT]. The first and the
// last voxel of the field, which have nothing beside them in memory, go by themselves. Where T is
// computed, a face along x is once, and one along y too where t_south holds those of the strip
// (KNOWN); it then holds the northern ones.
#define ELLIPTIC_SEGMENT(MODE, P, C1, C2, B, BEFORE, OUT, SHIFT, BEGIN, END, Y, Z, KNOWN) \
    { \
        int from_ = BEGIN; \
        int begin_ = from_; \
        int end_ = END; \
        elliptic_row row_ = elliptic_row_of(LEVEL_NAMES, Y, Z); \
        if (from_ == 0 && row_.first == 0) { \
            OUT[0 - (SHIFT)] = \
                    elliptic_voxel(MODE, P, LEVEL_NAMES, C1, C2, B, BEFORE, 0, Y, Z); \
            begin_ = 1; \
        } \
        if (end_ == nx && (Y) == ny - 1 && (Z) == nz - 1) { \
            end_ = nx - 1; \
            OUT[end_ - (SHIFT)] = \
                    elliptic_voxel(MODE, P, LEVEL_NAMES, C1, C2, B, BEFORE, end_, Y, Z); \
        } \
        elliptic_faces t_; \
        if (per_x > 0) { \
            real t_west_[ELLIPTIC_STRIP + 1]; \
            t_west_[0] = 0; \
            t_west_[end_ - from_] = 0; \
            for (int x_ = max(from_, 1); x_ <= min(end_, nx - 1); x_++) { \
                long i_ = row_.first + x_; \
                t_west_[x_ - from_] = elliptic_in_series(face_x[i_ - 1], face_x[i_], per_x); \
            } \
            for (int x_ = begin_; !(KNOWN) && x_ < end_; x_++) { \
                long i_ = row_.first + x_; \
                t_south[x_ - from_] = elliptic_in_series( \
                        face_y[i_ + row_.south], face_y[i_], row_.per_south); \
            } \
            if (begin_ > from_) { \
                t_south[0] = elliptic_in_series( \
                        face_y[0], face_y[row_.north], row_.per_north); \
            } \
            for (int x_ = begin_; x_ < end_; x_++) { \
                long i_ = row_.first + x_; \
                t_.west = t_west_[x_ - from_]; \
                t_.east = t_west_[x_ - from_ + 1]; \
                t_.south = t_south[x_ - from_]; \
                t_.north = elliptic_in_series( \
                        face_y[i_], face_y[i_ + row_.north], row_.per_north); \
                t_.below = elliptic_in_series( \
                        face_z[i_ + row_.below], face_z[i_], row_.per_below); \
                t_.above = elliptic_in_series( \
                        face_z[i_], face_z[i_ + row_.above], row_.per_above); \
                t_south[x_ - from_] = t_.north; \
                OUT[x_ - (SHIFT)] = elliptic_inner( \
                        MODE, t_, P, absorption, C1, C2, B, BEFORE, row_, x_); \
            } \
        } else { \
            for (int x_ = begin_; x_ < end_; x_++) { \
                t_.west = face_x[row_.face_x + x_]; \
                t_.east = face_x[row_.face_x + x_ + 1]; \
                t_.south = face_y[row_.face_y + x_]; \
                t_.north = face_y[row_.face_y + nx + x_]; \
                t_.below = face_z[row_.first + x_]; \
                t_.above = face_z[row_.first + row_.plane + x_]; \
                OUT[x_ - (SHIFT)] = elliptic_inner( \
                        MODE, t_, P, absorption, C1, C2, B, BEFORE, row_, x_); \
            } \
        } \
    }

#define ELLIPTIC_TILEWISE(MODE, P, C1, C2, B) \
    int z = (int)get_global_id(2); \
    int first_y = (int)get_global_id(1) * ELLIPTIC_TILE; \
    real t_south[ELLIPTIC_STRIP]; \
    for (int strip = 0; strip < nx; strip += ELLIPTIC_STRIP) { \
        int strip_end = min(strip + ELLIPTIC_STRIP, nx); \
        for (int y = first_y; y < min(first_y + ELLIPTIC_TILE, ny); y++) { \
            __global real *out_row = out + voxel_index(0, y, z, nx, ny); \
            ELLIPTIC_SEGMENT( \
                    MODE, P, C1, C2, B, out, out_row, 0, strip, strip_end, y, z, y > first_y) \
        } \
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
    real t_south[ELLIPTIC_STRIP];
    int known = 0;
    for (long i = begin; i < end;) {
        int x = (int)(i % nx);
        int y = (int)(i / nx % ny);
        int z = (int)(i / nx / ny);
        int count = (int)min((long)min(nx - x, ELLIPTIC_STRIP), end - i);
        __global real *out_row = out + (i - x);
        int whole = count == nx;
        ELLIPTIC_SEGMENT(
                ELLIPTIC_APPLY, p, 0, 0, p, p, out_row, 0, x, x + count, y, z, whole && known)
        known = whole && y + 1 < ny;
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
    for (int x = 0; x < mx; x += ELLIPTIC_STRIP / 2) {
        int count = min(ELLIPTIC_STRIP / 2, mx - x);
        int begin = x << hx;
        int end = min((x + count) << hx, nx);
        real sum[ELLIPTIC_STRIP / 2];
        real fine[ELLIPTIC_STRIP];
        real t_south[ELLIPTIC_STRIP];
        for (int i = 0; i < count; i++) {
            sum[i] = 0;
        }
        for (int k = z << hz; k <= min((z << hz) + hz, nz - 1); k++) {
            for (int j = y << hy; j <= min((y << hy) + hy, ny - 1); j++) {
                ELLIPTIC_SEGMENT(
                        ELLIPTIC_RESIDUAL, p, 0, 0, b, p, fine, begin, begin, end, j, k,
                        j > y << hy)
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

#ifndef DOUBLE_FIELDS
// T (p + low - its neighbour) of a pair of floats
#define ELLIPTIC_PAIR_DIFFERENCE(T, BESIDE) \
    sum = wide_plus(sum, wide_times(wide_minus(own, wide_sum(p[i + (BESIDE)], low[i + (BESIDE)])), T));

// A (p + low) of a voxel in a row; beyond the ends of the row T is 0 and BESIDE stays within.
INLINED wide elliptic_image_of_pair_in_row(
        elliptic_faces t,
        __global const real *p,
        __global const real *low,
        __global const real *absorption,
        elliptic_row row,
        long i,
        int west,
        int east) {
    wide own = wide_sum(p[i], low[i]);
    wide sum = wide_times(own, absorption[i]);
    ELLIPTIC_PAIR_DIFFERENCE(t.west, west)
    ELLIPTIC_PAIR_DIFFERENCE(t.east, east)
    ELLIPTIC_PAIR_DIFFERENCE(t.south, row.south)
    ELLIPTIC_PAIR_DIFFERENCE(t.north, row.north)
    ELLIPTIC_PAIR_DIFFERENCE(t.below, row.below)
    ELLIPTIC_PAIR_DIFFERENCE(t.above, row.above)
    return sum;
}

// T where nothing is beyond the ends of the row; the others as elliptic_row_of has them.
static inline elliptic_faces elliptic_faces_in_row(
        LEVEL(), elliptic_row row, int x, long i, int west, int east) {
    elliptic_faces t;
    if (per_x > 0) {
        t.west = elliptic_in_series(face_x[i + west], face_x[i], west ? per_x : 0);
        t.east = elliptic_in_series(face_x[i], face_x[i + east], east ? per_x : 0);
        t.south = elliptic_in_series(face_y[i + row.south], face_y[i], row.per_south);
        t.north = elliptic_in_series(face_y[i], face_y[i + row.north], row.per_north);
        t.below = elliptic_in_series(face_z[i + row.below], face_z[i], row.per_below);
        t.above = elliptic_in_series(face_z[i], face_z[i + row.above], row.per_above);
    } else {
        t.west = face_x[row.face_x + x];
        t.east = face_x[row.face_x + x + 1];
        t.south = face_y[row.face_y + x];
        t.north = face_y[row.face_y + nx + x];
        t.below = face_z[i];
        t.above = face_z[i + row.plane];
    }
    return t;
}

#define ELLIPTIC_PAIR_VOXEL(WEST, EAST) \
    { \
        long i = row.first + x; \
        elliptic_faces t = elliptic_faces_in_row(LEVEL_NAMES, row, x, i, WEST, EAST); \
        wide image = elliptic_image_of_pair_in_row(t, p, low, absorption, row, i, WEST, EAST); \
        out[i] = (real)wide_value(RESULT); \
    }

#define ELLIPTIC_PAIR_ROWS \
    int z = (int)get_global_id(2); \
    int first_y = (int)get_global_id(1) * ELLIPTIC_TILE; \
    for (int y = first_y; y < min(first_y + ELLIPTIC_TILE, ny); y++) { \
        elliptic_row row = elliptic_row_of(LEVEL_NAMES, y, z); \
        int x = 0; \
        ELLIPTIC_PAIR_VOXEL(0, nx > 1 ? 1 : 0) \
        for (x = 1; x < nx - 1; x++) { \
            ELLIPTIC_PAIR_VOXEL(-1, 1) \
        } \
        if (nx > 1) { \
            ELLIPTIC_PAIR_VOXEL(-1, 0) \
        } \
    }

// image = A (p + low)
__kernel void elliptic_apply_of_pair_rows(
        __global const real *restrict p,
        __global const real *restrict low,
        LEVEL(restrict),
        __global real *restrict out) {
#define RESULT image
    ELLIPTIC_PAIR_ROWS
#undef RESULT
}

// out = b - A (p + low)
__kernel void elliptic_residual_of_pair_rows(
        __global const real *restrict p,
        __global const real *restrict low,
        LEVEL(restrict),
        __global const real *restrict b,
        __global real *restrict out) {
#define RESULT wide_minus(wide_sum(b[i], 0), image)
    ELLIPTIC_PAIR_ROWS
#undef RESULT
}
#endif
