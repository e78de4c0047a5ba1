package org.voxtum.solver;

import java.util.Optional;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.vessel.PlasmaCells;
import org.voxtum.vessel.PlasmaTransit;

/** What of an agent stands in the plasma along a network between two steps. */
final class VesselPlasma {
    private final PlasmaCells cells;
    private double[] concentration;

    private VesselPlasma(PlasmaCells cells) {
        this.cells = cells;
        concentration = new double[cells.count()];
    }

    /** Vessels that hold nothing yet; empty where plasma takes no time to pass. */
    static Optional<VesselPlasma> of(AgentCoefficients agent) {
        return agent.transit().flatMap(PlasmaTransit::cells).map(VesselPlasma::new);
    }

    PlasmaCells cells() {
        return cells;
    }

    /** In each cell [mol/m^3]; not to be changed. */
    double[] concentration() {
        return concentration;
    }

    void become(double[] next) {
        concentration = next.clone();
    }

    /** Amount in all cells [mol]. */
    double content() {
        return cells.content(concentration);
    }

    /** The concentrations as a row, to be kept with other fields. */
    Field row() {
        Field row = new Field(shape());
        System.arraycopy(concentration, 0, row.chunk(0), row.rowOffset(0, 0), concentration.length);
        return row;
    }

    /** Takes the concentrations of a row. */
    void become(Field row) {
        if (!row.shape().equals(shape())) {
            throw SimulationState.ofAnotherProblem("plasma along vessels in other cells");
        }
        double[] next = new double[concentration.length];
        System.arraycopy(row.chunk(0), row.rowOffset(0, 0), next, 0, next.length);
        concentration = next;
    }

    private Shape shape() {
        return Shape.of(cells.count(), 1, 1);
    }
}
