package org.voxtum.compute;

/**
 * What a field of single precision keeps of the rounding of {@link VectorKernels#addScaled}, so
 * that many small additions do not drift. Fields of double precision keep nothing.
 */
public enum Carry {
    /** One byte, in 256ths of the last place. */
    BYTE,
    /** A second number of single precision. */
    PAIR
}
