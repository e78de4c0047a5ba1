package org.voxtum.solver;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.EllipticKernels;
import org.voxtum.compute.EllipticLevel;
import org.voxtum.compute.VectorKernels;

/**
 * One multigrid K-cycle for cell-centred problems with strong jumps: piecewise constant transfer,
 * coarse faces by half sums, Chebyshev-Jacobi smoothing, two flexible CG steps on every coarse
 * level.
 *
 * <p>Source: Alcouffe et al. 1981, SIAM J Sci Stat Comput 2:430; Tatebe 1993, 6th Copper Mountain
 * Conf Multigrid (multigrid in CG); Trottenberg, Oosterlee and Schuller 2001, Multigrid.
 */
public final class Multigrid implements AutoCloseable {
    private static final int COARSEST_CELLS = 64;
    private static final int COARSEST_PAIRS = 20;
    private static final double LARGEST_EIGENVALUE = 1.95;
    private static final double SMOOTHED_RANGE = 5;
    private static final double OVER_CORRECTION = 1.2;
    private final EllipticKernels kernels;
    private final VectorKernels vectors;
    private final Backend backend;
    private final List<MultigridLevel> levels = new ArrayList<>();
    private final double first;
    private final double momentum;
    private final double second;
    private double cellsTouched;

    /**
     * @param finest coefficients of the problem
     * @param solution receives the correction
     * @param right right side of the correction, kept
     * @param scratch work field
     */
    public Multigrid(
            Backend backend,
            EllipticLevel finest,
            DeviceField solution,
            DeviceField right,
            DeviceField scratch,
            String name) {
        this.backend = backend;
        this.kernels = backend.elliptic();
        this.vectors = backend.vectors();
        double centre = LARGEST_EIGENVALUE * (1 + 1 / SMOOTHED_RANGE) / 2;
        double radius = LARGEST_EIGENVALUE * (1 - 1 / SMOOTHED_RANGE) / 2;
        double rho = radius / centre;
        double rhoNext = 1 / (2 / rho - rho);
        first = 1 / centre;
        momentum = rhoNext * rho;
        second = 2 * rhoNext / radius;
        MultigridLevel level = MultigridLevel.finest(backend, finest, solution, right, scratch);
        levels.add(level);
        while (level.coefficients.shape().size() > COARSEST_CELLS && level.canCoarsen()) {
            level = level.coarser(backend, name + " level " + levels.size());
            levels.add(level);
        }
    }

    /** Passes over the finest grid's cells so far, coarse levels by their size. */
    public double passes() {
        return cellsTouched / levels.get(0).coefficients.shape().size();
    }

    /** One cycle: the right side's approximate solution stands in the finest solution field. */
    public void cycle() {
        cycle(0);
    }

    private void cycle(int k) {
        MultigridLevel level = levels.get(k);
        smoothFromZero(level);
        if (k == levels.size() - 1) {
            for (int i = 0; i < COARSEST_PAIRS; i++) {
                smooth(level);
            }
            return;
        }
        MultigridLevel coarse = levels.get(k + 1);
        kernels.residual(level.coefficients, level.right, level.solution, level.scratch);
        kernels.restrict(level.scratch, level.halved, coarse.right);
        touch(level, 1);
        krylovCycle(k + 1);
        kernels.prolongate(coarse.solution, level.halved, OVER_CORRECTION, level.solution);
        smooth(level);
    }

    /** Two steps of flexible conjugate gradients, each preconditioned by a cycle. */
    private void krylovCycle(int k) {
        MultigridLevel level = levels.get(k);
        cycle(k);
        if (k == levels.size() - 1) {
            return;
        }
        kernels.apply(level.coefficients, level.solution, level.firstImage);
        double energy = vectors.dot(level.solution, level.firstImage);
        if (!(energy > 0)) {
            return;
        }
        double firstLength = vectors.dot(level.solution, level.right) / energy;
        DeviceField swap = level.firstDirection;
        level.firstDirection = level.solution;
        level.solution = swap;
        vectors.addScaled(level.right, -firstLength, level.firstImage);
        cycle(k);
        touch(level, 2);
        addSecondStep(level, energy, firstLength);
    }

    private void addSecondStep(MultigridLevel level, double energy, double firstLength) {
        kernels.apply(level.coefficients, level.solution, level.scratch);
        double coupling = vectors.dot(level.solution, level.firstImage);
        double own = vectors.dot(level.solution, level.scratch);
        double remaining = own - coupling * coupling / energy;
        if (!(remaining > 0)) {
            vectors.combine(level.solution, firstLength, level.firstDirection, 0);
            return;
        }
        double length = vectors.dot(level.solution, level.right) / remaining;
        vectors.combine(
                level.solution,
                firstLength - coupling * length / energy,
                level.firstDirection,
                length);
    }

    private void smoothFromZero(MultigridLevel level) {
        kernels.scaledJacobi(level.coefficients, first, level.right, level.scratch);
        vectors.fill(level.solution, 0);
        kernels.chebyshevStep(
                level.coefficients, momentum, second, level.right, level.scratch, level.solution);
        touch(level, 1);
    }

    private void smooth(MultigridLevel level) {
        kernels.chebyshevStep(
                level.coefficients, 0, first, level.right, level.solution, level.scratch);
        kernels.chebyshevStep(
                level.coefficients, momentum, second, level.right, level.scratch, level.solution);
        touch(level, 2);
    }

    private void touch(MultigridLevel level, int passes) {
        cellsTouched += (double) passes * level.coefficients.shape().size();
    }

    @Override
    public void close() {
        for (MultigridLevel level : levels.subList(1, levels.size())) {
            level.release(backend);
        }
    }
}
