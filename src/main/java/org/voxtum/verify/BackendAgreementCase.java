package org.voxtum.verify;

import java.util.List;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.compute.Backend;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.solver.Simulation;

/**
 * The shipped window chamber on the reference backend, and on the one that is verified in the same
 * steps.
 *
 * @param minutes model time [min], whole
 * @param reports number of reports at which they are compared
 */
record BackendAgreementCase(int minutes, int reports) implements Trial {
    /** The case. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "agreement-with-reference",
                        "this device against the reference backend in a chamber with a network",
                        "pressure and transport of cases/window-chamber.yaml",
                        "the reference backend in the same steps",
                        "computed here")
                .with(
                        List.of(new BackendAgreementCase(4, 2)),
                        List.of(new BackendAgreementCase(120, 4)));
    }

    @Override
    public String grid() {
        return "100 x 80 x 15 voxels, to " + minutes + " min, at " + reports + " reports";
    }

    @Override
    public Outcome run(Backend backend) {
        AssembledCase chamber =
                ShippedChamber.with(
                        "run.duration=" + minutes + " min",
                        "run.report_every=" + minutes / reports + " min",
                        "run.fields_every=" + minutes + " min",
                        "run.exposure={thresholds: {liposome: [1 nM]}}");
        BackendComparison comparison = new BackendComparison();
        try (Backend reference = new ReferenceBackend();
                Simulation simulation =
                        new Simulation(chamber.problem(), reference, comparison.keeping())) {
            simulation.run();
        }
        try (Simulation simulation =
                new Simulation(
                        chamber.problem(), backend, comparison.comparing(backend.precision()))) {
            simulation.follow(comparison.steps());
            simulation.run();
        }
        return Outcome.of(comparison.findings());
    }
}
