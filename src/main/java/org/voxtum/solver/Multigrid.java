package org.voxtum.solver;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.compute.ChebyshevWeights;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.EllipticKernels;
import org.voxtum.compute.EllipticLevel;
import org.voxtum.compute.VectorKernels;

/**
 * One multigrid cycle for cell-centred problems with strong jumps: piecewise constant transfer,
 * coarse faces by half sums, Chebyshev-Jacobi smoothing. A K-cycle, with two flexible CG steps on a
 * coarse level, where its faces outweigh its absorption by far; else a V-cycle, which takes half
 * the time for few more iterations, and goes down no further than to where absorption outweighs the
 * faces.
 *
 * <p>Source: Alcouffe et al. 1981, SIAM J Sci Stat Comput 2:430; Tatebe 1993, 6th Copper Mountain
 * Conf Multigrid (multigrid in CG); Trottenberg, Oosterlee and Schuller 2001, Multigrid.
 */
public final class Multigrid implements AutoCloseable {
    private static final int COARSEST_CELLS = 64;
    private static final int COARSEST_PAIRS = 20;
    private static final ChebyshevWeights WEIGHTS = ChebyshevWeights.of(1.95, 5);
    private static final double OVER_CORRECTION = 1.2;

    /** Stiffness from which on a coarse level takes two steps: measured, docs/numerics.md. */
    private static final double KRYLOV_STIFFNESS = 200;

    /** Stiffness at which one pair of Chebyshev steps solves a level. */
    private static final double LEAST_STIFFNESS = 1;

    private final EllipticKernels kernels;
    private final VectorKernels vectors;
    private final Backend backend;
    private final List<MultigridLevel> levels = new ArrayList<>();
    private final double stiffness;
    private double cellsTouched;

    /**
     * @param finest coefficients of the problem
     * @param stiffness largest sum of the faces of a cell over its absorption; infinite where that
     *     is not known
     * @param solution receives the correction
     * @param right right side of the correction, kept
     * @param scratch work field
     */
    public Multigrid(
            Backend backend,
            EllipticLevel finest,
            double stiffness,
            DeviceField solution,
            DeviceField right,
            DeviceField scratch,
            String name) {
        this.backend = backend;
        this.kernels = backend.elliptic();
        this.vectors = backend.vectors();
        this.stiffness = stiffness;
        MultigridLevel level = MultigridLevel.finest(backend, finest, solution, right, scratch);
        levels.add(level);
        while (level.coefficients.shape().size() > COARSEST_CELLS && level.canCoarsen()) {
            level = level.coarser(backend, name + " level " + levels.size());
            levels.add(level);
        }
    }

    /** Of a level: its cells together have the absorption of all voxels, but weaker faces. */
    private double stiffness(MultigridLevel level) {
        return stiffness * (level.faces / levels.get(0).faces);
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
        if (stiffness(level) <= LEAST_STIFFNESS) {
            smooth(level, 1);
            return;
        }
        if (k == levels.size() - 1) {
            smooth(level, COARSEST_PAIRS);
            return;
        }
        MultigridLevel coarse = levels.get(k + 1);
        kernels.restrictResidual(
                level.coefficients,
                level.right,
                level.solution,
                level.scratch,
                level.halved,
                coarse.right);
        touch(level, 1);
        cycle(k + 1);
        if (k + 1 < levels.size() - 1 && stiffness(coarse) > KRYLOV_STIFFNESS) {
            secondStep(coarse, k + 1);
        }
        kernels.prolongate(coarse.solution, level.halved, OVER_CORRECTION, level.solution);
        smooth(level, 1);
    }

    /** Makes a cycle the first of two steps of flexible conjugate gradients. */
    private void secondStep(MultigridLevel level, int k) {
        double[] sums =
                kernels.applyWithSums(
                        level.coefficients, level.solution, level.firstImage, level.right);
        double energy = sums[0];
        if (!(energy > 0)) {
            return;
        }
        double firstLength = sums[1] / energy;
        DeviceField swap = level.firstDirection;
        level.firstDirection = level.solution;
        level.solution = swap;
        vectors.addScaled(level.right, -firstLength, level.firstImage);
        cycle(k);
        touch(level, 2);
        addSecondStep(level, energy, firstLength);
    }

    private void addSecondStep(MultigridLevel level, double energy, double firstLength) {
        double[] sums =
                kernels.applyWithSums(
                        level.coefficients,
                        level.solution,
                        level.scratch,
                        level.firstImage,
                        level.right);
        double coupling = sums[1];
        double remaining = sums[0] - coupling * coupling / energy;
        if (!(remaining > 0)) {
            vectors.combine(level.solution, firstLength, level.firstDirection, 0);
            return;
        }
        double length = sums[2] / remaining;
        vectors.combine(
                level.solution,
                firstLength - coupling * length / energy,
                level.firstDirection,
                length);
    }

    private void smoothFromZero(MultigridLevel level) {
        kernels.scaledJacobi(level.coefficients, WEIGHTS.first(), level.right, level.scratch);
        kernels.chebyshevStepFromZero(
                level.coefficients,
                WEIGHTS.momentum(),
                WEIGHTS.second(),
                level.right,
                level.scratch,
                level.solution);
        touch(level, 1);
    }

    private void smooth(MultigridLevel level, int pairs) {
        kernels.chebyshevPairs(
                level.coefficients, pairs, WEIGHTS, level.right, level.solution, level.scratch);
        touch(level, 2 * pairs);
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
