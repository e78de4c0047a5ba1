// The same equation, layout and boundary rule as transport.cl, in the form that is fast on
// processors: a work-item goes through a tile of rows, computes each flux once and keeps those of
// the last row and of the last plane. The fluxes are those of transport.cl, bit for bit.

#define ROW 128
#define TILE_Y 8
#define TILE_Z 16

#define MODE_RATE 0
#define MODE_ADVECTION 1
#define MODE_STAGE 2

// phi, k, f and whether it is open, of a voxel, with the names that every function here has
#define PHI(at) transport_phi(storage, tissue, labels, storage_kind, at)
#define OPEN(at) transport_open(storage, tissue, storage_kind, at)
#define K(at) transport_k(k, storage, tissue, labels, storage_kind, at)
#define F(at) transport_f(labels, retardation, retardation_kind, at)

// Values of closed voxels have no effect: no difference across their faces is seen.
INLINED real transport_value(
        __global const real *start, __global const real *change, int mode, long at) {
    return mode == MODE_STAGE ? start[at] + change[at] : start[at];
}

// Fluxes through the lower faces, normal to y or z, of n voxels in a row from voxel `upper` on.
// position: place of the voxels along the axis; face: place of the first flux in q; held_lower,
// held_upper: first values held on the faces of the box.
INLINED void transport_flux_row(
        real *flux,
        int n,
        long upper,
        long stride,
        int position,
        int count,
        long face,
        __global const real *q,
        __global const real *k,
        const int mode,
        __global const real *start,
        __global const real *change,
        __global const real *storage,
        __global const uchar *labels,
        __global const uchar *tissue,
        const int storage_kind,
        __global const real *retardation,
        const int retardation_kind,
        const int advection,
        real per_conductance,
        __global const real *held_lower,
        int has_lower,
        __global const real *held_upper,
        int has_upper) {
    if (position == 0 || position == count) {
        for (int j = 0; j < n; j++) {
            flux[j] = 0;
        }
        return;
    }
    int has_first = position > 1;
    int has_last = position + 1 < count;
    long lower = upper - stride;
    long first = has_first ? lower - stride : lower;
    long last = has_last ? upper + stride : upper;
    int from_lower = has_lower && position == 1;
    int from_upper = has_upper && position + 1 == count;
    real first_inside = has_first ? 1 : 0;
    real last_inside = has_last ? 1 : 0;
    for (int j = 0; j < n; j++) {
        real open_first = OPEN(first + j) * first_inside;
        real open_lower = OPEN(lower + j);
        real open_upper = OPEN(upper + j);
        real open_last = OPEN(last + j) * last_inside;
        real open = open_lower * open_upper;
        real c_first = transport_value(start, change, mode, first + j);
        real c_lower = transport_value(start, change, mode, lower + j);
        real c_upper = transport_value(start, change, mode, upper + j);
        real c_last = transport_value(start, change, mode, last + j);
        real seen_lower = (c_lower - c_first) * (open_first * open_lower);
        real seen_upper = (c_last - c_upper) * (open_upper * open_last);
        if (from_lower) {
            seen_lower = 2 * (c_lower - held_lower[j]) * open_lower;
        }
        if (from_upper) {
            seen_upper = 2 * (held_upper[j] - c_upper) * open_upper;
        }
        flux[j] = transport_face_flux(
                q[face + j] * open, c_lower, c_upper, seen_lower, (c_upper - c_lower) * open,
                seen_upper, K(lower + j), K(upper + j),
                F(lower + j), F(upper + j),
                retardation_kind, advection, per_conductance);
    }
}

// Fluxes through the lower faces normal to x of n voxels from x0 on and through the upper face of
// the last.
INLINED void transport_flux_along_x(
        real *flux,
        int n,
        int x0,
        int nx,
        long row,
        long face_row,
        __global const real *q,
        __global const real *k,
        const int mode,
        __global const real *start,
        __global const real *change,
        __global const real *storage,
        __global const uchar *labels,
        __global const uchar *tissue,
        const int storage_kind,
        __global const real *retardation,
        const int retardation_kind,
        const int advection,
        real per_conductance,
        real held_lower,
        int has_lower,
        real held_upper,
        int has_upper) {
    real c[ROW + 4];
    real open[ROW + 4];
    for (int j = 0; j < 2; j++) {
        open[j] = 0;
        c[j] = 0;
        open[n + 2 + j] = 0;
        c[n + 2 + j] = 0;
    }
    int begin = max(x0 - 2, 0);
    int end = min(x0 + n + 2, nx);
    for (int x = begin; x < end; x++) {
        open[x - x0 + 2] = OPEN(row + x);
        c[x - x0 + 2] = transport_value(start, change, mode, row + x);
    }
    int first = x0 == 0 ? 1 : 0;
    int faces = x0 + n == nx ? n : n + 1;
    if (x0 == 0) {
        flux[0] = 0;
    }
    if (x0 + n == nx) {
        flux[n] = 0;
    }
    for (int j = first; j < faces; j++) {
        long upper = row + x0 + j;
        real both = open[j + 1] * open[j + 2];
        real seen_lower = (c[j + 1] - c[j]) * (open[j] * open[j + 1]);
        real seen_upper = (c[j + 3] - c[j + 2]) * (open[j + 2] * open[j + 3]);
        if (has_lower) {
            real seen = 2 * (c[j + 1] - held_lower) * open[j + 1];
            seen_lower = x0 + j == 1 ? seen : seen_lower;
        }
        if (has_upper) {
            real seen = 2 * (held_upper - c[j + 2]) * open[j + 2];
            seen_upper = x0 + j + 1 == nx ? seen : seen_upper;
        }
        flux[j] = transport_face_flux(
                q[face_row + x0 + j] * both, c[j + 1], c[j + 2], seen_lower,
                (c[j + 2] - c[j + 1]) * both, seen_upper, K(upper - 1), K(upper),
                F(upper - 1), F(upper),
                retardation_kind, advection, per_conductance);
    }
}

// promise: restrict for arguments of kernels; inside, some compilers do not know what becomes of it
#define STAGE_FIELDS(promise) \
    __global const real *promise start, __global const real *promise last, \
    __global real *promise older, __global const real *promise rate_at_start, \
    __global real *promise integral, real mu, real nu, real step, real weight, real share, \
    __global const real *promise loss, __global const real *promise gain, real driver

#define STAGE_NAMES \
    start, last, older, rate_at_start, integral, mu, nu, step, weight, share, loss, gain, driver

#define RESTRICTED_COEFFICIENTS \
    __global const real *restrict storage, __global const real *restrict k_x, \
    __global const real *restrict k_y, __global const real *restrict k_z, \
    __global const real *restrict q_x, __global const real *restrict q_y, \
    __global const real *restrict q_z, __global const uchar *restrict labels, \
    __global const uchar *restrict tissue, int storage_kind, \
    __global const real *restrict retardation, int retardation_kind, int advection, real per_x, \
    real per_y, real per_z, __global const real *restrict held, int held_mask, int nx, int ny, int nz

#define FLUX_ARGUMENTS \
    mode, start, last, storage, labels, tissue, storage_kind, retardation, retardation_kind, \
    advection

INLINED void transport_tile(const int mode, STAGE_FIELDS(), COEFFICIENTS) {
    int x0 = (int)get_global_id(0) * ROW;
    int y0 = (int)get_global_id(1) * TILE_Y;
    int z0 = (int)get_global_id(2) * TILE_Z;
    int n = min(ROW, nx - x0);
    int y_end = min(y0 + TILE_Y, ny);
    int z_end = min(z0 + TILE_Z, nz);
    long plane = (long)nx * ny;
    long south = 2 * (long)ny * nz;
    long front = south + 2 * (long)nx * nz;
    real diffusive = mode == MODE_ADVECTION ? 0 : 1;
    real along_x[ROW + 1];
    real lower_y[ROW];
    real upper_y[ROW];
    real upper_z[ROW];
    real lower_z[ROW * TILE_Y];
    for (int y = y0; y < y_end; y++) {
        transport_flux_row(
                lower_z + (y - y0) * ROW, n, voxel_index(x0, y, z0, nx, ny), plane, z0, nz,
                voxel_index(x0, y, z0, nx, ny), q_z, k_z, FLUX_ARGUMENTS, diffusive * per_z,
                held + front + x0 + (long)nx * y, held_mask & 16,
                held + front + plane + x0 + (long)nx * y, held_mask & 32);
    }
    for (int z = z0; z < z_end; z++) {
        transport_flux_row(
                lower_y, n, voxel_index(x0, y0, z, nx, ny), nx, y0, ny,
                voxel_index(x0, y0, z, nx, ny + 1), q_y, k_y, FLUX_ARGUMENTS, diffusive * per_y,
                held + south + x0 + (long)nx * z, held_mask & 4,
                held + south + (long)nx * nz + x0 + (long)nx * z, held_mask & 8);
        for (int y = y0; y < y_end; y++) {
            long row = voxel_index(x0, y, z, nx, ny);
            real *below = lower_z + (y - y0) * ROW;
            long side = y + (long)ny * z;
            transport_flux_along_x(
                    along_x, n, x0, nx, row - x0, voxel_index(0, y, z, nx + 1, ny), q_x, k_x,
                    FLUX_ARGUMENTS, diffusive * per_x, held[side], held_mask & 1,
                    held[side + (long)ny * nz], held_mask & 2);
            transport_flux_row(
                    upper_y, n, row + nx, nx, y + 1, ny, voxel_index(x0, y + 1, z, nx, ny + 1), q_y,
                    k_y, FLUX_ARGUMENTS, diffusive * per_y,
                    held + south + x0 + (long)nx * z, held_mask & 4,
                    held + south + (long)nx * nz + x0 + (long)nx * z, held_mask & 8);
            transport_flux_row(
                    upper_z, n, row + plane, plane, z + 1, nz, row + plane, q_z, k_z,
                    FLUX_ARGUMENTS, diffusive * per_z,
                    held + front + x0 + (long)nx * y, held_mask & 16,
                    held + front + plane + x0 + (long)nx * y, held_mask & 32);
            for (int j = 0; j < n; j++) {
                long i = row + j;
                real divergence = (along_x[j + 1] - along_x[j]) * per_x;
                divergence += (upper_y[j] - lower_y[j]) * per_y;
                divergence += (upper_z[j] - below[j]) * per_z;
                lower_y[j] = upper_y[j];
                below[j] = upper_z[j];
                real phi = PHI(i);
                if (mode == MODE_ADVECTION) {
                    older[i] = phi > 0 ? -divergence : 0;
                } else if (mode == MODE_RATE) {
                    older[i] = transport_rate_of(
                            divergence, loss[i], start[i], gain[i], driver, phi);
                } else {
                    real c = start[i];
                    real d = last[i];
                    real rate = transport_rate_of(
                            divergence, loss[i], c + d, gain[i], driver, phi);
                    older[i] = mu * d + nu * older[i] + weight * rate_at_start[i] + step * rate;
                    integral[i] += share * d;
                }
            }
        }
    }
}

// Stage and rate in four kernels: _rows for everything, and the usual ones, of which the compiler
// makes short loops: limited advection with uniform retardation and storage in fields
// (_rows_of_fields) or as one number times the share of tissue (_rows_of_shares), or both by label
// (_rows_of_labels).
#define FOR_ANY STAGE_NAMES, COEFFICIENT_NAMES
#define FOR_USUAL(storage_of, retardation_of) \
    STAGE_NAMES, storage, k_x, k_y, k_z, q_x, q_y, q_z, labels, tissue, storage_of, retardation, \
    retardation_of, ADVECTION_LIMITED, per_x, per_y, per_z, held, held_mask, nx, ny, nz

#define STAGE_KERNEL(NAME, ...) \
    __kernel void NAME(STAGE_FIELDS(restrict), RESTRICTED_COEFFICIENTS) { \
        transport_tile(MODE_STAGE, __VA_ARGS__); \
    }

STAGE_KERNEL(transport_stage_rows, FOR_ANY)
STAGE_KERNEL(transport_stage_rows_of_fields, FOR_USUAL(STORAGE_BY_VOXEL, RETARDATION_UNIFORM))
STAGE_KERNEL(transport_stage_rows_of_shares, FOR_USUAL(STORAGE_UNIFORM, RETARDATION_UNIFORM))
STAGE_KERNEL(transport_stage_rows_of_labels, FOR_USUAL(STORAGE_BY_LABEL, RETARDATION_BY_LABEL))

#define RATE_KERNEL(NAME, ...) \
    __kernel void NAME( \
            __global const real *restrict start, \
            __global const real *restrict loss, \
            __global const real *restrict gain, \
            real driver, \
            __global real *restrict older, \
            RESTRICTED_COEFFICIENTS) { \
        __global const real *last = start; \
        __global const real *rate_at_start = start; \
        __global real *integral = older; \
        real mu = 0; \
        real nu = 0; \
        real step = 0; \
        real weight = 0; \
        real share = 0; \
        transport_tile(MODE_RATE, __VA_ARGS__); \
    }

RATE_KERNEL(transport_rate_rows, FOR_ANY)
RATE_KERNEL(transport_rate_rows_of_fields, FOR_USUAL(STORAGE_BY_VOXEL, RETARDATION_UNIFORM))
RATE_KERNEL(transport_rate_rows_of_shares, FOR_USUAL(STORAGE_UNIFORM, RETARDATION_UNIFORM))
RATE_KERNEL(transport_rate_rows_of_labels, FOR_USUAL(STORAGE_BY_LABEL, RETARDATION_BY_LABEL))

__kernel void transport_advection_rows(
        __global const real *restrict start, __global real *restrict older, RESTRICTED_COEFFICIENTS) {
    __global const real *last = start;
    __global const real *rate_at_start = start;
    __global const real *loss = start;
    __global const real *gain = start;
    __global real *integral = older;
    real mu = 0;
    real nu = 0;
    real step = 0;
    real weight = 0;
    real share = 0;
    real driver = 0;
    transport_tile(MODE_ADVECTION, FOR_ANY);
}
