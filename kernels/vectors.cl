// Pointwise updates and sums of whole fields. Item i of n.
// Sums: the field is cut into blocks of `length` values (a multiple of 64) and each block into 64
// lanes, every 64th value; a lane adds its values in order, lanes are folded in halves, and the host
// adds the blocks in order. `length` depends on the field's size alone, so a sum has the same bits
// on every device and in either form.

// y = value
__kernel void vector_fill(__global real *y, real value, long n) {
    long i = get_global_id(0);
    if (i < n) {
        y[i] = value;
    }
}

// bytes = 0
__kernel void vector_clear_bytes(__global char *bytes, long n) {
    long i = get_global_id(0);
    if (i < n) {
        bytes[i] = 0;
    }
}

// values = 0
__kernel void vector_clear(__global real *values, long n) {
    long i = get_global_id(0);
    if (i < n) {
        values[i] = 0;
    }
}

// values of y at some voxels, item i of n
__kernel void vector_gather(
        __global real *values, __global const long *voxels, __global const real *y, long n) {
    long i = get_global_id(0);
    if (i < n) {
        values[i] = y[voxels[i]];
    }
}

// the other way; each voxel stands once
__kernel void vector_scatter(
        __global real *y, __global const long *voxels, __global const real *values, long n) {
    long i = get_global_id(0);
    if (i < n) {
        y[voxels[i]] = values[i];
    }
}

// y = a x + b y
__kernel void vector_combine(__global real *y, real a, __global const real *x, real b, long n) {
    long i = get_global_id(0);
    if (i < n) {
        y[i] = a * x[i] + b * y[i];
    }
}

// y = a x + b w
__kernel void vector_sum_of_two(
        __global real *y,
        real a,
        __global const real *x,
        real b,
        __global const real *w,
        long n) {
    long i = get_global_id(0);
    if (i < n) {
        y[i] = a * x[i] + b * w[i];
    }
}

// y = a x + b w + c v
__kernel void vector_sum_of_three(
        __global real *y,
        real a,
        __global const real *x,
        real b,
        __global const real *w,
        real c,
        __global const real *v,
        long n) {
    long i = get_global_id(0);
    if (i < n) {
        y[i] = a * x[i] + b * w[i] + c * v[i];
    }
}

#ifndef DOUBLE_FIELDS
// y + carry += added, both floats
static inline void add_to_pair(__global real *y, __global real *carry, real added, long i) {
    real high = y[i];
    real sum = high + added;
    real part = sum - high;
    real rest = (high - (sum - part)) + (added - part) + carry[i];
    y[i] = sum + rest;
    carry[i] = rest - (y[i] - sum);
}

// y + carry += a x
__kernel void vector_add_to_pair(
        __global real *y, __global real *carry, real a, __global const real *x, long n) {
    long i = get_global_id(0);
    if (i < n) {
        add_to_pair(y, carry, a * x[i], i);
    }
}

// y += a x with what the rounding leaves
#define ADD_ARGUMENTS(promise) \
        WRITES(promise, y), __global char *promise carry, real a, READS(promise, x)
#define ADD_NAMES y, carry, a, x

INLINED void vector_add_with_carry_at(ADD_ARGUMENTS(), long i) {
    add_with_carry(y, carry, a * x[i], i);
}

POINTWISE(vector_add_with_carry, ADD_ARGUMENTS, ADD_NAMES)

// area + carry += dt (c + d / 2): the area under a straight line from c to c + d
__kernel void exposure_area_in_pair(
        __global const real *c,
        __global const real *d,
        real dt,
        __global real *area,
        __global real *carry,
        long n) {
    long i = get_global_id(0);
    if (i < n) {
        add_to_pair(area, carry, dt * (c[i] + (c[i] + d[i])) / 2, i);
    }
}
#endif

// y = a x; y may hold anything before
__kernel void vector_scaled_copy(__global real *y, real a, __global const real *x, long n) {
    long i = get_global_id(0);
    if (i < n) {
        y[i] = a * x[i];
    }
}

// y += a b, value by value
__kernel void vector_add_product(
        __global real *y, __global const real *a, __global const real *b, long n) {
    long i = get_global_id(0);
    if (i < n) {
        y[i] += a[i] * b[i];
    }
}

// y = y / x where x > 0, else 0
__kernel void vector_divide(__global real *y, __global const real *x, long n) {
    long i = get_global_id(0);
    if (i < n) {
        y[i] = x[i] > 0 ? y[i] / x[i] : 0;
    }
}

// y = max(y, x)
__kernel void vector_raise(__global real *y, __global const real *x, long n) {
    long i = get_global_id(0);
    if (i < n) {
        y[i] = x[i] > y[i] ? x[i] : y[i];
    }
}

// Hill's saturation y = r^m/(1 + r^m), r = x/(w half); 0 where x or w is not positive
__kernel void vector_saturate(
        __global real *y,
        __global const real *x,
        __global const real *w,
        real half_value,
        real exponent,
        long n) {
    long i = get_global_id(0);
    if (i < n) {
        bool any = x[i] > 0 && w[i] > 0;
        y[i] = any ? 1 / (1 + pow(x[i] / (w[i] * half_value), -exponent)) : 0;
    }
}

#define LANES 64

// What the lanes of a group have in PART, put together in TARGET; needs `lane` and the local array
// `lanes`.
#define FOLD_GROUP(PART, COMBINE, TARGET, VALUE) \
    lanes[lane] = PART; \
    for (int width = LANES / 2; width > 0; width /= 2) { \
        barrier(CLK_LOCAL_MEM_FENCE); \
        if (lane < width) { \
            lanes[lane] = COMBINE(lanes[lane], lanes[lane + width]); \
        } \
    } \
    if (lane == 0) { \
        TARGET = VALUE(lanes[0]); \
    } \
    barrier(CLK_LOCAL_MEM_FENCE);

// The same for an array of one work-item; the result is lanes[0].
#define FOLD_LANES(COMBINE) \
    for (int width = LANES / 2; width > 0; width /= 2) { \
        for (int j = 0; j < width; j++) { \
            lanes[j] = COMBINE(lanes[j], lanes[j + width]); \
        } \
    }

// Lanes over a block by one work-item; NEXT takes value i into `part`.
#define BLOCK_LANES(TYPE, FIRST, NEXT) \
    TYPE lanes[LANES]; \
    for (int j = 0; j < LANES; j++) { \
        lanes[j] = FIRST; \
    } \
    for (long start = begin; start < end; start += LANES) { \
        int count = (int)min((long)LANES, end - start); \
        for (int j = 0; j < count; j++) { \
            long i = start + j; \
            TYPE part = lanes[j]; \
            NEXT; \
            lanes[j] = part; \
        } \
    }

// One part a block. NAME is for groups of 64, a block each; NAME_rows for one work-item a block.
#define REDUCTION(NAME, FIELDS, TYPE, FIRST, NEXT, COMBINE, VALUE) \
    __kernel void NAME(FIELDS, __global accumulator *parts, long length, long n) { \
        __local TYPE lanes[LANES]; \
        long begin = get_group_id(0) * length; \
        long end = min(begin + length, n); \
        int lane = (int)get_local_id(0); \
        TYPE part = FIRST; \
        for (long i = begin + lane; i < end; i += LANES) { \
            NEXT; \
        } \
        FOLD_GROUP(part, COMBINE, parts[get_group_id(0)], VALUE) \
    } \
\
    __kernel void NAME##_rows(FIELDS, __global accumulator *parts, long length, long n) { \
        long begin = get_global_id(0) * length; \
        long end = min(begin + length, n); \
        BLOCK_LANES(TYPE, FIRST, NEXT) \
        FOLD_LANES(COMBINE) \
        parts[get_global_id(0)] = VALUE(lanes[0]); \
    }

#define ONE_FIELD __global const real *restrict x
#define TWO_FIELDS __global const real *restrict x, __global const real *restrict y

static inline wide times(real a, real b) {
    return wide_times(wide_sum(a, 0), b);
}

// The smaller one; not a number where one is not.
static inline accumulator lower(accumulator a, accumulator b) {
    return b < a || b != b ? b : a;
}

static inline accumulator itself(accumulator a) {
    return a;
}

// Sum of x y over a block by one work-item.
static inline wide block_dot(
        __global const real *x, __global const real *y, long begin, long end) {
    BLOCK_LANES(wide, wide_sum(0, 0), part = wide_plus(part, times(x[i], y[i])))
    FOLD_LANES(wide_plus)
    return lanes[0];
}

REDUCTION(vector_sum, ONE_FIELD, wide, wide_sum(0, 0),
        part = wide_plus(part, wide_sum(x[i], 0)), wide_plus, wide_value)

REDUCTION(vector_dot, TWO_FIELDS, wide, wide_sum(0, 0),
        part = wide_plus(part, times(x[i], y[i])), wide_plus, wide_value)

// Smallest x + y
REDUCTION(vector_least_sum, TWO_FIELDS, accumulator, (accumulator)INFINITY,
        part = lower(part, (accumulator)(x[i] + y[i])), lower, itself)

// Minus the largest |x|
REDUCTION(vector_least_negative, ONE_FIELD, accumulator, 0,
        part = lower(part, (accumulator)-magnitude(x[i])), lower, itself)

#define ADD_SCALED __global real *restrict y, real a, __global const real *restrict x

// y += a x, and the sum of the squares of y after that
REDUCTION(vector_add_scaled_norm, ADD_SCALED, wide, wide_sum(0, 0),
        y[i] = a * x[i] + y[i]; part = wide_plus(part, times(y[i], y[i])), wide_plus, wide_value)

#define THREE_FIELDS TWO_FIELDS, __global const real *restrict z

// Sums of x y and x z
__kernel void vector_two_dots(
        THREE_FIELDS, __global accumulator *parts, long length, long n) {
    __local wide lanes[LANES];
    long begin = get_group_id(0) * length;
    long end = min(begin + length, n);
    int lane = (int)get_local_id(0);
    wide first = wide_sum(0, 0);
    wide second = first;
    for (long i = begin + lane; i < end; i += LANES) {
        first = wide_plus(first, times(x[i], y[i]));
        second = wide_plus(second, times(x[i], z[i]));
    }
    FOLD_GROUP(first, wide_plus, parts[get_group_id(0)], wide_value)
    FOLD_GROUP(second, wide_plus, parts[get_num_groups(0) + get_group_id(0)], wide_value)
}

__kernel void vector_two_dots_rows(
        THREE_FIELDS, __global accumulator *parts, long length, long n) {
    long block = get_global_id(0);
    long begin = block * length;
    long end = min(begin + length, n);
    parts[block] = wide_value(block_dot(x, y, begin, end));
    parts[get_global_size(0) + block] = wide_value(block_dot(x, z, begin, end));
}

// Exposure over a step in which the concentration went from c to c + d in a straight line: the area
// under it; then the largest value at a step's end and the first time of it.
__kernel void exposure_area(
        __global const real *c, __global const real *d, real dt, __global real *area, long n) {
    long i = get_global_id(0);
    if (i < n) {
        area[i] += dt * (c[i] + (c[i] + d[i])) / 2;
    }
}

__kernel void exposure_peak(
        __global const real *c,
        __global const real *d,
        real end_time,
        __global real *peak,
        __global real *peak_time,
        long n) {
    long i = get_global_id(0);
    if (i >= n) {
        return;
    }
    real end = c[i] + d[i];
    if (end > peak[i]) {
        peak[i] = end;
        peak_time[i] = end_time;
    }
}

// Time above a threshold, by the crossing of the straight line.
__kernel void exposure_time_above(
        __global const real *c,
        __global const real *d,
        real dt,
        real threshold,
        __global real *above,
        long n) {
    long i = get_global_id(0);
    if (i >= n) {
        return;
    }
    real from = c[i];
    real to = from + d[i];
    real share;
    if ((from > threshold) == (to > threshold)) {
        share = from > threshold ? 1 : 0;
    } else {
        real crossing = (threshold - from) / (to - from);
        share = to > threshold ? 1 - crossing : crossing;
    }
    above[i] += dt * share;
}
