// The same equation, layout and boundary rule as transport.cl, in the form that is fast on
// processors: a work-item goes through a tile of rows, computes each flux once and keeps those of
// the last row and of the last plane. The fluxes are those of transport.cl, bit for bit.

#define ROW 128
#define TILE_Y 8
#define TILE_Z 16

// `plain`: whether all voxels of a tile and two beyond are open and nothing is held on the box.

// phi, k, f and whether it is open, of a voxel, with the names that every function here has
#define PHI(at) transport_phi(storage, tissue, labels, storage_kind, at)
#define OPEN(at) (plain ? 1 : transport_open(storage, tissue, storage_kind, at))
#define K(at) transport_k(k, storage, tissue, labels, storage_kind, at)
#define F(at) transport_f(labels, retardation, retardation_kind, at)

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
        const int plain,
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
    int from_lower = !plain && has_lower && position == 1;
    int from_upper = !plain && has_upper && position + 1 == count;
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
        const int plain,
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
        if (!plain && has_lower) {
            real seen = 2 * (c[j + 1] - held_lower) * open[j + 1];
            seen_lower = x0 + j == 1 ? seen : seen_lower;
        }
        if (!plain && has_upper) {
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

#define FLUX_ARGUMENTS \
    mode, plain, start, last, storage, labels, tissue, storage_kind, retardation, retardation_kind, \
    advection

INLINED void transport_fluxes_of_tile(
        const int mode, const int plain, STAGE_FIELDS(), COEFFICIENTS()) {
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
                transport_update(mode, i, divergence, PHI(i), STAGE_NAMES);
            }
        }
    }
}

// Whether a tile is plain; one_label: and all its voxels have one label.
INLINED int transport_is_plain(
        const int one_label,
        __global const real *storage,
        __global const uchar *tissue,
        __global const uchar *labels,
        const int storage_kind,
        int held_mask,
        int nx,
        int ny,
        int nz) {
    int x0 = (int)get_global_id(0) * ROW;
    int y0 = (int)get_global_id(1) * TILE_Y;
    int z0 = (int)get_global_id(2) * TILE_Z;
    int x_begin = max(x0 - 2, 0);
    int x_end = min(x0 + ROW + 2, nx);
    int y_end = min(y0 + TILE_Y + 2, ny);
    int z_end = min(z0 + TILE_Z + 2, nz);
    uchar label = one_label ? labels[voxel_index(x0, y0, z0, nx, ny)] : 0;
    int plain = held_mask == 0;
    for (int z = max(z0 - 2, 0); plain && z < z_end; z++) {
        for (int y = max(y0 - 2, 0); y < y_end; y++) {
            long row = voxel_index(0, y, z, nx, ny);
            int other = 0;
            for (int x = x_begin; x < x_end; x++) {
                other |= transport_open(storage, tissue, storage_kind, row + x) > 0 ? 0 : 1;
                other |= one_label ? labels[row + x] ^ label : 0;
            }
            plain &= other == 0;
        }
    }
    return plain;
}

#define IS_PLAIN(one_label) \
    transport_is_plain(one_label, storage, tissue, labels, storage_kind, held_mask, nx, ny, nz)

// Any tile
#define TILE(mode, ...) transport_fluxes_of_tile(mode, 0, __VA_ARGS__)

// The same bits; plain tiles take a shorter loop.
#define TILE_PLAIN_OR_NOT(mode, ...) \
    if (IS_PLAIN(0)) { \
        transport_fluxes_of_tile(mode, 1, __VA_ARGS__); \
    } else { \
        transport_fluxes_of_tile(mode, 0, __VA_ARGS__); \
    }

// The same bits; plain tiles of one label take the loop for systems that are uniform.
#define TILE_OF_LABELS(mode, ...) \
    if (IS_PLAIN(1)) { \
        uchar label = \
            labels[voxel_index((int)get_global_id(0) * ROW, (int)get_global_id(1) * TILE_Y, \
                    (int)get_global_id(2) * TILE_Z, nx, ny)]; \
        storage += label; \
        k_x += label; \
        k_y += label; \
        k_z += label; \
        retardation += label; \
        transport_fluxes_of_tile(mode, 1, FOR_SHARES); \
    } else { \
        transport_fluxes_of_tile(mode, 0, __VA_ARGS__); \
    }

STAGE_KERNEL(transport_stage_rows, restrict, TILE, FOR_ANY)
STAGE_KERNEL(transport_stage_rows_of_fields, restrict, TILE_PLAIN_OR_NOT, FOR_FIELDS)
STAGE_KERNEL(transport_stage_rows_of_shares, restrict, TILE_PLAIN_OR_NOT, FOR_SHARES)
STAGE_KERNEL(transport_stage_rows_of_labels, restrict, TILE_OF_LABELS, FOR_LABELS)
RATE_KERNEL(transport_rate_rows, restrict, TILE, FOR_ANY)
RATE_KERNEL(transport_rate_rows_of_fields, restrict, TILE_PLAIN_OR_NOT, FOR_FIELDS)
RATE_KERNEL(transport_rate_rows_of_shares, restrict, TILE_PLAIN_OR_NOT, FOR_SHARES)
RATE_KERNEL(transport_rate_rows_of_labels, restrict, TILE_OF_LABELS, FOR_LABELS)
ADVECTION_KERNEL(transport_advection_rows, restrict, TILE, FOR_ANY)
ADVECTION_KERNEL(transport_advection_rows_of_fields, restrict, TILE_PLAIN_OR_NOT, FOR_FIELDS)
ADVECTION_KERNEL(transport_advection_rows_of_shares, restrict, TILE_PLAIN_OR_NOT, FOR_SHARES)
ADVECTION_KERNEL(transport_advection_rows_of_labels, restrict, TILE_OF_LABELS, FOR_LABELS)
