// The same equation, layout and boundary rule as transport.cl, in the form that is fast on
// processors: a work-item goes through a tile of rows, marches along y and z from row to row, reads a
// voxel once for an axis and computes each flux once. The fluxes are those of transport.cl, bit for bit.

#define ROW 256
#define TILE_Y 8
#define TILE_Z 16

// phi, k, f and whether it is open, of a voxel, with the names that every function here has
#define PHI(at) transport_phi(storage, tissue, labels, storage_kind, at)
#define OPEN(at) transport_open(storage, tissue, storage_kind, at)
#define K(at) transport_k(k, storage, tissue, labels, storage_kind, at)
#define F(at) transport_f(labels, retardation, retardation_kind, at)

// What every function here reads.
#define ROW_FIELDS \
    __global const real *start, __global const real *change, __global const real *storage, \
    __global const uchar *labels, __global const uchar *tissue, \
    __global const real *retardation, const int mode, const int storage_kind, \
    const int retardation_kind, const int advection
#define ROW_NAMES \
    start, last, storage, labels, tissue, retardation, mode, storage_kind, retardation_kind, advection

// A row of n voxels before the flux through face p, its lower one along the axis of a march: c of the
// voxels p - 1 and p and whether they are open, and the differences across the faces p - 1 and p, in
// places of p modulo 2; k and f of voxel p - 1.
typedef struct {
    real c[2][ROW];
    real open[2][ROW];
    real difference[2][ROW];
    real k[ROW];
    real f[ROW];
} transport_march;

// Begins a march whose first flux is that through face `position`, at least 1 and less than count.
// at: first voxel above that face; held: what is held on the lower face of the box, where has_held
INLINED void transport_begin_march(
        transport_march *march,
        int n,
        long at,
        long stride,
        int position,
        __global const real *k,
        __global const real *held,
        int has_held,
        ROW_FIELDS) {
    int upper = position & 1;
    int lower = 1 - upper;
    long below = at - stride;
    long first = position > 1 ? below - stride : below;
    real inside = position > 1 ? 1 : 0;
    int from_held = has_held && position == 1;
    for (int j = 0; j < n; j++) {
        real open_lower = OPEN(below + j);
        real open_upper = OPEN(at + j);
        real c_first = transport_value(start, change, mode, first + j);
        real c_lower = transport_value(start, change, mode, below + j);
        real c_upper = transport_value(start, change, mode, at + j);
        real before = (c_lower - c_first) * (OPEN(first + j) * inside * open_lower);
        if (from_held) {
            before = 2 * (c_lower - held[j]) * open_lower;
        }
        march->difference[lower][j] = before;
        march->difference[upper][j] = (c_upper - c_lower) * (open_lower * open_upper);
        march->c[lower][j] = c_lower;
        march->c[upper][j] = c_upper;
        march->open[lower][j] = open_lower;
        march->open[upper][j] = open_upper;
        march->k[j] = K(below + j);
        march->f[j] = F(below + j);
    }
}

// Fluxes through the faces `position` of a row, of `count` voxels along the axis, and one place on.
// at: first voxel above; q of the first face; held: on the upper face of the box, where has_held
INLINED void transport_march_on(
        transport_march *march,
        real *flux,
        int n,
        long at,
        long stride,
        int position,
        int count,
        __global const real *q,
        __global const real *k,
        real per_conductance,
        __global const real *held,
        int has_held,
        ROW_FIELDS) {
    if (position == 0 || position == count) {
        for (int j = 0; j < n; j++) {
            flux[j] = 0;
        }
        return;
    }
    int upper = position & 1;
    int lower = 1 - upper;
    int has_last = position + 1 < count;
    long last = has_last ? at + stride : at;
    real inside = has_last ? 1 : 0;
    int from_held = has_held && !has_last;
    for (int j = 0; j < n; j++) {
        real open_upper = march->open[upper][j];
        real open_last = OPEN(last + j) * inside;
        real c_upper = march->c[upper][j];
        real c_last = transport_value(start, change, mode, last + j);
        real seen_upper = (c_last - c_upper) * (open_upper * open_last);
        if (from_held) {
            seen_upper = 2 * (held[j] - c_upper) * open_upper;
        }
        real k_upper = K(at + j);
        real f_upper = F(at + j);
        flux[j] = transport_face_flux(
                q[j] * (march->open[lower][j] * open_upper), march->c[lower][j], c_upper,
                march->difference[lower][j], march->difference[upper][j], seen_upper,
                march->k[j], k_upper,
                retardation_kind == RETARDATION_UNIFORM ? f_upper : march->f[j], f_upper,
                retardation_kind, advection, per_conductance);
        march->c[lower][j] = c_last;
        march->open[lower][j] = open_last;
        march->difference[lower][j] = seen_upper;
        march->k[j] = k_upper;
        if (retardation_kind != RETARDATION_UNIFORM) {
            march->f[j] = f_upper;
        }
    }
}

// Fluxes through the lower faces normal to x of n voxels from x0 on and through the upper face of
// the last. row: voxel x0; q of its lower face.
INLINED void transport_flux_along_x(
        real *flux,
        int n,
        int x0,
        int nx,
        long row,
        __global const real *q,
        __global const real *k,
        real per_conductance,
        real held_lower,
        int has_lower,
        real held_upper,
        int has_upper,
        ROW_FIELDS) {
    // place j + 2: voxel x0 + j; difference j + 1: across face j
    real c[ROW + 4];
    real open[ROW + 4];
    real difference[ROW + 3];
    real row_k[ROW + 4];
    real row_f[ROW + 4];
    for (int j = 0; j < 2; j++) {
        c[j] = c[n + 2 + j] = 0;
        open[j] = open[n + 2 + j] = 0;
        row_k[j] = row_k[n + 2 + j] = 0;
        row_f[j] = row_f[n + 2 + j] = 0;
    }
    int end = min(n + 2, nx - x0);
    for (int j = max(-2, -x0); j < end; j++) {
        c[j + 2] = transport_value(start, change, mode, row + j);
        open[j + 2] = OPEN(row + j);
        row_k[j + 2] = K(row + j);
        row_f[j + 2] = F(row + j);
    }
    for (int j = 0; j < n + 3; j++) {
        difference[j] = (c[j + 1] - c[j]) * (open[j] * open[j + 1]);
    }
    if (has_lower && x0 == 0) {
        difference[1] = 2 * (c[2] - held_lower) * open[2];
    }
    if (has_upper && x0 + n == nx) {
        difference[n + 1] = 2 * (held_upper - c[n + 1]) * open[n + 1];
    }
    flux[0] = 0;
    flux[n] = 0;
    int faces = x0 + n == nx ? n : n + 1;
    for (int j = x0 == 0 ? 1 : 0; j < faces; j++) {
        flux[j] = transport_face_flux(
                q[j] * (open[j + 1] * open[j + 2]), c[j + 1], c[j + 2], difference[j],
                difference[j + 1], difference[j + 2], row_k[j + 1], row_k[j + 2], row_f[j + 1],
                row_f[j + 2], retardation_kind, advection, per_conductance);
    }
}

// What is held on the faces of the box beside the row from x0 on at y or z.
#define HELD_SOUTH held + south + x0 + (long)nx * z, held_mask & 4
#define HELD_NORTH held + south + (long)nx * nz + x0 + (long)nx * z, held_mask & 8
#define HELD_FRONT held + front + x0 + (long)nx * y, held_mask & 16
#define HELD_BACK held + front + plane + x0 + (long)nx * y, held_mask & 32

INLINED void transport_tile(const int mode, STAGE_FIELDS(), COEFFICIENTS()) {
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
    transport_march along_y;
    transport_march along_z[TILE_Y];
    real along_x[ROW + 1];
    real fluxes_y[2][ROW];
    real lower_z[TILE_Y][ROW];
    real upper_z[ROW];
    for (int y = y0; y < y_end; y++) {
        long row = voxel_index(x0, y, z0, nx, ny);
        int first = max(z0, 1);
        if (first < nz) {
            transport_begin_march(
                    &along_z[y - y0], n, row + (first - z0) * plane, plane, first, k_z, HELD_FRONT,
                    ROW_NAMES);
        }
        transport_march_on(
                &along_z[y - y0], lower_z[y - y0], n, row, plane, z0, nz, q_z + row, k_z,
                diffusive * per_z, HELD_BACK, ROW_NAMES);
    }
    for (int z = z0; z < z_end; z++) {
        long begin = voxel_index(x0, y0, z, nx, ny);
        int first = max(y0, 1);
        if (first < ny) {
            transport_begin_march(
                    &along_y, n, begin + (long)(first - y0) * nx, nx, first, k_y, HELD_SOUTH,
                    ROW_NAMES);
        }
        transport_march_on(
                &along_y, fluxes_y[y0 & 1], n, begin, nx, y0, ny,
                q_y + voxel_index(x0, y0, z, nx, ny + 1), k_y, diffusive * per_y, HELD_NORTH,
                ROW_NAMES);
        for (int y = y0; y < y_end; y++) {
            long row = voxel_index(x0, y, z, nx, ny);
            long side = y + (long)ny * z;
            real *lower_y = fluxes_y[y & 1];
            real *upper_y = fluxes_y[(y + 1) & 1];
            real *below = lower_z[y - y0];
            transport_flux_along_x(
                    along_x, n, x0, nx, row, q_x + voxel_index(x0, y, z, nx + 1, ny), k_x,
                    diffusive * per_x, held[side], held_mask & 1, held[side + (long)ny * nz],
                    held_mask & 2, ROW_NAMES);
            transport_march_on(
                    &along_y, upper_y, n, row + nx, nx, y + 1, ny,
                    q_y + voxel_index(x0, y + 1, z, nx, ny + 1), k_y, diffusive * per_y, HELD_NORTH,
                    ROW_NAMES);
            transport_march_on(
                    &along_z[y - y0], upper_z, n, row + plane, plane, z + 1, nz, q_z + row + plane,
                    k_z, diffusive * per_z, HELD_BACK, ROW_NAMES);
            for (int j = 0; j < n; j++) {
                long i = row + j;
                real divergence = (along_x[j + 1] - along_x[j]) * per_x;
                divergence += (upper_y[j] - lower_y[j]) * per_y;
                divergence += (upper_z[j] - below[j]) * per_z;
                below[j] = upper_z[j];
                transport_update(mode, i, divergence, PHI(i), STAGE_NAMES);
            }
        }
    }
}

STAGE_KERNEL(transport_stage_rows, restrict, transport_tile, FOR_ANY)
STAGE_KERNEL(transport_stage_rows_of_fields, restrict, transport_tile, FOR_FIELDS)
STAGE_KERNEL(transport_stage_rows_of_shares, restrict, transport_tile, FOR_SHARES)
STAGE_KERNEL(transport_stage_rows_of_labels, restrict, transport_tile, FOR_LABELS)
RATE_KERNEL(transport_rate_rows, restrict, transport_tile, FOR_ANY)
RATE_KERNEL(transport_rate_rows_of_fields, restrict, transport_tile, FOR_FIELDS)
RATE_KERNEL(transport_rate_rows_of_shares, restrict, transport_tile, FOR_SHARES)
RATE_KERNEL(transport_rate_rows_of_labels, restrict, transport_tile, FOR_LABELS)
ADVECTION_KERNEL(transport_advection_rows, restrict, transport_tile, FOR_ANY)
ADVECTION_KERNEL(transport_advection_rows_of_fields, restrict, transport_tile, FOR_FIELDS)
ADVECTION_KERNEL(transport_advection_rows_of_shares, restrict, transport_tile, FOR_SHARES)
ADVECTION_KERNEL(transport_advection_rows_of_labels, restrict, transport_tile, FOR_LABELS)
