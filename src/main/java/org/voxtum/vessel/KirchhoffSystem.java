package org.voxtum.vessel;

import java.util.Arrays;
import org.voxtum.fault.NetworkRule;

/**
 * Node pressures for which the flow through all segments of a node equals what enters there: {@code
 * sum G (p_node - p_other) = inflow} at free nodes. Symmetric and positive definite as long as each
 * component has a fixed node; solved by conjugate gradients with the diagonal as preconditioner,
 * restarted from the true residual until rounding stops it.
 */
final class KirchhoffSystem {
    /** Largest net flow at a free node over the largest flow of a segment, aimed at. */
    private static final double TOLERANCE = 1e-12;

    /** The same, above which rounding is no excuse. */
    private static final double LIMIT = 1e-8;

    private static final int RESTARTS = 20;

    private final int[] from;
    private final int[] to;
    private final double[] conductance;
    private final double[] diagonal;
    private final boolean[] fixed;
    private final double scale;

    /**
     * @param conductance flow per pressure drop of each segment [m^3/(s Pa)], greater than 0
     * @param fixed nodes whose pressure is given; at least one in each component
     */
    KirchhoffSystem(NetworkGraph graph, double[] conductance, boolean[] fixed) {
        int segments = graph.segmentCount();
        this.from = new int[segments];
        this.to = new int[segments];
        this.scale = Quantiles.median(conductance);
        this.conductance = Arrays.stream(conductance).map(g -> g / scale).toArray();
        this.diagonal = new double[graph.nodeCount()];
        this.fixed = fixed.clone();
        for (int i = 0; i < segments; i++) {
            from[i] = graph.segment(i).from();
            to[i] = graph.segment(i).to();
            diagonal[from[i]] += this.conductance[i];
            diagonal[to[i]] += this.conductance[i];
        }
    }

    /**
     * Node pressures.
     *
     * @param start pressures to begin with [Pa]; those of fixed nodes are kept
     * @param inflow what enters at each node from outside [m^3/s]; that of fixed nodes is unused
     */
    double[] solve(double[] start, double[] inflow) {
        double[] pressure = start.clone();
        double[] scaledInflow = Arrays.stream(inflow).map(q -> q / scale).toArray();
        double last = Double.POSITIVE_INFINITY;
        for (int pass = 0; pass < RESTARTS; pass++) {
            double[] residual = residual(pressure, scaledInflow);
            double error = relative(residual, pressure, scaledInflow);
            if (error <= TOLERANCE || error > last / 2) {
                last = error;
                break;
            }
            last = error;
            add(pressure, 1, correction(residual));
        }
        if (!(last <= LIMIT)) {
            throw NetworkRule.NO_CONVERGENCE.fault("", last);
        }
        return pressure;
    }

    private double[] residual(double[] pressure, double[] inflow) {
        double[] residual = outflow(pressure);
        for (int n = 0; n < residual.length; n++) {
            residual[n] = fixed[n] ? 0 : inflow[n] - residual[n];
        }
        return residual;
    }

    /** Net flow out of each node through its segments. */
    private double[] outflow(double[] pressure) {
        double[] out = new double[diagonal.length];
        for (int i = 0; i < from.length; i++) {
            double flow = conductance[i] * (pressure[from[i]] - pressure[to[i]]);
            out[from[i]] += flow;
            out[to[i]] -= flow;
        }
        return out;
    }

    private double relative(double[] residual, double[] pressure, double[] inflow) {
        double largest = 0;
        for (int i = 0; i < from.length; i++) {
            double flow = conductance[i] * (pressure[from[i]] - pressure[to[i]]);
            largest = Math.max(largest, Math.abs(flow));
        }
        for (int n = 0; n < fixed.length; n++) {
            largest = fixed[n] ? largest : Math.max(largest, Math.abs(inflow[n]));
        }
        double net = Arrays.stream(residual).map(Math::abs).max().orElse(0);
        return net == 0 ? 0 : net / largest;
    }

    /** Conjugate gradients for the correction that a residual asks for. */
    private double[] correction(double[] residual) {
        double[] x = new double[residual.length];
        double[] r = residual.clone();
        double[] z = preconditioned(r);
        double[] direction = z.clone();
        double energy = dot(r, z);
        double goal = energy * TOLERANCE * TOLERANCE;
        int most = 20 * residual.length + 100;
        for (int iteration = 0; iteration < most && energy > goal; iteration++) {
            double[] image = outflow(direction);
            double step = energy / dot(direction, image);
            add(x, step, direction);
            subtractFree(r, step, image);
            z = preconditioned(r);
            double next = dot(r, z);
            double share = next / energy;
            for (int n = 0; n < direction.length; n++) {
                direction[n] = z[n] + share * direction[n];
            }
            energy = next;
        }
        return x;
    }

    private double[] preconditioned(double[] residual) {
        double[] z = new double[residual.length];
        for (int n = 0; n < z.length; n++) {
            z[n] = fixed[n] ? 0 : residual[n] / diagonal[n];
        }
        return z;
    }

    private void subtractFree(double[] residual, double step, double[] image) {
        for (int n = 0; n < residual.length; n++) {
            residual[n] -= fixed[n] ? 0 : step * image[n];
        }
    }

    private static void add(double[] sum, double factor, double[] term) {
        for (int n = 0; n < sum.length; n++) {
            sum[n] += factor * term[n];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int n = 0; n < a.length; n++) {
            sum += a[n] * b[n];
        }
        return sum;
    }
}
