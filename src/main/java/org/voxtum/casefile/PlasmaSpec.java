package org.voxtum.casefile;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/** Plasma concentration after a dose; the peak is what a bolus of the dose would give at once. */
public sealed interface PlasmaSpec {
    /** Dose over central volume [mol/m^3]; empty for a table, which does not say. */
    default OptionalDouble knownPeak() {
        if (this instanceof Phases phases) {
            return OptionalDouble.of(phases.peak());
        }
        return this instanceof Compartments two
                ? OptionalDouble.of(two.peak())
                : OptionalDouble.empty();
    }

    /**
     * A sum of exponentials.
     *
     * @param peak dose over central volume [mol/m^3]
     * @param phases shares of the peak with their half-lives; the shares add up to 1
     */
    record Phases(double peak, List<Phase> phases) implements PlasmaSpec {
        /** Copies the list. */
        public Phases {
            phases = List.copyOf(phases);
        }
    }

    /** Share of the peak [-] that halves in halfLife [s]. */
    record Phase(double fraction, double halfLife) {}

    /**
     * Two compartments: loss k10, to the periphery k12, back k21 [1/s].
     *
     * @param peak dose over central volume [mol/m^3]
     */
    record Compartments(double peak, double k10, double k12, double k21) implements PlasmaSpec {}

    /** Concentration over time in a CSV file. */
    record Table(Path file) implements PlasmaSpec {}
}
