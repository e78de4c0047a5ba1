package org.voxtum.verify;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.compute.Backend;
import org.voxtum.render.Chart;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.BudgetReport;
import org.voxtum.solver.Simulation;

/**
 * A liposome in the shipped window chamber, sealed on all sides: the amount in the tissue is what
 * the walls let through.
 *
 * @param hours model time [h], whole
 */
public record SealedNetworkCase(int hours) implements Trial {
    private static final double HOUR = 3600;
    private static final double FEMTOMOLE = 1e-15;

    /** The case. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v32-sealed-network",
                        "budgets of a liposome in a sealed chamber with a vessel network",
                        "pressure and transport of cases/window-chamber.yaml, D = 1e-13 m^2/s",
                        "content = initial content + sum of the terms of the budget",
                        "conservation")
                .with(List.of(new SealedNetworkCase(2)), List.of(new SealedNetworkCase(24)));
    }

    @Override
    public String grid() {
        return "100 x 80 x 15 voxels, to " + hours + " h";
    }

    @Override
    public Outcome run(Backend backend) {
        AssembledCase chamber =
                ShippedChamber.with(
                        "agents.liposome.in.all.diffusivity=1e-13 m^2/s",
                        "run.duration=" + hours + " h");
        try (Simulation simulation = ShippedChamber.simulate(chamber, backend)) {
            AgentState state = simulation.agents().get(0);
            int steps = 12;
            double[] time = new double[steps];
            double[] content = new double[steps];
            double[] passed = new double[steps];
            double worst = 0;
            for (int i = 0; i < steps; i++) {
                double end = hours * HOUR * (i + 1) / steps;
                simulation.advanceTo(end);
                BudgetReport budget = simulation.budget(state);
                time[i] = end / HOUR;
                content[i] = budget.content() / FEMTOMOLE;
                passed[i] = sum(budget) / FEMTOMOLE;
                worst = Math.max(worst, budget.error());
            }
            List<Finding> findings = new ArrayList<>();
            double closed = Finding.byPrecision(backend, 1e-12, 1e-6);
            findings.add(new Finding("closure of the budget of the liposome", worst, closed));
            findings.add(
                    new Finding(
                            "closure of the budget of the fluid",
                            simulation.flow().closure(),
                            Finding.byPrecision(backend, 1e-10, 2e-6)));
            return Outcome.of(findings, chart(time, content, passed));
        }
    }

    private static double sum(BudgetReport budget) {
        return budget.terms().values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Chart chart(double[] time, double[] content, double[] passed) {
        return new Chart(
                "liposome in a sealed chamber",
                Chart.Axis.linear("time (h)"),
                Chart.Axis.linear("amount (fmol)"),
                List.of(
                        new Chart.Series("through the walls", Chart.Mark.LINE, time, passed),
                        new Chart.Series("in the tissue", Chart.Mark.POINTS, time, content)));
    }
}
