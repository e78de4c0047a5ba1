package org.voxtum.property;

import java.util.Optional;
import java.util.function.Supplier;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

/**
 * What generated cases are solved on.
 *
 * @param backends gives a backend for one more case
 * @param precision type of its numbers, by which limits are chosen
 * @param seeds how many cases; empty for as many as a property usually has
 */
record GeneratedOn(Supplier<Backend> backends, Precision precision, Optional<SeedCounts> seeds) {
    static GeneratedOn reference() {
        return new GeneratedOn(ReferenceBackend::new, Precision.DOUBLE, Optional.empty());
    }

    Backend backend() {
        return backends.get();
    }

    /** The limit of the precision. */
    double byPrecision(double inDouble, double inSingle) {
        return precision == Precision.DOUBLE ? inDouble : inSingle;
    }

    /** Solves a case to its end. */
    Simulation solved(AssembledCase run) {
        Simulation simulation =
                new Simulation(run.problem(), backend(), new SimulationListener() {});
        simulation.run();
        return simulation;
    }
}
