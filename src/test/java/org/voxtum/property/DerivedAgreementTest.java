package org.voxtum.property;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.model.TransportProblem;
import org.voxtum.solver.Simulation;
import org.voxtum.verify.BackendComparison;
import org.voxtum.verify.Finding;

/** Property 6 where every coefficient is derived: shape, charge, laws, many sizes of pores. */
class DerivedAgreementTest {
    private static final CaseText CASE =
            new CaseText(
                    """
                    voxtum: 1
                    name: derived
                    grid: {voxels: [10, 9, 8], spacing: [25 um, 20 um, 30 um]}
                    boundaries:
                      x+: {fluid: {pressure: 0 mmHg}, solute: open}
                    tissue:
                      matrix: dense
                      regions:
                        - {name: normal, where: everywhere, is: normal}
                        - name: tumour
                          where: {sphere: {centre: [0 um, 0 um, 0 um], radius: 160 um}}
                          is: tumour
                          with: {matrix: open, gag_fraction: 1e-3, fibril_fraction: 0.01, cell_fraction: 0.4, temperature: 41 C}
                    agents:
                      rod:
                        radius: 16 nm
                        steric_radius: 7 nm
                        zeta: 1 mV
                        matrix_repulsion: 0.5
                        wall_pores: {median: 60 nm, log_sd: 0.4, classes: 6, area_fraction: 1e-3}
                      micelle: {radius: 12 nm, deformable: 0.8, hindrance: brinkman, wall_pores: {radius: 60 nm, theory: bungay-brenner}}
                    doses:
                      - {agent: rod, plasma: {peak: 1 uM, half_life: from-diameter}}
                      - {agent: micelle, plasma: {peak: 2 uM, half_life: 3 h}}
                    numerics: {pressure_tolerance: 1e-12}
                    run: {duration: 20 min, report_every: 10 min}
                    """);

    @ParameterizedTest
    @EnumSource
    void theDeviceHasTheFieldsOfTheReference(Precision precision) {
        TransportProblem problem = CASE.assemble().problem();
        assertThat(problem.agents().get(0).regions().get(0).pores()).hasSize(6);
        BackendComparison kept = new BackendComparison();
        try (Simulation reference =
                new Simulation(problem, new ReferenceBackend(), kept.keeping())) {
            assertThat(reference.run()).isTrue();
        }
        BackendComparison whole = kept.again();
        try (Backend device = TestDevice.backend(precision);
                Simulation simulation =
                        new Simulation(problem, device, whole.comparing(precision))) {
            simulation.follow(kept.steps());
            assertThat(simulation.run()).isTrue();
        }
        assertThat(whole.findings()).hasSizeGreaterThan(10).allMatch(Finding::passes);
    }
}
