// The same equation, layout and boundary rule as transport.cl, in the form for graphics cards: a
// work-item computes one voxel, both fluxes of each axis; neighbours come from the cache. The fluxes
// are those of transport_rows.cl, bit for bit.

// Five voxels along an axis, the middle one the work-item's own.
typedef struct {
    real c[5];
    real open[5];
    real k[3];
    real f[3];
} transport_line;

// What the functions here need of the tissue.
#define TISSUE_FIELDS \
    __global const real *storage, __global const uchar *tissue, __global const uchar *labels, \
    const int storage_kind, __global const real *retardation, const int retardation_kind
#define TISSUE_NAMES storage, tissue, labels, storage_kind, retardation, retardation_kind

// Reads the line through voxel i; stride is the distance of neighbours along the axis.
INLINED void transport_read_line(
        transport_line *line,
        const int mode,
        __global const real *start,
        __global const real *change,
        __global const real *k,
        long i,
        long stride,
        int position,
        int count,
        TISSUE_FIELDS) {
    for (int j = 0; j < 5; j++) {
        int there = position + j - 2;
        int inside = there >= 0 && there < count;
        long at = inside ? i + (j - 2) * stride : i;
        line->open[j] = inside ? transport_open(storage, tissue, storage_kind, at) : 0;
        line->c[j] = transport_value(start, change, mode, at);
        if (j > 0 && j < 4) {
            line->k[j - 1] = transport_k(k, storage, tissue, labels, storage_kind, at);
            line->f[j - 1] = transport_f(labels, retardation, retardation_kind, at);
        }
    }
}

// Flux through the face between the voxels `lower` and lower + 1 of a line, 1 or 2. position: place of
// the lower one along the axis; held_lower, held_upper: values on the faces of the box.
INLINED real transport_line_flux(
        const transport_line *line,
        const int lower,
        real q,
        int position,
        int count,
        int has_lower,
        real held_lower,
        int has_upper,
        real held_upper,
        const int retardation_kind,
        const int advection,
        real per_conductance) {
    const real *c = line->c + lower;
    const real *open = line->open + lower;
    const real *k = line->k + lower - 1;
    const real *f = line->f + lower - 1;
    real both = open[0] * open[1];
    real seen_lower = (c[0] - c[-1]) * (open[-1] * open[0]);
    real seen_upper = (c[2] - c[1]) * (open[1] * open[2]);
    if (has_lower && position == 0) {
        seen_lower = 2 * (c[0] - held_lower) * open[0];
    }
    if (has_upper && position + 2 == count) {
        seen_upper = 2 * (held_upper - c[1]) * open[1];
    }
    return transport_face_flux(
            q * both, c[0], c[1], seen_lower, (c[1] - c[0]) * both, seen_upper, k[0], k[1], f[0],
            f[1], retardation_kind, advection, per_conductance);
}

// (F_upper - F_lower) / d of voxel i along an axis
INLINED real transport_axis_divergence(
        const int mode,
        __global const real *start,
        __global const real *change,
        __global const real *k,
        long i,
        long stride,
        real q_lower,
        real q_upper,
        int position,
        int count,
        int has_lower,
        __global const real *held_lower,
        int has_upper,
        __global const real *held_upper,
        const int advection,
        real per_conductance,
        real per_spacing,
        TISSUE_FIELDS) {
    transport_line line;
    transport_read_line(&line, mode, start, change, k, i, stride, position, count, TISSUE_NAMES);
    real first = has_lower ? *held_lower : 0;
    real last = has_upper ? *held_upper : 0;
    real upper = transport_line_flux(
            &line, 2, q_upper, position, count, has_lower, first, has_upper, last,
            retardation_kind, advection, per_conductance);
    real lower = transport_line_flux(
            &line, 1, q_lower, position - 1, count, has_lower, first, has_upper, last,
            retardation_kind, advection, per_conductance);
    return (upper - lower) * per_spacing;
}

INLINED void transport_voxel(const int mode, STAGE_FIELDS(), COEFFICIENTS()) {
    int x = (int)get_global_id(0);
    int y = (int)get_global_id(1);
    int z = (int)get_global_id(2);
    if (x >= nx) {
        return;
    }
    long i = voxel_index(x, y, z, nx, ny);
    long plane = (long)nx * ny;
    real diffusive = mode == MODE_ADVECTION ? 0 : 1;
    __global const real *west = held + y + (long)ny * z;
    __global const real *south = held + 2 * (long)ny * nz + x + (long)nx * z;
    __global const real *bottom = held + 2 * ((long)ny * nz + (long)nx * nz) + x + (long)nx * y;
    long face = voxel_index(x, y, z, nx + 1, ny);
    real divergence = transport_axis_divergence(
            mode, start, last, k_x, i, 1, q_x[face], q_x[face + 1], x, nx, held_mask & 1, west,
            held_mask & 2, west + (long)ny * nz, advection, diffusive * per_x, per_x, TISSUE_NAMES);
    face = voxel_index(x, y, z, nx, ny + 1);
    divergence += transport_axis_divergence(
            mode, start, last, k_y, i, nx, q_y[face], q_y[face + nx], y, ny, held_mask & 4, south,
            held_mask & 8, south + (long)nx * nz, advection, diffusive * per_y, per_y, TISSUE_NAMES);
    divergence += transport_axis_divergence(
            mode, start, last, k_z, i, plane, q_z[i], q_z[i + plane], z, nz, held_mask & 16, bottom,
            held_mask & 32, bottom + plane, advection, diffusive * per_z, per_z, TISSUE_NAMES);
    transport_update(mode, i, divergence, transport_phi(storage, tissue, labels, storage_kind, i),
            STAGE_NAMES);
}

// No restrict: with it compilers read all neighbours ahead, and a work-item needs twice the registers.
STAGE_KERNEL(transport_stage, , transport_voxel, FOR_ANY)
STAGE_KERNEL(transport_stage_of_fields, , transport_voxel, FOR_FIELDS)
STAGE_KERNEL(transport_stage_of_shares, , transport_voxel, FOR_SHARES)
STAGE_KERNEL(transport_stage_of_labels, , transport_voxel, FOR_LABELS)
RATE_KERNEL(transport_rate, , transport_voxel, FOR_ANY)
RATE_KERNEL(transport_rate_of_fields, , transport_voxel, FOR_FIELDS)
RATE_KERNEL(transport_rate_of_shares, , transport_voxel, FOR_SHARES)
RATE_KERNEL(transport_rate_of_labels, , transport_voxel, FOR_LABELS)
ADVECTION_KERNEL(transport_advection, , transport_voxel, FOR_ANY)
ADVECTION_KERNEL(transport_advection_of_fields, , transport_voxel, FOR_FIELDS)
ADVECTION_KERNEL(transport_advection_of_shares, , transport_voxel, FOR_SHARES)
ADVECTION_KERNEL(transport_advection_of_labels, , transport_voxel, FOR_LABELS)
