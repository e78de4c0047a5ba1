package org.voxtum.compute.aparapi;

import com.aparapi.Kernel;

/**
 * What a user's kinetics extend: a class whose methods are rates [mol per m^3 of tissue and s], all
 * {@code float} or all {@code double}, of what their arguments are named after. The same methods
 * run as Java on the reference backend and as OpenCL C on devices.
 *
 * <p>A method may compute with numbers and local variables, branch by if, call methods of its own
 * class, and use static finals that are numbers. Functions, for float and for double: {@code abs
 * acos asin atan atan2 cbrt ceil cos cosh exp exp2 exp10 expm1 floor hypot log log10 log1p log2 max
 * min pow rint sin sinh sqrt tan tanh}, and those of {@code Math} among them, for double.
 */
public abstract class Kinetics extends Kernel {
    /** Nothing to set up. */
    protected Kinetics() {}

    /** Rates are called one by one; this does nothing. */
    @Override
    public final void run() {}
}
