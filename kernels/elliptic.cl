// -div(K grad p) + a p, always applied as  a p + sum over faces T (p - p_neighbour):  a stored
// diagonal would swallow a small a beside large T.
// Layout: p and a have nx * ny * nz values; face_x has (nx+1) * ny * nz, face x between the voxels
// x-1 and x; face_y nx * (ny+1) * nz; face_z nx * ny * (nz+1).
// Boundary: T is 0 on the faces of the box; what is held there stands in a. Where the sum of all
// coefficients of a voxel is 0 (closed), p stays 0.

static inline real elliptic_image(
        __global const real *p,
        __global const real *face_x,
        __global const real *face_y,
        __global const real *face_z,
        __global const real *absorption,
        int x,
        int y,
        int z,
        int nx,
        int ny,
        int nz) {
    long i = voxel_index(x, y, z, nx, ny);
    long fx = voxel_index(x, y, z, nx + 1, ny);
    long fy = voxel_index(x, y, z, nx, ny + 1);
    long plane = (long)nx * ny;
    real own = p[i];
    real west = x > 0 ? p[i - 1] : own;
    real east = x + 1 < nx ? p[i + 1] : own;
    real south = y > 0 ? p[i - nx] : own;
    real north = y + 1 < ny ? p[i + nx] : own;
    real below = z > 0 ? p[i - plane] : own;
    real above = z + 1 < nz ? p[i + plane] : own;
    return absorption[i] * own
            + face_x[fx] * (own - west)
            + face_x[fx + 1] * (own - east)
            + face_y[fy] * (own - south)
            + face_y[fy + nx] * (own - north)
            + face_z[i] * (own - below)
            + face_z[i + plane] * (own - above);
}

static inline real elliptic_diagonal(
        __global const real *face_x,
        __global const real *face_y,
        __global const real *face_z,
        __global const real *absorption,
        int x,
        int y,
        int z,
        int nx,
        int ny) {
    long i = voxel_index(x, y, z, nx, ny);
    long fx = voxel_index(x, y, z, nx + 1, ny);
    long fy = voxel_index(x, y, z, nx, ny + 1);
    return absorption[i]
            + face_x[fx]
            + face_x[fx + 1]
            + face_y[fy]
            + face_y[fy + nx]
            + face_z[i]
            + face_z[i + (long)nx * ny];
}

// image = A p
__kernel void elliptic_apply(
        __global const real *p,
        __global const real *face_x,
        __global const real *face_y,
        __global const real *face_z,
        __global const real *absorption,
        __global real *image,
        int nx,
        int ny,
        int nz) {
    int x = (int)get_global_id(0);
    int y = (int)get_global_id(1);
    int z = (int)get_global_id(2);
    if (x < nx) {
        image[voxel_index(x, y, z, nx, ny)] =
                elliptic_image(p, face_x, face_y, face_z, absorption, x, y, z, nx, ny, nz);
    }
}

// residual = b - A p
__kernel void elliptic_residual(
        __global const real *p,
        __global const real *face_x,
        __global const real *face_y,
        __global const real *face_z,
        __global const real *absorption,
        __global const real *b,
        __global real *residual,
        int nx,
        int ny,
        int nz) {
    int x = (int)get_global_id(0);
    int y = (int)get_global_id(1);
    int z = (int)get_global_id(2);
    if (x < nx) {
        long i = voxel_index(x, y, z, nx, ny);
        residual[i] = b[i]
                - elliptic_image(p, face_x, face_y, face_z, absorption, x, y, z, nx, ny, nz);
    }
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

// residual = b - A (p + low)
__kernel void elliptic_residual_of_pair(
        __global const real *p,
        __global const real *low,
        __global const real *face_x,
        __global const real *face_y,
        __global const real *face_z,
        __global const real *absorption,
        __global const real *b,
        __global real *residual,
        int nx,
        int ny,
        int nz) {
    int x = (int)get_global_id(0);
    int y = (int)get_global_id(1);
    int z = (int)get_global_id(2);
    if (x >= nx) {
        return;
    }
    long i = voxel_index(x, y, z, nx, ny);
    long fx = voxel_index(x, y, z, nx + 1, ny);
    long fy = voxel_index(x, y, z, nx, ny + 1);
    long plane = (long)nx * ny;
    wide own = wide_sum(p[i], low[i]);
    wide sum = wide_times(own, absorption[i]);
    sum = elliptic_add_difference(sum, face_x[fx], own, p, low, i - 1, x > 0);
    sum = elliptic_add_difference(sum, face_x[fx + 1], own, p, low, i + 1, x + 1 < nx);
    sum = elliptic_add_difference(sum, face_y[fy], own, p, low, i - nx, y > 0);
    sum = elliptic_add_difference(sum, face_y[fy + nx], own, p, low, i + nx, y + 1 < ny);
    sum = elliptic_add_difference(sum, face_z[i], own, p, low, i - plane, z > 0);
    sum = elliptic_add_difference(sum, face_z[i + plane], own, p, low, i + plane, z + 1 < nz);
    residual[i] = (real)wide_value(wide_minus(wide_sum(b[i], 0), sum));
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

// p = c b / diagonal: the first Chebyshev step from zero
__kernel void elliptic_jacobi(
        __global const real *face_x,
        __global const real *face_y,
        __global const real *face_z,
        __global const real *absorption,
        real c,
        __global const real *b,
        __global real *p,
        int nx,
        int ny,
        int nz) {
    int x = (int)get_global_id(0);
    int y = (int)get_global_id(1);
    int z = (int)get_global_id(2);
    if (x < nx) {
        long i = voxel_index(x, y, z, nx, ny);
        real diagonal = elliptic_diagonal(face_x, face_y, face_z, absorption, x, y, z, nx, ny);
        p[i] = diagonal > 0 ? c * b[i] / diagonal : 0;
    }
}

// next = p + c1 (p - next) + c2 (b - A p) / diagonal; next holds the iterate before p
__kernel void elliptic_chebyshev(
        __global const real *p,
        __global const real *face_x,
        __global const real *face_y,
        __global const real *face_z,
        __global const real *absorption,
        real c1,
        real c2,
        __global const real *b,
        __global real *next,
        int nx,
        int ny,
        int nz) {
    int x = (int)get_global_id(0);
    int y = (int)get_global_id(1);
    int z = (int)get_global_id(2);
    if (x < nx) {
        long i = voxel_index(x, y, z, nx, ny);
        real diagonal = elliptic_diagonal(face_x, face_y, face_z, absorption, x, y, z, nx, ny);
        real image = elliptic_image(p, face_x, face_y, face_z, absorption, x, y, z, nx, ny, nz);
        real own = p[i];
        real step = diagonal > 0 ? c2 * (b[i] - image) / diagonal : 0;
        next[i] = own + c1 * (own - next[i]) + step;
    }
}

// T = 2 k_i k_j / ((k_i + k_j) d^2) of the inner faces normal to an axis (dx, dy, dz name its
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
    real sum = lower + upper;
    faces[voxel_index(x, y, z, nx + dx, ny + dy)] =
            (sum > 0 ? 2 * lower * (upper / sum) : 0) * per_area;
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
// axis is halved, 2/3 beside a last cell of one plane; 0 at the box. Shapes are those of the faces.
__kernel void elliptic_coarsen_faces(
        __global const real *fine,
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
    real sum = 0;
    if (weight > 0) {
        for (int k = z << hz; k <= min((z << hz) + ez, nz - 1); k++) {
            for (int j = y << hy; j <= min((y << hy) + ey, ny - 1); j++) {
                for (int i = x << hx; i <= min((x << hx) + ex, nx - 1); i++) {
                    sum += fine[voxel_index(i, j, k, nx, ny)];
                }
            }
        }
    }
    coarse[voxel_index(x, y, z, mx, my)] = weight * sum;
}
