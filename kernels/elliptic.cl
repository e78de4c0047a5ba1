// -div(K grad p) + a p, always applied as  a p + sum over faces T (p - p_neighbour):  a stored
// diagonal would swallow a small a beside large T.
// Layout: p and a have nx * ny * nz values. T comes in one of two ways. per_x = 0: face_x has (nx+1)
// * ny * nz values T, face x between the voxels x-1 and x; face_y nx * (ny+1) * nz; face_z nx * ny *
// (nz+1). per_x > 0: the three hold the resistance r = 1 / (2 K) of each voxel along their axis (and
// may be one field; infinite where K = 0), and T = per_x / (r_i + r_j), per_y, per_z alike, which
// are 1 / d^2: the harmonic mean of K over d^2.
// Boundary: T is 0 on the faces of the box; what is held there stands in a. Where the sum of all
// coefficients of a voxel is 0 (closed), p stays 0.

// promise: restrict for arguments of kernels; inside, some compilers do not know what becomes of it
#define LEVEL(promise) \
    __global const real *promise face_x, __global const real *promise face_y, \
    __global const real *promise face_z, __global const real *promise absorption, real per_x, \
    real per_y, real per_z, int nx, int ny, int nz

#define LEVEL_NAMES face_x, face_y, face_z, absorption, per_x, per_y, per_z, nx, ny, nz

// T of the six faces of a voxel.
typedef struct {
    real west, east, south, north, below, above;
} elliptic_faces;

static inline real elliptic_in_series(real lower, real upper, real per_area) {
    return per_area / (lower + upper);
}

static inline real elliptic_resistance_of(real k) {
    return REAL(0.5) / k;
}

static inline elliptic_faces elliptic_faces_of(LEVEL(), int x, int y, int z) {
    elliptic_faces t;
    long i = voxel_index(x, y, z, nx, ny);
    long plane = (long)nx * ny;
    if (per_x > 0) {
        t.west = x > 0 ? elliptic_in_series(face_x[i - 1], face_x[i], per_x) : 0;
        t.east = x + 1 < nx ? elliptic_in_series(face_x[i], face_x[i + 1], per_x) : 0;
        t.south = y > 0 ? elliptic_in_series(face_y[i - nx], face_y[i], per_y) : 0;
        t.north = y + 1 < ny ? elliptic_in_series(face_y[i], face_y[i + nx], per_y) : 0;
        t.below = z > 0 ? elliptic_in_series(face_z[i - plane], face_z[i], per_z) : 0;
        t.above = z + 1 < nz ? elliptic_in_series(face_z[i], face_z[i + plane], per_z) : 0;
    } else {
        long fx = voxel_index(x, y, z, nx + 1, ny);
        long fy = voxel_index(x, y, z, nx, ny + 1);
        t.west = face_x[fx];
        t.east = face_x[fx + 1];
        t.south = face_y[fy];
        t.north = face_y[fy + nx];
        t.below = face_z[i];
        t.above = face_z[i + plane];
    }
    return t;
}

static inline real elliptic_diagonal(elliptic_faces t, real a) {
    return a + t.west + t.east + t.south + t.north + t.below + t.above;
}

static inline real elliptic_image(
        elliptic_faces t, __global const real *p, LEVEL(), int x, int y, int z) {
    long i = voxel_index(x, y, z, nx, ny);
    long plane = (long)nx * ny;
    real own = p[i];
    real west = x > 0 ? p[i - 1] : own;
    real east = x + 1 < nx ? p[i + 1] : own;
    real south = y > 0 ? p[i - nx] : own;
    real north = y + 1 < ny ? p[i + nx] : own;
    real below = z > 0 ? p[i - plane] : own;
    real above = z + 1 < nz ? p[i + plane] : own;
    return absorption[i] * own
            + t.west * (own - west)
            + t.east * (own - east)
            + t.south * (own - south)
            + t.north * (own - north)
            + t.below * (own - below)
            + t.above * (own - above);
}

#define ELLIPTIC_APPLY 0
#define ELLIPTIC_RESIDUAL 1
#define ELLIPTIC_JACOBI 2
#define ELLIPTIC_CHEBYSHEV 3
#define ELLIPTIC_CHEBYSHEV_FIRST 4
#define ELLIPTIC_CHEBYSHEV_FROM_ZERO 5

// Result of one voxel; image, diagonal and the iterate before as far as the mode needs them.
static inline real elliptic_result(
        const int mode,
        real own,
        real image,
        real diagonal,
        real c1,
        real c2,
        real b,
        real before) {
    if (mode == ELLIPTIC_APPLY) {
        return image;
    }
    if (mode == ELLIPTIC_RESIDUAL) {
        return b - image;
    }
    if (mode == ELLIPTIC_JACOBI) {
        return diagonal > 0 ? c2 * b / diagonal : 0;
    }
    real step = diagonal > 0 ? c2 * (b - image) / diagonal : 0;
    if (mode == ELLIPTIC_CHEBYSHEV_FIRST) {
        return own + step;
    }
    return own + c1 * (own - (mode == ELLIPTIC_CHEBYSHEV ? before : 0)) + step;
}

static inline real elliptic_voxel(
        const int mode,
        __global const real *p,
        LEVEL(),
        real c1,
        real c2,
        __global const real *b,
        __global const real *before,
        int x,
        int y,
        int z) {
    long i = voxel_index(x, y, z, nx, ny);
    elliptic_faces t = elliptic_faces_of(LEVEL_NAMES, x, y, z);
    return elliptic_result(
            mode,
            mode == ELLIPTIC_JACOBI ? 0 : p[i],
            mode == ELLIPTIC_JACOBI ? 0 : elliptic_image(t, p, LEVEL_NAMES, x, y, z),
            elliptic_diagonal(t, absorption[i]),
            c1,
            c2,
            mode == ELLIPTIC_APPLY ? 0 : b[i],
            mode == ELLIPTIC_CHEBYSHEV ? before[i] : 0);
}

// BODY of the work-item of each voxel; its result goes to `out`.
#define ELLIPTIC_VOXELWISE(MODE, P, C1, C2, B) \
    int x = (int)get_global_id(0); \
    int y = (int)get_global_id(1); \
    int z = (int)get_global_id(2); \
    if (x < nx) { \
        out[voxel_index(x, y, z, nx, ny)] = \
                elliptic_voxel(MODE, P, LEVEL_NAMES, C1, C2, B, out, x, y, z); \
    }

// out = A p
__kernel void elliptic_apply(__global const real *p, LEVEL(), __global real *out) {
    ELLIPTIC_VOXELWISE(ELLIPTIC_APPLY, p, 0, 0, p)
}

// out = b - A p
__kernel void elliptic_residual(
        __global const real *p, LEVEL(), __global const real *b, __global real *out) {
    ELLIPTIC_VOXELWISE(ELLIPTIC_RESIDUAL, p, 0, 0, b)
}

// out = c b / diagonal: the first Chebyshev step from zero
__kernel void elliptic_jacobi(
        LEVEL(), real c, __global const real *b, __global real *out) {
    ELLIPTIC_VOXELWISE(ELLIPTIC_JACOBI, b, 0, c, b)
}

#define CHEBYSHEV(promise) \
    __global const real *promise p, LEVEL(promise), real c1, real c2, \
    __global const real *promise b, __global real *promise out

// out = p + c1 (p - out) + c2 (b - A p) / diagonal; out holds the iterate before p
__kernel void elliptic_chebyshev(CHEBYSHEV()) {
    ELLIPTIC_VOXELWISE(ELLIPTIC_CHEBYSHEV, p, c1, c2, b)
}

// the same where c1 = 0
__kernel void elliptic_chebyshev_first(CHEBYSHEV()) {
    ELLIPTIC_VOXELWISE(ELLIPTIC_CHEBYSHEV_FIRST, p, c1, c2, b)
}

// the same where the iterate before p is 0
__kernel void elliptic_chebyshev_from_zero(CHEBYSHEV()) {
    ELLIPTIC_VOXELWISE(ELLIPTIC_CHEBYSHEV_FROM_ZERO, p, c1, c2, b)
}

// So many pairs of Chebyshev steps on at most as many voxels as the one group has work-items.
__kernel void elliptic_pairs(
        LEVEL(),
        int pairs,
        real first,
        real momentum,
        real second,
        __global const real *b,
        __global real *p,
        __global real *scratch) {
    int i = (int)get_local_id(0);
    int inside = i < nx * ny * nz;
    int x = i % nx;
    int y = i / nx % ny;
    int z = i / nx / ny;
    for (int pair = 0; pair < pairs; pair++) {
        if (inside) {
            scratch[i] = elliptic_voxel(
                    ELLIPTIC_CHEBYSHEV_FIRST, p, LEVEL_NAMES, 0, first, b, p, x, y, z);
        }
        barrier(CLK_GLOBAL_MEM_FENCE);
        if (inside) {
            p[i] = elliptic_voxel(
                    ELLIPTIC_CHEBYSHEV, scratch, LEVEL_NAMES, momentum, second, b, p, x, y, z);
        }
        barrier(CLK_GLOBAL_MEM_FENCE);
    }
}

// out = A p; parts of the sums of p out, p first and p second, as many as asked for
__kernel void elliptic_apply_with_sums(
        __global const real *p,
        LEVEL(),
        __global real *out,
        __global const real *first,
        __global const real *second,
        int sums,
        __global accumulator *parts,
        long length) {
    __local wide lanes[LANES];
    long n = (long)nx * ny * nz;
    long begin = get_group_id(0) * length;
    long end = min(begin + length, n);
    int lane = (int)get_local_id(0);
    wide own = wide_sum(0, 0);
    wide with_first = own;
    wide with_second = own;
    for (long i = begin + lane; i < end; i += LANES) {
        int x = (int)(i % nx);
        int y = (int)(i / nx % ny);
        int z = (int)(i / nx / ny);
        real value = elliptic_voxel(ELLIPTIC_APPLY, p, LEVEL_NAMES, 0, 0, p, p, x, y, z);
        out[i] = value;
        own = wide_plus(own, times(p[i], value));
        if (sums > 1) {
            with_first = wide_plus(with_first, times(p[i], first[i]));
        }
        if (sums > 2) {
            with_second = wide_plus(with_second, times(p[i], second[i]));
        }
    }
    long groups = get_num_groups(0);
    FOLD_GROUP(own, wide_plus, parts[get_group_id(0)], wide_value)
    FOLD_GROUP(with_first, wide_plus, parts[groups + get_group_id(0)], wide_value)
    FOLD_GROUP(with_second, wide_plus, parts[2 * groups + get_group_id(0)], wide_value)
}

#ifndef DOUBLE_FIELDS
// T (p - p_neighbour) of a pair of floats, added to a sum
static inline wide elliptic_add_difference(
        wide sum,
        real coefficient,
        wide own,
        __global const real *p,
        __global const real *low,
        long neighbour,
        int is_inside) {
    if (!is_inside) {
        return sum;
    }
    wide difference = wide_minus(own, wide_sum(p[neighbour], low[neighbour]));
    return wide_plus(sum, wide_times(difference, coefficient));
}

// A (p + low) of one voxel
static inline wide elliptic_image_of_pair(
        __global const real *p, __global const real *low, LEVEL(), int x, int y, int z) {
    long i = voxel_index(x, y, z, nx, ny);
    long plane = (long)nx * ny;
    elliptic_faces t = elliptic_faces_of(LEVEL_NAMES, x, y, z);
    wide own = wide_sum(p[i], low[i]);
    wide sum = wide_times(own, absorption[i]);
    sum = elliptic_add_difference(sum, t.west, own, p, low, i - 1, x > 0);
    sum = elliptic_add_difference(sum, t.east, own, p, low, i + 1, x + 1 < nx);
    sum = elliptic_add_difference(sum, t.south, own, p, low, i - nx, y > 0);
    sum = elliptic_add_difference(sum, t.north, own, p, low, i + nx, y + 1 < ny);
    sum = elliptic_add_difference(sum, t.below, own, p, low, i - plane, z > 0);
    return elliptic_add_difference(sum, t.above, own, p, low, i + plane, z + 1 < nz);
}

// image = A (p + low)
__kernel void elliptic_apply_of_pair(
        __global const real *p, __global const real *low, LEVEL(), __global real *image) {
    int x = (int)get_global_id(0);
    int y = (int)get_global_id(1);
    int z = (int)get_global_id(2);
    if (x < nx) {
        long i = voxel_index(x, y, z, nx, ny);
        image[i] = (real)wide_value(elliptic_image_of_pair(p, low, LEVEL_NAMES, x, y, z));
    }
}

// out = b - A (p + low)
__kernel void elliptic_residual_of_pair(
        __global const real *p,
        __global const real *low,
        LEVEL(),
        __global const real *b,
        __global real *out) {
    int x = (int)get_global_id(0);
    int y = (int)get_global_id(1);
    int z = (int)get_global_id(2);
    if (x < nx) {
        long i = voxel_index(x, y, z, nx, ny);
        wide image = elliptic_image_of_pair(p, low, LEVEL_NAMES, x, y, z);
        out[i] = (real)wide_value(wide_minus(wide_sum(b[i], 0), image));
    }
}

// T becomes q = T d (p_lower - p_upper) of a pair of floats
__kernel void elliptic_faces_to_fluxes_of_pair(
        __global const real *p,
        __global const real *low,
        int dx,
        int dy,
        int dz,
        real spacing,
        __global real *faces,
        int nx,
        int ny,
        int nz) {
    int x = (int)get_global_id(0);
    int y = (int)get_global_id(1);
    int z = (int)get_global_id(2);
    if (x >= nx || x < dx || y < dy || z < dz) {
        return;
    }
    long upper = voxel_index(x, y, z, nx, ny);
    long lower = voxel_index(x - dx, y - dy, z - dz, nx, ny);
    wide drop = wide_minus(wide_sum(p[lower], low[lower]), wide_sum(p[upper], low[upper]));
    faces[voxel_index(x, y, z, nx + dx, ny + dy)] *= spacing * (real)wide_value(drop);
}
#endif

// T = 2 k_i k_j / ((k_i + k_j) d^2), as resistances in series, of the inner faces normal to an axis (dx, dy, dz name its
// neighbour); faces has one value more along the axis.
__kernel void elliptic_harmonic_faces(
        __global const real *k,
        int dx,
        int dy,
        int dz,
        real per_area,
        __global real *faces,
        int nx,
        int ny,
        int nz) {
    int x = (int)get_global_id(0);
    int y = (int)get_global_id(1);
    int z = (int)get_global_id(2);
    if (x >= nx || x < dx || y < dy || z < dz) {
        return;
    }
    real upper = k[voxel_index(x, y, z, nx, ny)];
    real lower = k[voxel_index(x - dx, y - dy, z - dz, nx, ny)];
    faces[voxel_index(x, y, z, nx + dx, ny + dy)] = elliptic_in_series(
            elliptic_resistance_of(lower), elliptic_resistance_of(upper), per_area);
}

// r = 1 / (2 K) in place
__kernel void elliptic_resistances(__global real *k, long n) {
    long i = get_global_id(0);
    if (i < n) {
        k[i] = elliptic_resistance_of(k[i]);
    }
}

// T of the lower face normal to an axis (0, 1, 2) of each voxel, in a field of so many values more
// along x and y
__kernel void elliptic_lower_faces(
        LEVEL(), int axis, int more_x, int more_y, __global real *out) {
    int x = (int)get_global_id(0);
    int y = (int)get_global_id(1);
    int z = (int)get_global_id(2);
    if (x < nx) {
        elliptic_faces t = elliptic_faces_of(LEVEL_NAMES, x, y, z);
        out[voxel_index(x, y, z, nx + more_x, ny + more_y)] =
                axis == 0 ? t.west : axis == 1 ? t.south : t.below;
    }
}

// T becomes q = T d (p_lower - p_upper) on the inner faces normal to an axis
__kernel void elliptic_faces_to_fluxes(
        __global const real *p,
        int dx,
        int dy,
        int dz,
        real spacing,
        __global real *faces,
        int nx,
        int ny,
        int nz) {
    int x = (int)get_global_id(0);
    int y = (int)get_global_id(1);
    int z = (int)get_global_id(2);
    if (x >= nx || x < dx || y < dy || z < dz) {
        return;
    }
    real upper = p[voxel_index(x, y, z, nx, ny)];
    real lower = p[voxel_index(x - dx, y - dy, z - dz, nx, ny)];
    faces[voxel_index(x, y, z, nx + dx, ny + dy)] *= spacing * (lower - upper);
}

// Coarse value = sum of the fine values of its aggregate; hx, hy, hz: 1 along halved axes.
// Shape nx, ny, nz is the fine one, mx, my, mz the coarse one.
__kernel void elliptic_restrict(
        __global const real *fine,
        int hx,
        int hy,
        int hz,
        __global real *coarse,
        int nx,
        int ny,
        int nz,
        int mx,
        int my,
        int mz) {
    int x = (int)get_global_id(0);
    int y = (int)get_global_id(1);
    int z = (int)get_global_id(2);
    if (x >= mx) {
        return;
    }
    real sum = 0;
    for (int k = z << hz; k <= min((z << hz) + hz, nz - 1); k++) {
        for (int j = y << hy; j <= min((y << hy) + hy, ny - 1); j++) {
            for (int i = x << hx; i <= min((x << hx) + hx, nx - 1); i++) {
                sum += fine[voxel_index(i, j, k, nx, ny)];
            }
        }
    }
    coarse[voxel_index(x, y, z, mx, my)] = sum;
}

// Coarse value = sum of b - A p over its aggregate, as above.
__kernel void elliptic_residual_restricted(
        __global const real *p,
        LEVEL(),
        __global const real *b,
        int hx,
        int hy,
        int hz,
        __global real *coarse,
        int mx,
        int my,
        int mz) {
    int x = (int)get_global_id(0);
    int y = (int)get_global_id(1);
    int z = (int)get_global_id(2);
    if (x >= mx) {
        return;
    }
    real sum = 0;
    for (int k = z << hz; k <= min((z << hz) + hz, nz - 1); k++) {
        for (int j = y << hy; j <= min((y << hy) + hy, ny - 1); j++) {
            for (int i = x << hx; i <= min((x << hx) + hx, nx - 1); i++) {
                sum += elliptic_voxel(ELLIPTIC_RESIDUAL, p, LEVEL_NAMES, 0, 0, b, p, i, j, k);
            }
        }
    }
    coarse[voxel_index(x, y, z, mx, my)] = sum;
}

// fine += weight * value of the aggregate
__kernel void elliptic_prolongate(
        __global const real *coarse,
        int hx,
        int hy,
        int hz,
        real weight,
        __global real *fine,
        int nx,
        int ny,
        int nz,
        int mx,
        int my) {
    int x = (int)get_global_id(0);
    int y = (int)get_global_id(1);
    int z = (int)get_global_id(2);
    if (x < nx) {
        fine[voxel_index(x, y, z, nx, ny)] +=
                weight * coarse[voxel_index(x >> hx, y >> hy, z >> hz, mx, my)];
    }
}

// Coarse face normal to the axis `along` (0, 1, 2) = sum of its fine faces, times 1/2 where the
// axis is halved, 2/3 beside a last cell of one plane; 0 at the box. per_area > 0: fine holds r of
// the voxels, else T. Shapes are those of the faces.
__kernel void elliptic_coarsen_faces(
        __global const real *fine,
        real per_area,
        int along,
        int cells,
        int hx,
        int hy,
        int hz,
        __global real *coarse,
        int nx,
        int ny,
        int nz,
        int mx,
        int my,
        int mz) {
    int x = (int)get_global_id(0);
    int y = (int)get_global_id(1);
    int z = (int)get_global_id(2);
    if (x >= mx) {
        return;
    }
    int position = along == 0 ? x : along == 1 ? y : z;
    int halved = along == 0 ? hx : along == 1 ? hy : hz;
    int coarse_cells = halved ? (cells + 1) / 2 : cells;
    real weight = halved ? REAL(0.5) : 1;
    if (halved && cells % 2 == 1 && position == coarse_cells - 1) {
        weight = (real)2 / 3;
    }
    if (position == 0 || position == coarse_cells) {
        weight = 0;
    }
    int ex = along == 0 ? 0 : hx;
    int ey = along == 1 ? 0 : hy;
    int ez = along == 2 ? 0 : hz;
    int dx = along == 0;
    int dy = along == 1;
    int dz = along == 2;
    real sum = 0;
    if (weight > 0) {
        for (int k = z << hz; k <= min((z << hz) + ez, nz - 1); k++) {
            for (int j = y << hy; j <= min((y << hy) + ey, ny - 1); j++) {
                for (int i = x << hx; i <= min((x << hx) + ex, nx - 1); i++) {
                    sum += per_area > 0
                            ? elliptic_in_series(
                                    fine[voxel_index(i - dx, j - dy, k - dz, nx - dx, ny - dy)],
                                    fine[voxel_index(i, j, k, nx - dx, ny - dy)],
                                    per_area)
                            : fine[voxel_index(i, j, k, nx, ny)];
                }
            }
        }
    }
    coarse[voxel_index(x, y, z, mx, my)] = weight * sum;
}
