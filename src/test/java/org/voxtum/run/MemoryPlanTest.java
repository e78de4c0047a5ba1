package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.CaseReader;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

/** The printed plan is what the allocator counts, and one agent needs at most 33 fields. */
class MemoryPlanTest {
    @Test
    void aPlasmaWhoseDelayMattersIsPlannedToo() {
        String brief = "doses.liposome.plasma={peak: 10 nM, half_life: 2 min}";
        Case source =
                CaseReader.read(
                        Path.of("cases/window-chamber.yaml"),
                        List.of("run.duration=1 s", "run.report_every=1 s", brief));
        AssembledCase run = Assembly.of(source);
        assertThat(run.problem().fluid().arrival()).isPresent();
        try (Simulation simulation =
                new Simulation(
                        run.problem(),
                        new ReferenceBackend(run.ledger()),
                        new SimulationListener() {})) {
            simulation.run();
            assertThat(simulation.budget(simulation.agents().get(0)).error()).isLessThan(1e-12);
        }
        assertThat(run.ledger().peakBytes()).isEqualTo(MemoryPlan.of(source).bytes());
    }

    @Test
    void exposureThatIsOffCostsNothing() {
        Case with = CaseReader.read(Path.of("cases/isolated-sphere.yaml"), List.of());
        Case without =
                CaseReader.read(Path.of("cases/isolated-sphere.yaml"), List.of("run.exposure=off"));
        long fields = MemoryPlan.of(with).transport() - MemoryPlan.of(without).transport();
        assertThat(fields).isEqualTo(5L * Double.BYTES * with.grid().voxels());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cases/window-chamber.yaml",
                "cases/isolated-sphere.yaml",
                "cases/embedded-sphere.yaml",
                "cases/tumour-cord.yaml"
            })
    void planIsWhatIsAllocated(String file) {
        Case source =
                CaseReader.read(
                        Path.of(file), List.of("run.duration=1 min", "run.report_every=1 min"));
        AssembledCase run = Assembly.of(source);
        try (Simulation simulation =
                new Simulation(
                        run.problem(),
                        new ReferenceBackend(run.ledger()),
                        new SimulationListener() {})) {
            new TissueParts(run);
            simulation.run();
        }
        MemoryPlan plan = MemoryPlan.of(source);
        assertThat(run.ledger().peakBytes()).isEqualTo(plan.bytes());
        assertThat(plan.fields(source.grid())).isLessThanOrEqualTo(33);
    }

    @Test
    void aThinLayerIsToldOf() {
        Case thick = CaseReader.read(Path.of("cases/layers.yaml"), List.of());
        assertThat(new CasePlan(thick).warnings()).noneMatch(w -> w.contains("voxels thick"));
        Case thin =
                CaseReader.read(
                        Path.of("cases/layers.yaml"),
                        List.of("grid.voxels=[6, 1, 1]", "grid.spacing=500 um"));
        assertThat(new CasePlan(thin).warnings())
                .anyMatch(w -> w.contains("'tight' is 2.0 voxels thick"));
    }

    @Test
    void aBillionVoxelsArePlannedWithoutAField() {
        Case source =
                CaseReader.read(
                        Path.of("cases/isolated-sphere.yaml"),
                        List.of("grid.voxels=[1024, 1024, 1024]", "grid.spacing=1 um"));
        CasePlan plan = new CasePlan(source);
        assertThat(plan.lines()).isNotEmpty();
        assertThat(MemoryPlan.of(source).bytes()).isGreaterThan(200L << 30);
    }
}
