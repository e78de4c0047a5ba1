package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.CaseFlow;
import org.voxtum.casefile.CaseReader;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.solver.AgentState;
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

    private static Case chamber(String transit) {
        return CaseReader.read(
                Path.of("cases/window-chamber.yaml"),
                List.of(
                        "grid.voxels=[50, 40, 8]",
                        "grid.spacing=20 um",
                        "run.duration=1 s",
                        "run.report_every=1 s",
                        "vessels.transit=" + transit));
    }

    /** Lists of walls are planned by their samples, of which those of one place are one entry. */
    @ParameterizedTest
    @ValueSource(strings = {"network", "{mode: transient}", "{mode: transient, cell: 2 um}"})
    void wallsAlongVesselsArePlannedAsLongAsTheyMayGet(String transit) {
        Case source = chamber(transit);
        AssembledCase run = Assembly.of(source);
        new TissueParts(run);
        FirstSteps few = new FirstSteps(2);
        try (Simulation simulation =
                new Simulation(run.problem(), new ReferenceBackend(run.ledger()), few)) {
            simulation.run();
        }
        CaseFacts facts = new CaseFacts(source, flow(source));
        long walls = facts.wallPlaces() + facts.wallsInTurn(source.agents().get(0));
        assertThat(walls).isPositive();
        long planned = MemoryPlan.of(source).bytes();
        assertThat(run.ledger().peakBytes()).isBetween(planned - walls / 2, planned);
    }

    @Test
    void wellMixedPlasmaHasNoWallsToPlan() {
        Case source = chamber("well-mixed");
        CaseFacts facts = new CaseFacts(source, flow(source));
        assertThat(facts.wallPlaces()).isZero();
        assertThat(facts.wallsInTurn(source.agents().get(0))).isZero();
    }

    @Test
    void exposureThatIsOffCostsNothing() {
        Case with = CaseReader.read(Path.of("cases/isolated-sphere.yaml"), List.of());
        Case without =
                CaseReader.read(Path.of("cases/isolated-sphere.yaml"), List.of("run.exposure=off"));
        long fields = MemoryPlan.of(with).transport() - MemoryPlan.of(without).transport();
        assertThat(fields).isEqualTo(5L * Double.BYTES * with.grid().voxels());
    }

    /**
     * Holds what the reference allocates for a case to its plan.
     *
     * @param after looks at the run once it is through
     */
    static void assertPlanned(Case source, Consumer<Simulation> after) {
        AssembledCase run = Assembly.of(source);
        new TissueParts(run); // as the records of a run do, before it starts
        try (Simulation simulation =
                new Simulation(
                        run.problem(),
                        new ReferenceBackend(run.ledger()),
                        new SimulationListener() {})) {
            simulation.run();
            after.accept(simulation);
        }
        assertThat(run.ledger().peakBytes()).isEqualTo(MemoryPlan.of(source).bytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cases/window-chamber.yaml",
                "cases/isolated-sphere.yaml",
                "cases/embedded-sphere.yaml",
                "cases/tumour-cord.yaml",
                "cases/oxygen-window-chamber.yaml"
            })
    void planIsWhatIsAllocated(String file) {
        Case source =
                CaseReader.read(
                        Path.of(file), List.of("run.duration=1 min", "run.report_every=1 min"));
        assertPlanned(source, simulation -> {});
        MemoryPlan plan = MemoryPlan.of(source);
        assertThat(plan.fields(source.grid())).isLessThanOrEqualTo(33);
    }

    /** Network whose delay matters, surface of T, lumen, injection, both pools, a threshold. */
    private static List<String> everything(String more) {
        return List.of(
                "grid.voxels=[50, 40, 8]",
                "grid.spacing=20 um",
                "tissue.regions=[{name: normal, where: everywhere, is: normal},"
                        + " {name: tumour, where: {box: {from: [0 um, 0 um, 0 um],"
                        + " to: [500 um, 400 um, 160 um]}}, is: tumour,"
                        + " with: {injection: {rate: 1e-5 1/s, concentration: {liposome: 1 nM}}}}]",
                "agents.liposome.in=" + "{tumour: POOLS, normal: POOLS}".replace("POOLS", POOLS),
                "doses.liposome.plasma={peak: 10 nM, half_life: 2 min}",
                "run.duration=1 h",
                "run.report_every=1 h",
                "run.exposure={thresholds: {liposome: [1 nM]}}",
                more);
    }

    private static final String POOLS =
            "{diffusivity: 1e-9 m^2/s, decay: 1e-5 1/s, phagocyte_uptake: 1e-5 1/s}";

    @Test
    void anAgentWithEveryOptionIsHeldToItByEveryMethod() {
        Path file = Path.of("cases/window-chamber.yaml");
        double stepped =
                holdsToItsPlan(CaseReader.read(file, everything("numerics.max_stages=1001")), 2);
        double solved =
                holdsToItsPlan(CaseReader.read(file, everything("numerics.max_stages=3")), 4);
        assertThat(stepped).isLessThanOrEqualTo(30);
        assertThat(solved).isLessThanOrEqualTo(33);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cases/isolated-sphere.yaml",
                "cases/embedded-sphere.yaml",
                "cases/tumour-cord.yaml"
            })
    void implicitStepsAreHeldToItToo(String file) {
        Case source = CaseReader.read(Path.of(file), List.of("numerics.max_stages=3"));
        assertThat(holdsToItsPlan(source, 4)).isLessThanOrEqualTo(33);
    }

    /** Takes a few steps, the first of which are halved; returns the fields that a run needs. */
    private static double holdsToItsPlan(Case source, int steps) {
        AssembledCase run = Assembly.of(source);
        new TissueParts(run);
        FirstSteps first = new FirstSteps(steps);
        try (Simulation simulation =
                new Simulation(run.problem(), new ReferenceBackend(run.ledger()), first)) {
            simulation.run();
        }
        boolean planned = StepBound.of(source, source.agents().get(0), flow(source)).implicit();
        assertThat(first.method).isEqualTo(planned ? "implicit" : "superstep");
        MemoryPlan plan = MemoryPlan.of(source);
        assertThat(run.ledger().peakBytes()).isEqualTo(plan.bytes());
        return plan.fields(source.grid());
    }

    private static Optional<CaseFlow> flow(Case source) {
        return source.vessels().map(vessels -> CaseFlow.of(source, vessels));
    }

    /** Ends a run after so many steps. */
    private static final class FirstSteps implements SimulationListener {
        private int left;
        private String method;

        FirstSteps(int steps) {
            left = steps;
        }

        @Override
        public boolean continues(Simulation simulation) {
            return left > 0;
        }

        @Override
        public void onStep(AgentState state, StepRecord record) {
            left--;
            method = record.method();
        }
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
