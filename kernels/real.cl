#pragma OPENCL FP_CONTRACT OFF
// Types of every kernel. real: type of the fields (DOUBLE_FIELDS: float64, else float32).
// accumulator: type of sums (DOUBLE_SUMS: float64 where the device has it).
// Layout of a field: nx * ny * nz values without gaps, x fastest, then y, then z.
// REAL(0.5): a number of the type real; a plain 0.5 is a float64, which not every device has.
// Contraction is off, so that every device rounds alike.

#if defined(DOUBLE_FIELDS) || defined(DOUBLE_SUMS)
#pragma OPENCL EXTENSION cl_khr_fp64 : enable
#endif

#ifdef DOUBLE_FIELDS
typedef double real;
#define TINY 1e-300
#define REAL(number) number
#else
typedef float real;
#define TINY 1e-30f
#define REAL(number) number##f
#endif

// for what a loop must contain whole before the compiler can make vectors of it
#define INLINED static inline __attribute__((always_inline))

// wide: type of sums and of what needs more than a float. Float64 where the device has it, else
// the unevaluated sum of two floats (Dekker, Numer Math 18:224, 1971).
#ifdef DOUBLE_SUMS
typedef double accumulator;
typedef double wide;

static inline wide wide_sum(real a, real b) {
    return (wide)a + (wide)b;
}

static inline wide wide_plus(wide a, wide b) {
    return a + b;
}

static inline wide wide_minus(wide a, wide b) {
    return a - b;
}

static inline wide wide_times(wide a, real b) {
    return a * (wide)b;
}

static inline accumulator wide_value(wide a) {
    return a;
}
#else
typedef float accumulator;
typedef float2 wide;

static inline wide wide_sum(real a, real b) {
    real sum = a + b;
    real part = sum - a;
    return (wide)(sum, (a - (sum - part)) + (b - part));
}

static inline wide wide_plus(wide a, wide b) {
    wide high = wide_sum(a.x, b.x);
    wide low = wide_sum(a.y, b.y);
    wide first = wide_sum(high.x, high.y + low.x);
    return wide_sum(first.x, first.y + low.y);
}

static inline wide wide_minus(wide a, wide b) {
    return wide_plus(a, -b);
}

static inline wide wide_times(wide a, real b) {
    real product = a.x * b;
    real rest = fma(a.x, b, -product) + a.y * b;
    return wide_sum(product, rest);
}

static inline accumulator wide_value(wide a) {
    return a.x + a.y;
}
#endif

// Place of a voxel in a field, in 64 bits: fields may have more than 2^31 values.
INLINED long voxel_index(int x, int y, int z, int nx, int ny) {
    return x + (long)nx * (y + (long)ny * z);
}

INLINED real zero_or_more(real value) {
    return value > 0 ? value : 0;
}

// min and max of reals, as the standard has them, which some drivers keep as calls.
INLINED real lesser(real x, real y) {
    return y < x ? y : x;
}

INLINED real larger(real x, real y) {
    return x < y ? y : x;
}

// The one division of kernels: what a device gives for 1 / value, within 2.5 units in the last place.
INLINED real reciprocal(real value) {
    return 1 / value;
}

INLINED real magnitude(real value) {
    return value < 0 ? -value : value;
}

// A pointwise kernel in two forms: NAME, one work-item a value, and for processors (BLOCKS) NAME_blocks,
// one for BLOCK values next to each other. Processors' compilers make vectors of the loop over a block, which asks for no
// condition: what they write under one costs them many times as much. A shorter last block goes value
// by value. NAME_at(NAMES, i) does value i; ARGUMENTS(promise) declares NAMES, the promise being that
// of kernels that no two of their fields are one.
#define BLOCK 64

#define READS(promise, NAME) __global const real *promise NAME
#define WRITES(promise, NAME) __global real *promise NAME

#ifdef BLOCKS
#define POINTWISE(NAME, ARGUMENTS, NAMES) \
    __kernel void NAME(ARGUMENTS(restrict), long n) { \
        long i = get_global_id(0); \
        if (i < n) { \
            NAME##_at(NAMES, i); \
        } \
    } \
\
    __kernel void NAME##_blocks(ARGUMENTS(restrict), long n) { \
        long begin = (long)get_global_id(0) * BLOCK; \
        if (begin + BLOCK <= n) { \
    for (int k = 0; k < BLOCK; k++) { \
                NAME##_at(NAMES, begin + k); \
            } \
        } else { \
            for (long i = begin; i < n; i++) { \
                NAME##_at(NAMES, i); \
            } \
        } \
    }
#else
#define POINTWISE(NAME, ARGUMENTS, NAMES) \
    __kernel void NAME(ARGUMENTS(restrict), long n) { \
        long i = get_global_id(0); \
        if (i < n) { \
            NAME##_at(NAMES, i); \
        } \
    }
#endif

// 1 - e^-y for y of at least 0, within 2 units in the last place of a float; drivers' expm1 is a call
// for each value, where exp is not.
INLINED real share_gone(real y) {
#ifdef DOUBLE_FIELDS
    return -expm1(-y);
#else
    real series = y * (1 - y * (1.0f / 2) * (1 - y * (1.0f / 3) * (1 - y * (1.0f / 4)
            * (1 - y * (1.0f / 5) * (1 - y * (1.0f / 6) * (1 - y * (1.0f / 7)
            * (1 - y * (1.0f / 8))))))));
    real rest = 1 - exp(-y);
    return y < 0.5f ? series : rest;
#endif
}
