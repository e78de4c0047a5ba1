package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.CaseReader;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.fault.Fault;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

/** What `check` says of a case against what a run of it does. */
class CasePlanTest {
    @TempDir private Path folder;

    private Case read(String text) {
        try {
            Path file = folder.resolve("case.yaml");
            Files.writeString(file, text);
            return CaseReader.read(file, List.of());
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static final String SLAB =
            """
            voxtum: 1
            name: slab
            grid: {voxels: [12, 6, 5], spacing: [1 um, 10 um, 10 um]}
            boundaries:
              x-: {fluid: {pressure: 10 mmHg}, solute: {concentration: {d: 1 uM}}}
              x+: {fluid: {pressure: 0 mmHg}, solute: open}
            tissue:
              regions:
                - {name: tum, where: everywhere, is: tumour, with: {vessel_surface_density: 0 1/m}}
            agents: {d: {radius: 0.5 nm}}
            run: {duration: 30 min, report_every: 10 min}
            """;

    private static final String DOSES =
            """
            voxtum: 1
            name: doses
            grid: {voxels: [6, 5, 4], spacing: [20 um, 25 um, 30 um]}
            tissue:
              regions:
                - name: tum
                  where: everywhere
                  is: tumour
                  with:
                    hydraulic_conductivity: {x: 3e-14 m^2/Pa/s, y: 6e-14 m^2/Pa/s, z: 3e-14 m^2/Pa/s}
            agents:
              lip:
                preset: peg-liposome-100nm
                in: {tum: {diffusivity: {x: 1e-12 m^2/s, y: 2e-12 m^2/s, z: 3e-12 m^2/s}}}
            doses:
              - {agent: lip, plasma: {peak: 10 nM, half_life: 30 min}, infusion: 7 min, at: 11 min}
              - {agent: lip, plasma: {peak: 5 nM, half_life: 5 min}, at: 1 h}
            run: {duration: 2 h, report_every: 25 min, fields_every: 40 min}
            """;

    @Test
    void implicitStepsArePlannedToTheByte() {
        Case source = read(SLAB);
        AssembledCase run = Assembly.of(source);
        try (Simulation simulation = simulate(run)) {
            simulation.run();
            assertThat(simulation.agents().get(0).steps()).isPositive();
        }
        assertThat(new CasePlan(source).lines()).anyMatch(line -> line.contains("implicit"));
        assertThat(run.ledger().peakBytes()).isEqualTo(MemoryPlan.of(source).bytes());
    }

    @Test
    void noRunTakesMoreStepsThanTold() {
        Case source = read(DOSES);
        AssembledCase run = Assembly.of(source);
        StepBound bound = StepBound.of(source, source.agents().get(0), Optional.empty());
        try (Simulation simulation = simulate(run)) {
            simulation.run();
            double taken = simulation.agents().get(0).steps();
            assertThat(taken).isBetween(bound.steps() / 4, bound.steps());
        }
    }

    @Test
    void valuesAlongAxesAreNotTakenForImages() {
        assertThat(new CasePlan(read(DOSES)).warnings())
                .noneMatch(warning -> warning.contains("pressure length of 0"))
                .noneMatch(warning -> warning.contains("e+06"));
    }

    @Test
    void whatNoRunComputesIsRefusedBeforeToo() {
        Case source = read(DOSES.replace("at: 1 h", "at: 1 h, closed: true, volume: 1 ml"));
        assertThatThrownBy(() -> new CasePlan(source))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("closed plasma");
    }

    @Test
    void aCaseTooLargeIsRefusedWithTheLargestThatFits() {
        Case source = read(SLAB.replace("[12, 6, 5]", "[30000, 30000, 300]"));
        assertThatThrownBy(() -> MemoryPlan.of(source).refuseTooLarge(source, 1L << 30))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("grid.voxels")
                .hasMessageContaining("largest grid of this shape that fits");
    }

    @Test
    void sievesAndDragAreToldOf() {
        Case sieve = read(SLAB.replace("solute: open", "solute: sealed"));
        assertThat(Doubts.ofCoefficients(Assembly.of(sieve)))
                .anyMatch(doubt -> doubt.contains("face x+") && doubt.contains("sieve"));
        Case chamber = CaseReader.read(Path.of("cases/window-chamber.yaml"), List.of());
        String ratio = "'liposome': (1 - wall_reflection)/retardation = 1.16 in region 'tumour'; ";
        assertThat(Assembly.of(chamber).warnings()).filteredOn(w -> w.startsWith(ratio)).hasSize(1);
        assertThat(new CasePlan(chamber).warnings())
                .filteredOn(w -> w.startsWith(ratio))
                .hasSize(1);
    }

    @Test
    void aFlatProfileIsNotExpectedOfWhatCellsTakeUpBefore() {
        Path file = Path.of("cases/liposomal-doxorubicin.yaml");
        List<String> taken = new CasePlan(CaseReader.read(file, List.of())).warnings();
        assertThat(taken)
                .noneMatch(warning -> warning.contains("flat profile"))
                .anyMatch(
                        warning ->
                                warning.startsWith(
                                        "doxorubicin in 'tumour': sqrt(D/k) of what cells take up,"
                                                + " 21.1 um, is not resolved by voxels of 10.0 um"));
    }

    private static Simulation simulate(AssembledCase run) {
        return new Simulation(
                run.problem(), new ReferenceBackend(run.ledger()), new SimulationListener() {});
    }
}
