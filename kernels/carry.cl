// What a float keeps of the rounding of additions, a byte in 256ths of its last place, for every
// kernel that adds to what lasts. Doubles keep nothing.
#ifndef DOUBLE_FIELDS
// 256th of the last place of a float, and its reciprocal; 0 where it is too small for one.
INLINED real carry_unit(real value) {
    uint exponent = as_uint(value) & 0x7f800000u;
    return exponent > (32u << 23) ? as_float(exponent - (31u << 23)) : 0;
}

// The nearest whole number, ties to the even one, for up to 2^22: beside 1.5 2^23 a float keeps none
// but whole ones. rint and clamp say the same, but processors' compilers do not vectorise them.
INLINED real nearest_whole(real value) {
    return (value + 12582912.0f) - 12582912.0f;
}

INLINED real carry_units_in(real value, real rest) {
    uint exponent = as_uint(value) & 0x7f800000u;
    real units = exponent > (32u << 23) ? rest * as_float((285u << 23) - exponent) : 0;
    return nearest_whole(units > 127 ? 127 : units < -127 ? -127 : units);
}

// y += added; what rounding leaves stays in carry, in 256ths of the last place of y, for the next
// time
INLINED void add_with_carry(__global real *y, __global char *carry, real added, long i) {
    real before = y[i];
    real whole = added + (real)carry[i] * carry_unit(before);
    real after = before + whole;
    y[i] = after;
    carry[i] = (char)carry_units_in(after, whole - (after - before));
}

// The same, of which the sum is at least 0; nothing where `changes` is 0.
INLINED void add_above_zero(
        __global real *y, __global char *carry, real added, int changes, long i) {
    real before = y[i];
    real rest = (real)carry[i];
    real whole = added + rest * carry_unit(before);
    real after = before + whole;
    real units = carry_units_in(after, whole - (after - before));
    y[i] = changes ? zero_or_more(after) : before;
    // a sum, because processors are slow where bytes are stored under a condition
    carry[i] = (char)(rest + (changes ? units - rest : 0));
}
#endif

// A field with what it carries, as arguments and as names; NAME[i] += ADDED, at least 0 and only
// where it CHANGES.
#ifdef DOUBLE_FIELDS
#define CARRIED(promise, NAME) __global real *promise NAME
#define CARRIED_NAMES(NAME) NAME
#define ADD_WHERE(CHANGES, NAME, ADDED) \
    NAME[i] = (CHANGES) ? zero_or_more(NAME[i] + (ADDED)) : NAME[i]
#else
#define CARRIED(promise, NAME) \
    __global real *promise NAME, __global char *promise NAME##_carry
#define CARRIED_NAMES(NAME) NAME, NAME##_carry
#define ADD_WHERE(CHANGES, NAME, ADDED) \
    add_above_zero(NAME, NAME##_carry, ADDED, CHANGES, i)
#endif

#define ADD(NAME, ADDED) ADD_WHERE(1, NAME, ADDED)
