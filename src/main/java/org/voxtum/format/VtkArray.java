package org.voxtum.format;

import java.io.IOException;

/** One array of a VTK file: how it is called and laid out, and its numbers. */
interface VtkArray {
    /** Name that ParaView shows. */
    String name();

    /** Unit as text, empty where there is none. */
    String unit();

    /** How one number lies in the file. */
    NumberType type();

    /** Numbers a tuple: 1 for scalars, 3 for vectors. */
    int components();

    /** Number of tuples. */
    long tuples();

    /** Hands over all numbers, the components of a tuple side by side. */
    void forEach(NumberTaker taker) throws IOException;

    /** Takes numbers in the order of the file. */
    @FunctionalInterface
    interface NumberTaker {
        void take(double value) throws IOException;
    }

    /** Length of the data without its header [bytes]. */
    default long bytes() {
        return tuples() * components() * type().bytes();
    }
}
