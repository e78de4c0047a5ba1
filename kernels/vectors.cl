// Pointwise updates and sums of whole fields. Item i of n.
// Sums: the field is cut into blocks of `length` values (a multiple of 64) and each block into 64
// lanes, every 64th value; a lane adds its values in order and leaves a part, and the host adds the
// parts in order. `length` depends on the field's size alone, so a sum has the same bits on every
// device and in either form.

// y = value
__kernel void vector_fill(__global real *y, real value, long n) {
    long i = get_global_id(0);
    if (i < n) {
        y[i] = value;
    }
}

// y = a x + b y
__kernel void vector_combine(__global real *y, real a, __global const real *x, real b, long n) {
    long i = get_global_id(0);
    if (i < n) {
        y[i] = a * x[i] + b * y[i];
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

// 256th of the last place of a float, and its reciprocal; 0 where it is too small for one.
static inline real carry_unit(real value) {
    uint exponent = as_uint(value) & 0x7f800000u;
    return exponent > (32u << 23) ? as_float(exponent - (31u << 23)) : 0;
}

static inline real carry_units_in(real value, real rest) {
    uint exponent = as_uint(value) & 0x7f800000u;
    real units = exponent > (32u << 23) ? rest * as_float((285u << 23) - exponent) : 0;
    return clamp(rint(units), (real)-127, (real)127);
}

// y += added; what rounding leaves stays in carry, in 256ths of the last place of y, for the next
// time
static inline void add_with_carry(__global real *y, __global char *carry, real added, long i) {
    real before = y[i];
    real whole = added + (real)carry[i] * carry_unit(before);
    real after = before + whole;
    y[i] = after;
    carry[i] = (char)carry_units_in(after, whole - (after - before));
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
__kernel void vector_add_with_carry(
        __global real *y, __global char *carry, real a, __global const real *x, long n) {
    long i = get_global_id(0);
    if (i < n) {
        add_with_carry(y, carry, a * x[i], i);
    }
}

// y += a b with what the rounding leaves
__kernel void vector_add_product_with_carry(
        __global real *y,
        __global char *carry,
        __global const real *a,
        __global const real *b,
        long n) {
    long i = get_global_id(0);
    if (i < n) {
        add_with_carry(y, carry, a[i] * b[i], i);
    }
}

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

#define LANES 64
#define LANE_BITS 6

// NAME leaves one part an item, one item a lane; NAME_rows the same parts, one item a block. NEXT
// takes value i into `part`.
#define REDUCTION(NAME, FIELDS, TYPE, FIRST, NEXT, VALUE) \
    __kernel void NAME(FIELDS, __global accumulator *parts, long length, long n) { \
        long item = get_global_id(0); \
        long begin = (item >> LANE_BITS) * length; \
        long end = min(begin + length, n); \
        if (begin >= n) { \
            return; \
        } \
        TYPE part = FIRST; \
        for (long i = begin + (item & (LANES - 1)); i < end; i += LANES) { \
            NEXT; \
        } \
        parts[item] = VALUE; \
    } \
\
    __kernel void NAME##_rows(FIELDS, __global accumulator *parts, long length, long n) { \
        long block = get_global_id(0); \
        long begin = block * length; \
        long end = min(begin + length, n); \
        if (begin >= n) { \
            return; \
        } \
        TYPE lanes[LANES]; \
        for (int j = 0; j < LANES; j++) { \
            lanes[j] = FIRST; \
        } \
        for (long first = begin; first < end; first += LANES) { \
            int count = (int)min((long)LANES, end - first); \
            for (int j = 0; j < count; j++) { \
                long i = first + j; \
                TYPE part = lanes[j]; \
                NEXT; \
                lanes[j] = part; \
            } \
        } \
        for (int j = 0; j < LANES; j++) { \
            TYPE part = lanes[j]; \
            parts[block * LANES + j] = VALUE; \
        } \
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

REDUCTION(vector_sum, ONE_FIELD, wide, wide_sum(0, 0),
        part = wide_plus(part, wide_sum(x[i], 0)), wide_value(part))

REDUCTION(vector_dot, TWO_FIELDS, wide, wide_sum(0, 0),
        part = wide_plus(part, times(x[i], y[i])), wide_value(part))

REDUCTION(vector_dot_of_magnitudes, TWO_FIELDS, wide, wide_sum(0, 0),
        part = wide_plus(part, times(magnitude(x[i]), magnitude(y[i]))), wide_value(part))

// Smallest x + y
REDUCTION(vector_least_sum, TWO_FIELDS, accumulator, (accumulator)INFINITY,
        part = lower(part, (accumulator)(x[i] + y[i])), part)

// Minus the largest |x|
REDUCTION(vector_least_negative, ONE_FIELD, accumulator, 0,
        part = lower(part, (accumulator)-magnitude(x[i])), part)

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
