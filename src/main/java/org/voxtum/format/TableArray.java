package org.voxtum.format;

import java.io.IOException;
import java.util.function.LongToDoubleFunction;

/** An array of a VTK file whose numbers are found by their place. */
record TableArray(
        String name,
        String unit,
        NumberType type,
        int components,
        long tuples,
        LongToDoubleFunction number)
        implements VtkArray {
    @Override
    public void forEach(NumberTaker taker) throws IOException {
        for (long i = 0; i < tuples * components; i++) {
            taker.take(number.applyAsDouble(i));
        }
    }
}
