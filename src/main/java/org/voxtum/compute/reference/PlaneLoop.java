package org.voxtum.compute.reference;

import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.voxtum.grid.Shape;

/**
 * Loops over z-planes, in parallel where that is worth it; sums are added in the order of planes.
 */
final class PlaneLoop {
    private static final long SERIAL_BELOW = 8192;

    private PlaneLoop() {}

    static void forEach(Shape shape, IntConsumer plane) {
        planes(shape).forEach(plane);
    }

    static double sum(Shape shape, IntToDoubleFunction plane) {
        double total = 0;
        for (double part : parts(shape, plane)) {
            total += part;
        }
        return total;
    }

    static double min(Shape shape, IntToDoubleFunction plane) {
        double least = Double.POSITIVE_INFINITY;
        for (double part : parts(shape, plane)) {
            least = part < least || Double.isNaN(part) ? part : least;
            if (Double.isNaN(least)) {
                return least;
            }
        }
        return least;
    }

    private static double[] parts(Shape shape, IntToDoubleFunction plane) {
        double[] parts = new double[shape.nz()];
        planes(shape).forEach(z -> parts[z] = plane.applyAsDouble(z));
        return parts;
    }

    private static IntStream planes(Shape shape) {
        IntStream planes = IntStream.range(0, shape.nz());
        return shape.size() < SERIAL_BELOW ? planes : planes.parallel();
    }
}
