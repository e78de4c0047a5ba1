// Pointwise updates and sums of whole fields. Item i of n.
// Sums: work-item k of `items` adds values k, k + items, k + 2 items, ... in this order and leaves
// its part in sums[k]; the host adds the parts in order. `items` depends on the field's size alone,
// so a sum has the same bits on every device and whatever the size of the groups.

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

// y += added; what rounding leaves stays in carry, in 256ths of the last place of y, for the next
// time
static inline void add_with_carry(__global real *y, __global char *carry, real added, long i) {
    real before = y[i];
    if (before != 0) {
        added += ldexp((real)carry[i], ilogb(before) - 31);
    }
    real after = before + added;
    real rest = added - (after - before);
    y[i] = after;
    carry[i] = after != 0 ? convert_char_sat_rte(ldexp(rest, 31 - ilogb(after))) : 0;
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

__kernel void vector_sum(__global const real *x, __global accumulator *sums, int items, long n) {
    int item = (int)get_global_id(0);
    if (item >= items) {
        return;
    }
    wide sum = wide_sum(0, 0);
    for (long i = item; i < n; i += items) {
        sum = wide_plus(sum, wide_sum(x[i], 0));
    }
    sums[item] = wide_value(sum);
}

__kernel void vector_dot(
        __global const real *x,
        __global const real *y,
        __global accumulator *sums,
        int items,
        long n) {
    int item = (int)get_global_id(0);
    if (item >= items) {
        return;
    }
    wide sum = wide_sum(0, 0);
    for (long i = item; i < n; i += items) {
        sum = wide_plus(sum, wide_times(wide_sum(x[i], 0), y[i]));
    }
    sums[item] = wide_value(sum);
}

__kernel void vector_dot_of_magnitudes(
        __global const real *x,
        __global const real *y,
        __global accumulator *sums,
        int items,
        long n) {
    int item = (int)get_global_id(0);
    if (item >= items) {
        return;
    }
    wide sum = wide_sum(0, 0);
    for (long i = item; i < n; i += items) {
        sum = wide_plus(sum, wide_times(wide_sum(magnitude(x[i]), 0), magnitude(y[i])));
    }
    sums[item] = wide_value(sum);
}

// Smallest x + y; not a number where one is not.
__kernel void vector_least_sum(
        __global const real *x,
        __global const real *y,
        __global accumulator *least,
        int items,
        long n) {
    int item = (int)get_global_id(0);
    if (item >= items) {
        return;
    }
    accumulator lowest = INFINITY;
    for (long i = item; i < n; i += items) {
        accumulator value = x[i] + y[i];
        lowest = value < lowest || value != value ? value : lowest;
        if (lowest != lowest) {
            break;
        }
    }
    least[item] = lowest;
}

// Minus the largest |x|; not a number where one is not.
__kernel void vector_least_negative(
        __global const real *x, __global accumulator *least, int items, long n) {
    int item = (int)get_global_id(0);
    if (item >= items) {
        return;
    }
    accumulator lowest = 0;
    for (long i = item; i < n; i += items) {
        accumulator value = -magnitude(x[i]);
        lowest = value < lowest || value != value ? value : lowest;
        if (lowest != lowest) {
            break;
        }
    }
    least[item] = lowest;
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
