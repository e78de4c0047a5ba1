#pragma OPENCL FP_CONTRACT OFF
// Types of every kernel. real: type of the fields (DOUBLE_FIELDS: float64, else float32).
// accumulator: type of sums (DOUBLE_SUMS: float64 where the device has it).
// Layout of a field: nx * ny * nz values without gaps, x fastest, then y, then z.
// Contraction is off, so that every device rounds alike.

#if defined(DOUBLE_FIELDS) || defined(DOUBLE_SUMS)
#pragma OPENCL EXTENSION cl_khr_fp64 : enable
#endif

#ifdef DOUBLE_FIELDS
typedef double real;
#define TINY 1e-300
#else
typedef float real;
#define TINY 1e-30f
#endif

#ifdef DOUBLE_SUMS
typedef double accumulator;
#else
typedef float accumulator;
#endif

// Place of a voxel in a field, in 64 bits: fields may have more than 2^31 values.
inline long voxel_index(int x, int y, int z, int nx, int ny) {
    return x + (long)nx * (y + (long)ny * z);
}

inline real zero_or_more(real value) {
    return value > 0 ? value : 0;
}

inline real magnitude(real value) {
    return value < 0 ? -value : value;
}
