package org.voxtum.verify;

import org.voxtum.model.NumericsOptions;

/** Numerical choices that cases vary. */
final class CaseOptions {
    private CaseOptions() {}

    /** The defaults with or without the limiter, every step multiplied by a factor of at most 1. */
    static NumericsOptions of(boolean limited, double stepFactor) {
        NumericsOptions usual = NumericsOptions.defaults();
        return new NumericsOptions(
                usual.cfl(),
                usual.maxStep(),
                usual.maxStages(),
                stepFactor,
                limited,
                usual.pressureTolerance(),
                usual.continuity(),
                usual.forceImplicit());
    }
}
