package org.voxtum.solver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Anderson's acceleration of {@code x = G(x)}: of the last few steps, the combination with the
 * smallest residual.
 *
 * <p>Source: Anderson 1965, J ACM 12:547, doi:10.1145/321296.321305; Walker and Ni 2011, SIAM J
 * Numer Anal 49:1715, doi:10.1137/10078356X.
 */
final class AndersonMixing {
    /** Share of its own length that a difference must keep beside the earlier ones. */
    private static final double INDEPENDENT = 1e-8;

    private final int depth;
    private final Deque<double[]> imageSteps = new ArrayDeque<>();
    private final Deque<double[]> residualSteps = new ArrayDeque<>();
    private double[] lastImage;
    private double[] lastResidual;

    /** Remembers so many steps. */
    AndersonMixing(int depth) {
        this.depth = depth;
    }

    /**
     * The next x.
     *
     * @param x where G was evaluated
     * @param image G(x)
     */
    double[] next(double[] x, double[] image) {
        double[] residual = combined(image, -1, x);
        if (lastImage != null) {
            remember(imageSteps, combined(image, -1, lastImage));
            remember(residualSteps, combined(residual, -1, lastResidual));
        }
        lastImage = image.clone();
        lastResidual = residual;
        return leastResidual(image, residual);
    }

    private void remember(Deque<double[]> steps, double[] step) {
        steps.addFirst(step);
        if (steps.size() > depth) {
            steps.removeLast();
        }
    }

    /** Takes from image and residual, newest first, what the remembered steps explain. */
    private double[] leastResidual(double[] image, double[] residual) {
        List<double[]> basis = new ArrayList<>();
        double[] rest = residual.clone();
        double[] mixed = image.clone();
        List<double[]> images = new ArrayList<>(imageSteps);
        List<double[]> residuals = new ArrayList<>(residualSteps);
        List<double[]> basisImages = new ArrayList<>();
        for (int i = 0; i < residuals.size(); i++) {
            double[] direction = residuals.get(i).clone();
            double[] carried = images.get(i).clone();
            double before = norm(direction);
            for (int k = 0; k < basis.size(); k++) {
                double share = dot(basis.get(k), direction);
                add(direction, -share, basis.get(k));
                add(carried, -share, basisImages.get(k));
            }
            double after = norm(direction);
            if (after > INDEPENDENT * before) {
                scale(direction, 1 / after);
                scale(carried, 1 / after);
                double share = dot(direction, rest);
                add(rest, -share, direction);
                add(mixed, -share, carried);
                basis.add(direction);
                basisImages.add(carried);
            }
        }
        return mixed;
    }

    private static double[] combined(double[] a, double factor, double[] b) {
        double[] sum = a.clone();
        add(sum, factor, b);
        return sum;
    }

    private static void add(double[] to, double factor, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }

    private static void scale(double[] values, double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double norm(double[] values) {
        return Math.sqrt(dot(values, values));
    }
}
