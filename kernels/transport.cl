// phi dc/dt = -div F - loss c + sum gain_m g_m,   F = f q c_face - G (c_upper - c_lower)
// c_face: upstream value plus half of van Leer's slope (J Comput Phys 14:361, 1974).
// Layout: voxel fields nx * ny * nz; fluxes q_x, q_y, q_z one value more along their axis, face x
// between the voxels x-1 and x. labels: one byte a voxel, the place in `retardation`, which has a
// number a label or, by kind, a number a voxel.
// phi comes in one of three ways, by storage_kind: a field; a number a label, or one number, times
// the voxel's share of tissue in 64ths (`tissue`, one byte). k likewise: a field, or D a label or one
// D, times phi.
// Boundary: nothing passes the faces of the box here; what enters and leaves there stands in loss
// and is added by transport_boundary. Where a concentration is held on a face of the box (bit b of
// held_mask; x-, x+, y-, y+, z-, z+), the limiter sees 2 (c - held) across it. held: six planes one
// after the other, the earlier axis of a plane fastest.
// A voxel with storage 0 is closed: no face of it lets anything through.

#define ADVECTION_LIMITED 0
#define ADVECTION_CENTRAL 1

#define RETARDATION_BY_LABEL 0
#define RETARDATION_UNIFORM 1
#define RETARDATION_BY_VOXEL 2

#define STORAGE_BY_VOXEL 0
#define STORAGE_BY_LABEL 1
#define STORAGE_UNIFORM 2

#define COEFFICIENTS \
    __global const real *storage, __global const real *k_x, __global const real *k_y, \
    __global const real *k_z, __global const real *q_x, __global const real *q_y, \
    __global const real *q_z, __global const uchar *labels, __global const uchar *tissue, \
    int storage_kind, __global const real *retardation, int retardation_kind, int advection, real per_x, real per_y, real per_z, \
    __global const real *held, int held_mask, int nx, int ny, int nz

#define COEFFICIENT_NAMES \
    storage, k_x, k_y, k_z, q_x, q_y, q_z, labels, tissue, storage_kind, retardation, \
    retardation_kind, advection, \
    per_x, per_y, per_z, held, held_mask, nx, ny, nz

// phi of a voxel
INLINED real transport_phi(
        __global const real *storage,
        __global const uchar *tissue,
        __global const uchar *labels,
        const int kind,
        long at) {
    if (kind == STORAGE_BY_VOXEL) {
        return storage[at];
    }
    real share = (real)tissue[at] * REAL(0.015625);
    return storage[kind == STORAGE_UNIFORM ? 0 : labels[at]] * share;
}

// Whether a voxel is open, 1 or 0. Where there are shares of tissue, closed voxels have none.
INLINED real transport_open(
        __global const real *storage, __global const uchar *tissue, const int kind, long at) {
    if (kind == STORAGE_BY_VOXEL) {
        return storage[at] > 0 ? 1 : 0;
    }
    return tissue[at] > 0 ? 1 : 0;
}

// k of a voxel along the axis of k
INLINED real transport_k(
        __global const real *k,
        __global const real *storage,
        __global const uchar *tissue,
        __global const uchar *labels,
        const int kind,
        long at) {
    if (kind == STORAGE_BY_VOXEL) {
        return k[at];
    }
    real phi = transport_phi(storage, tissue, labels, kind, at);
    return k[kind == STORAGE_UNIFORM ? 0 : labels[at]] * phi;
}

// f of a voxel; labels are there only where numbers differ by label
INLINED real transport_f(
        __global const uchar *labels, __global const real *retardation, const int kind, long at) {
    if (kind == RETARDATION_UNIFORM) {
        return retardation[0];
    }
    return kind == RETARDATION_BY_VOXEL ? retardation[at] : retardation[labels[at]];
}

// What one line of five voxels along an axis needs.
typedef struct {
    real c[5];
    real open[5];
    real k[3];
    real f[3];
} transport_line;

// Half of van Leer's slope, a b / (a + b) where both have one sign, else 0; no product that a float
// cannot hold.
INLINED real transport_half_slope(real a, real b) {
    real magnitude_a = magnitude(a);
    real magnitude_b = magnitude(b);
    real reciprocal = 1 / (magnitude_a + magnitude_b + TINY);
    return REAL(0.5) * (a * (magnitude_b * reciprocal) + b * (magnitude_a * reciprocal));
}

// Flux through a face from c_lower to c_upper. seen_lower, difference, seen_upper: differences across
// the face before, this one and the next. q and the differences are 0 where a face is closed.
INLINED real transport_face_flux(
        real q,
        real c_lower,
        real c_upper,
        real seen_lower,
        real difference,
        real seen_upper,
        real k_lower,
        real k_upper,
        real f_lower,
        real f_upper,
        int retardation_kind,
        int advection,
        real per_spacing) {
    real f = f_lower;
    if (retardation_kind != RETARDATION_UNIFORM) {
        real a = k_lower + TINY;
        real b = k_upper + TINY;
        real share = b / (a + b);
        f = f_lower * share + f_upper * (1 - share);
    }
    real v = q * f;
    real slope = advection == ADVECTION_LIMITED
            ? transport_half_slope(v > 0 ? seen_lower : seen_upper, difference)
            : 0;
    real upstream = v > 0 ? c_lower + slope : c_upper - slope;
    real carried = advection == ADVECTION_CENTRAL ? REAL(0.5) * (c_lower + c_upper) : upstream;
    real conductance = 2 * per_spacing * k_lower * (k_upper / (k_lower + k_upper + TINY));
    return v * carried - conductance * difference;
}

// (F_upper - F_lower) / d of the middle voxel of a line. position, count: place along the axis;
// lower_held, upper_held: values on the faces of the box where has_lower, has_upper.
static inline real transport_axis_divergence(
        const transport_line *line,
        real q_lower,
        real q_upper,
        int position,
        int count,
        int has_lower,
        real lower_held,
        int has_upper,
        real upper_held,
        int retardation_kind,
        int advection,
        real per_conductance,
        real per_spacing) {
    const real *c = line->c;
    const real *open = line->open;
    real d[4];
    for (int i = 0; i < 4; i++) {
        d[i] = (c[i + 1] - c[i]) * (open[i] * open[i + 1]);
    }
    real seen_first = position == 1 && has_lower ? 2 * (c[1] - lower_held) * open[1] : d[0];
    real seen_lower = position == 0 && has_lower ? 2 * (c[2] - lower_held) * open[2] : d[1];
    real seen_upper = position + 1 == count && has_upper ? 2 * (upper_held - c[2]) * open[2] : d[2];
    real seen_last = position + 2 == count && has_upper ? 2 * (upper_held - c[3]) * open[3] : d[3];
    real lower = transport_face_flux(
            q_lower * (open[1] * open[2]), c[1], c[2], seen_first, d[1], seen_upper,
            line->k[0], line->k[1], line->f[0], line->f[1],
            retardation_kind, advection, per_conductance);
    real upper = transport_face_flux(
            q_upper * (open[2] * open[3]), c[2], c[3], seen_lower, d[2], seen_last,
            line->k[1], line->k[2], line->f[1], line->f[2],
            retardation_kind, advection, per_conductance);
    return (upper - lower) * per_spacing;
}

// Reads the line through voxel i; stride is the distance of neighbours along the axis.
static inline void transport_read_line(
        transport_line *line,
        __global const real *start,
        __global const real *change,
        int has_change,
        __global const real *storage,
        __global const real *k,
        __global const uchar *labels,
        __global const uchar *tissue,
        int storage_kind,
        __global const real *retardation,
        int retardation_kind,
        long i,
        long stride,
        int position,
        int count) {
    for (int j = 0; j < 5; j++) {
        int there = position + j - 2;
        int inside = there >= 0 && there < count;
        long at = inside ? i + (j - 2) * stride : i;
        int is_open =
                inside && transport_open(storage, tissue, storage_kind, at) > 0;
        real value = start[at];
        if (has_change) {
            value += change[at];
        }
        line->open[j] = is_open ? 1 : 0; // values of closed voxels have no effect
        line->c[j] = value;
        if (j > 0 && j < 4) {
            line->k[j - 1] = transport_k(k, storage, tissue, labels, storage_kind, at);
            line->f[j - 1] = transport_f(labels, retardation, retardation_kind, at);
        }
    }
}

static inline real transport_divergence(
        __global const real *start,
        __global const real *change,
        int has_change,
        real diffusive,
        int x,
        int y,
        int z,
        COEFFICIENTS) {
    transport_line line;
    long i = voxel_index(x, y, z, nx, ny);
    long plane = (long)nx * ny;
    long face = voxel_index(x, y, z, nx + 1, ny);
    long side = 2 * (long)ny * nz;
    long front = side + 2 * (long)nx * nz;
    transport_read_line(&line, start, change, has_change, storage, k_x, labels, tissue,
            storage_kind, retardation, retardation_kind, i, 1, x, nx);
    long at = y + (long)ny * z;
    real sum = transport_axis_divergence(
            &line, q_x[face], q_x[face + 1], x, nx,
            held_mask & 1, held[at], held_mask & 2, held[at + (long)ny * nz],
            retardation_kind, advection, diffusive * per_x, per_x);
    face = voxel_index(x, y, z, nx, ny + 1);
    transport_read_line(&line, start, change, has_change, storage, k_y, labels, tissue,
            storage_kind, retardation, retardation_kind, i, nx, y, ny);
    at = side + x + (long)nx * z;
    sum += transport_axis_divergence(
            &line, q_y[face], q_y[face + nx], y, ny,
            held_mask & 4, held[at], held_mask & 8, held[at + (long)nx * nz],
            retardation_kind, advection, diffusive * per_y, per_y);
    transport_read_line(&line, start, change, has_change, storage, k_z, labels, tissue,
            storage_kind, retardation, retardation_kind, i, plane, z, nz);
    at = front + x + (long)nx * y;
    sum += transport_axis_divergence(
            &line, q_z[i], q_z[i + plane], z, nz,
            held_mask & 16, held[at], held_mask & 32, held[at + plane],
            retardation_kind, advection, diffusive * per_z, per_z);
    return sum;
}

// dc/dt = (-div F - loss c + gain g) / phi; 0 in closed voxels
INLINED real transport_rate_of(
        real divergence, real loss, real c, real gain, real driver, real phi) {
    return phi > 0 ? (-divergence - loss * c + driver * gain) / phi : 0;
}

// rate = L(c)
__kernel void transport_rate(
        __global const real *c,
        __global const real *loss,
        __global const real *gain,
        real driver,
        __global real *rate,
        COEFFICIENTS) {
    int x = (int)get_global_id(0);
    int y = (int)get_global_id(1);
    int z = (int)get_global_id(2);
    if (x >= nx) {
        return;
    }
    long i = voxel_index(x, y, z, nx, ny);
    real divergence = transport_divergence(c, c, 0, 1, x, y, z, COEFFICIENT_NAMES);
    rate[i] = transport_rate_of(divergence, loss[i], c[i], gain[i], driver,
            transport_phi(storage, tissue, labels, storage_kind, i));
}

// change = -div of advection alone, per voxel volume and not divided by phi
__kernel void transport_advection(
        __global const real *c, __global real *change, COEFFICIENTS) {
    int x = (int)get_global_id(0);
    int y = (int)get_global_id(1);
    int z = (int)get_global_id(2);
    if (x >= nx) {
        return;
    }
    long i = voxel_index(x, y, z, nx, ny);
    real divergence = transport_divergence(c, c, 0, 0, x, y, z, COEFFICIENT_NAMES);
    change[i] = transport_open(storage, tissue, storage_kind, i) > 0 ? -divergence : 0;
}

// older = mu last + nu older + step L(start + last) + weight L(start);
// integral += share last, for the time integral of c
__kernel void transport_stage(
        __global const real *start,
        __global const real *last,
        __global real *older,
        __global const real *rate_at_start,
        __global real *integral,
        real mu,
        real nu,
        real step,
        real weight,
        real share,
        __global const real *loss,
        __global const real *gain,
        real driver,
        COEFFICIENTS) {
    int x = (int)get_global_id(0);
    int y = (int)get_global_id(1);
    int z = (int)get_global_id(2);
    if (x >= nx) {
        return;
    }
    long i = voxel_index(x, y, z, nx, ny);
    real divergence = transport_divergence(start, last, 1, 1, x, y, z, COEFFICIENT_NAMES);
    real c = start[i];
    real d = last[i];
    real rate = transport_rate_of(divergence, loss[i], c + d, gain[i], driver,
            transport_phi(storage, tissue, labels, storage_kind, i));
    older[i] = mu * d + nu * older[i] + weight * rate_at_start[i] + step * rate;
    integral[i] += share * d;
}

// out += value * inward (/ phi where divided) at the voxels that touch a group of faces, each once
__kernel void transport_boundary(
        __global const long *voxels,
        __global const real *inward,
        real value,
        __global const real *storage,
        __global const uchar *labels,
        __global const uchar *tissue,
        int storage_kind,
        int divided,
        __global real *out,
        long n) {
    long i = get_global_id(0);
    if (i < n) {
        long at = voxels[i];
        real gain = value * inward[i];
        out[at] += divided ? gain / transport_phi(storage, tissue, labels, storage_kind, at) : gain;
    }
}

// Outflow, conductance over d and largest Peclet number of one face of a voxel, added up.
static inline void transport_face_limits(
        real q_outward,
        int is_open,
        real k_own,
        real k_other,
        real f_own,
        real f_other,
        real per_spacing,
        real *outflow,
        real *diffusive,
        real *peclet) {
    if (!is_open) {
        return;
    }
    real a = k_own + TINY;
    real b = k_other + TINY;
    real outward = (f_own * b + f_other * a) / (a + b) * q_outward;
    real conductance = 2 * per_spacing * k_own * k_other / (k_own + k_other + 2 * TINY);
    *outflow += zero_or_more(outward) * per_spacing;
    *diffusive += conductance * per_spacing;
    if (outward != 0) {
        *peclet = max(*peclet, magnitude(outward) / conductance);
    }
}

// Largest over voxels of: the sum of all that multiplies c in -L; advective outflow over
// max(cfl, 0.4/Pe); the same over max(0.5, 0.4/Pe). Work-item k of `items` looks at the voxels
// k, k + items, ... and leaves its three values in limits[3 k].. .
__kernel void transport_limits(
        __global const real *loss,
        real cfl,
        int has_boundaries,
        __global accumulator *limits,
        int items,
        COEFFICIENTS) {
    int item = (int)get_global_id(0);
    if (item >= items) {
        return;
    }
    long plane = (long)nx * ny;
    real largest[3] = {0, 0, 0};
    for (long i = item; i < plane * nz; i += items) {
        real phi = transport_phi(storage, tissue, labels, storage_kind, i);
        if (phi <= 0) {
            continue;
        }
        int z = (int)(i / plane);
        int y = (int)((i - z * plane) / nx);
        int x = (int)(i - z * plane - (long)y * nx);
        int place[3] = {x, y, z};
        int counts[3] = {nx, ny, nz};
        long strides[3] = {1, nx, plane};
        real per[3] = {per_x, per_y, per_z};
        real f = transport_f(labels, retardation, retardation_kind, i);
        real outflow = 0;
        real diffusive = 0;
        real peclet = 0;
        real at_box = 0;
        for (int axis = 0; axis < 3; axis++) {
            __global const real *k = axis == 0 ? k_x : axis == 1 ? k_y : k_z;
            __global const real *q = axis == 0 ? q_x : axis == 1 ? q_y : q_z;
            long lower = axis == 0 ? voxel_index(x, y, z, nx + 1, ny)
                    : axis == 1 ? voxel_index(x, y, z, nx, ny + 1)
                                : i;
            long stride = strides[axis];
            real upper_flux = q[lower + stride];
            real lower_flux = -q[lower];
            int has_upper = place[axis] + 1 < counts[axis];
            int has_lower = place[axis] > 0;
            long above = has_upper ? i + stride : i;
            long below = has_lower ? i - stride : i;
            real f_above = transport_f(labels, retardation, retardation_kind, above);
            real f_below = transport_f(labels, retardation, retardation_kind, below);
            real k_own = transport_k(k, storage, tissue, labels, storage_kind, i);
            real k_above = transport_k(k, storage, tissue, labels, storage_kind, above);
            real k_below = transport_k(k, storage, tissue, labels, storage_kind, below);
            int open_above =
                    has_upper && transport_open(storage, tissue, storage_kind, above) > 0;
            int open_below =
                    has_lower && transport_open(storage, tissue, storage_kind, below) > 0;
            transport_face_limits(upper_flux, open_above, k_own, k_above, f, f_above,
                    per[axis], &outflow, &diffusive, &peclet);
            transport_face_limits(lower_flux, open_below, k_own, k_below, f, f_below,
                    per[axis], &outflow, &diffusive, &peclet);
            at_box += has_upper ? 0 : zero_or_more(upper_flux) * f * per[axis];
            at_box += has_lower ? 0 : zero_or_more(lower_flux) * f * per[axis];
        }
        real advective = (outflow + (has_boundaries ? at_box : 0)) / phi;
        real by_peclet = REAL(0.4) / peclet;
        largest[0] = max(largest[0], (outflow + diffusive + zero_or_more(loss[i])) / phi);
        largest[1] = max(largest[1], advective / max(cfl, by_peclet));
        largest[2] = max(largest[2], advective / max(REAL(0.5), by_peclet));
    }
    for (int j = 0; j < 3; j++) {
        limits[3 * (long)item + j] = (accumulator)largest[j];
    }
}
