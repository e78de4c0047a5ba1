package org.voxtum.compute.aparapi;

import java.util.Set;

/** Functions that rates may use, each for float and for double alike. */
final class KineticsFunctions {
    private static final Set<String> ONE =
            Set.of(
                    "abs", "acos", "asin", "atan", "cbrt", "ceil", "cos", "cosh", "exp", "exp2",
                    "exp10", "expm1", "floor", "log", "log10", "log1p", "log2", "rint", "sin",
                    "sinh", "sqrt", "tan", "tanh");
    private static final Set<String> TWO = Set.of("atan2", "hypot", "max", "min", "pow");

    private KineticsFunctions() {}

    /** Whether a function has that name, of whatever arguments. */
    static boolean has(String name) {
        return ONE.contains(name) || TWO.contains(name);
    }

    /** Whether it is a function of one or two numbers of the type that it returns. */
    static boolean has(String name, String descriptor) {
        return ONE.contains(name) && (descriptor.equals("(F)F") || descriptor.equals("(D)D"))
                || TWO.contains(name) && (descriptor.equals("(FF)F") || descriptor.equals("(DD)D"));
    }

    /** Whether {@code Math} has it too; what it has beside is refused. */
    static boolean inMath(String name, String descriptor) {
        return has(name, descriptor)
                && !Set.of("exp2", "exp10", "log2").contains(name)
                && (descriptor.endsWith("D") || Set.of("abs", "max", "min").contains(name));
    }
}
