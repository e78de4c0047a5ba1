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

#define COEFFICIENTS(promise) \
    __global const real *promise storage, __global const real *promise k_x, \
    __global const real *promise k_y, __global const real *promise k_z, \
    __global const real *promise q_x, __global const real *promise q_y, \
    __global const real *promise q_z, __global const uchar *promise labels, \
    __global const uchar *promise tissue, int storage_kind, \
    __global const real *promise retardation, int retardation_kind, int advection, real per_x, \
    real per_y, real per_z, __global const real *promise held, int held_mask, int nx, int ny, int nz

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
    return storage[kind == STORAGE_UNIFORM ? 0 : labels[at]] * REAL(0.015625) * (real)tissue[at];
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
    int label = kind == STORAGE_UNIFORM ? 0 : labels[at];
    return k[label] * (storage[label] * REAL(0.015625)) * (real)tissue[at];
}

// f of a voxel; labels are there only where numbers differ by label
INLINED real transport_f(
        __global const uchar *labels, __global const real *retardation, const int kind, long at) {
    if (kind == RETARDATION_UNIFORM) {
        return retardation[0];
    }
    return kind == RETARDATION_BY_VOXEL ? retardation[at] : retardation[labels[at]];
}

// Half of van Leer's slope, a b / (a + b) where both have one sign, else 0. Where a b is less than a
// real can hold, both are nothing beside any concentration of use and the upstream value does.
INLINED real transport_half_slope(real a, real b) {
    real product = a * b;
    return zero_or_more(product) * reciprocal(product > 0 ? a + b : 1);
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
        const int retardation_kind,
        const int advection,
        real per_spacing) {
    real per_k = reciprocal(k_lower + k_upper + TINY);
    real f = f_lower;
    if (retardation_kind != RETARDATION_UNIFORM) {
        f += (f_upper - f_lower) * ((k_lower + REAL(0.5) * TINY) * per_k);
    }
    real v = q * f;
    int forward = v > 0;
    real slope = advection == ADVECTION_LIMITED
            ? transport_half_slope(forward ? seen_lower : seen_upper, difference)
            : 0;
    real upstream = forward ? c_lower + slope : c_upper - slope;
    real carried = advection == ADVECTION_CENTRAL ? REAL(0.5) * (c_lower + c_upper) : upstream;
    real conductance = 2 * per_spacing * k_lower * (k_upper * per_k);
    return v * carried - conductance * difference;
}

// dc/dt = (-div F - loss c + gain g) / phi; 0 in closed voxels
INLINED real transport_rate_of(
        real divergence, real loss, real c, real gain, real driver, real phi) {
    return phi > 0 ? (driver * gain - loss * c - divergence) * reciprocal(phi) : 0;
}

// What both forms of the kernels compute: rate = L(c), the rate of advection alone, or a stage.
#define MODE_RATE 0
#define MODE_ADVECTION 1
#define MODE_STAGE 2

// promise: restrict for arguments of kernels; inside, some compilers do not know what becomes of it.
// Rate and advection read c from `start` and write to `older`; they know the other fields not.
#define STAGE_FIELDS(promise) \
    __global const real *promise start, __global const real *promise last, \
    __global real *promise older, __global const real *promise rate_at_start, \
    __global real *promise integral, real mu, real nu, real step, real weight, real share, \
    __global const real *promise loss, __global const real *promise gain, real driver

#define STAGE_NAMES \
    start, last, older, rate_at_start, integral, mu, nu, step, weight, share, loss, gain, driver

// Values of closed voxels have no effect: no difference across their faces is seen.
INLINED real transport_value(
        __global const real *start, __global const real *change, int mode, long at) {
    return mode == MODE_STAGE ? start[at] + change[at] : start[at];
}

// Writes a voxel of which the divergence of the flux is known.
// stage: older = mu last + nu older + step L(start + last) + weight L(start), integral += share last,
// for the time integral of c. advection: -div of advection alone, per voxel volume, not over phi.
INLINED void transport_update(const int mode, long i, real divergence, real phi, STAGE_FIELDS()) {
    if (mode == MODE_ADVECTION) {
        older[i] = phi > 0 ? -divergence : 0;
    } else if (mode == MODE_RATE) {
        older[i] = transport_rate_of(divergence, loss[i], start[i], gain[i], driver, phi);
    } else {
        real c = start[i];
        real d = last[i];
        real rate = transport_rate_of(divergence, loss[i], c + d, gain[i], driver, phi);
        older[i] = mu * d + nu * older[i] + weight * rate_at_start[i] + step * rate;
        integral[i] += share * d;
    }
}

// A kernel of each mode by what goes through the grid; promise: restrict or nothing. The compiler makes
// short loops for the usual systems: limited advection with uniform retardation and storage in fields
// (_of_fields) or as one number times the share of tissue (_of_shares), or both by label (_of_labels).
#define FOR_ANY STAGE_NAMES, COEFFICIENT_NAMES
#define FOR_USUAL(storage_of, retardation_of) \
    STAGE_NAMES, storage, k_x, k_y, k_z, q_x, q_y, q_z, labels, tissue, storage_of, retardation, \
    retardation_of, ADVECTION_LIMITED, per_x, per_y, per_z, held, held_mask, nx, ny, nz
#define FOR_FIELDS FOR_USUAL(STORAGE_BY_VOXEL, RETARDATION_UNIFORM)
#define FOR_SHARES FOR_USUAL(STORAGE_UNIFORM, RETARDATION_UNIFORM)
#define FOR_LABELS FOR_USUAL(STORAGE_BY_LABEL, RETARDATION_BY_LABEL)

#define STAGE_KERNEL(NAME, promise, THROUGH, ...) \
    __kernel void NAME(STAGE_FIELDS(promise), COEFFICIENTS(promise)) { \
        THROUGH(MODE_STAGE, __VA_ARGS__); \
    }

#define RATE_KERNEL(NAME, promise, THROUGH, ...) \
    __kernel void NAME( \
            __global const real *promise start, \
            __global const real *promise loss, \
            __global const real *promise gain, \
            real driver, \
            __global real *promise older, \
            COEFFICIENTS(promise)) { \
        __global const real *last = start; \
        __global const real *rate_at_start = start; \
        __global real *integral = older; \
        real mu = 0; \
        real nu = 0; \
        real step = 0; \
        real weight = 0; \
        real share = 0; \
        THROUGH(MODE_RATE, __VA_ARGS__); \
    }

#define ADVECTION_KERNEL(NAME, promise, THROUGH, ...) \
    __kernel void NAME( \
            __global const real *promise start, \
            __global real *promise older, \
            COEFFICIENTS(promise)) { \
        __global const real *last = start; \
        __global const real *rate_at_start = start; \
        __global const real *loss = start; \
        __global const real *gain = start; \
        __global real *integral = older; \
        real mu = 0; \
        real nu = 0; \
        real step = 0; \
        real weight = 0; \
        real share = 0; \
        real driver = 0; \
        THROUGH(MODE_ADVECTION, __VA_ARGS__); \
    }

// out += weight driver inward (/ phi where divided) at the voxels that touch a group of faces, each
// once. Weight and driver come apart: what their product would lose in rounding is alike everywhere
// and at every step, and would add up.
__kernel void transport_boundary(
        __global const long *voxels,
        __global const real *inward,
        real driver,
        real weight,
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
        real gain = driver * inward[i];
        out[at] += weight
                * (divided ? gain / transport_phi(storage, tissue, labels, storage_kind, at) : gain);
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
        COEFFICIENTS()) {
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
