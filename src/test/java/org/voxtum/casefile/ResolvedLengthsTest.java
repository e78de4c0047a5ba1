package org.voxtum.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lengths against voxels, with numbers worked out by hand. */
class ResolvedLengthsTest {
    /** phi 0.2 and D 1e-11 m^2/s; exchange 1e-7 1/Pa/s, so K over it is (100 um)^2. */
    private static final String CASE =
            """
            voxtum: 1
            name: slab
            grid: {voxels: [20, 1, 1], spacing: 30 um}
            boundaries:
              x-: {fluid: {pressure: 0 Pa}, solute: {concentration: {drug: 1 uM}}}
            tissue:
              matrix: open
              regions:
                - name: tumour
                  where: everywhere
                  is: tumour
                  with:
                    hydraulic_conductivity: 1e-15 m^2/Pa/s
                    vessel_surface_density: 1e4 1/m
                    wall_hydraulic_conductivity: 1e-11 m/Pa/s
                    lymphatic_conductance: 0 1/Pa/s
                    cell_density: 5e14 1/m^3
            agents:
              drug:
                radius: 5 nm
                in: {all: {accessible_fraction: 0.2, diffusivity: 1e-11 m^2/s, retardation: 1}}
            run: {duration: 2 h}
            """;

    private static final String COARSE = "grid.spacing=40 um";

    @TempDir private Path folder;

    private List<String> warnings(String... sets) {
        return ResolvedLengths.warnings(CaseFiles.read(folder, CASE, sets));
    }

    @Test
    void thePressureLength() {
        assertThat(warnings()).isEmpty();
        assertThat(warnings(COARSE))
                .containsExactly(
                        "region 'tumour': the pressure length, 100 um, is not resolved by voxels of"
                                + " 40.0 um: it needs 3 of them, so a spacing of 33 um would do");
        assertThat(warnings("grid.spacing=[30 um, 40 um, 40 um]")).isEmpty();
        assertThat(warnings("grid.voxels=[20, 2, 1]", "grid.spacing=[30 um, 40 um, 40 um]"))
                .hasSize(1);
    }

    /** Rates of 0.01 1/s: sqrt(1e-11/0.01) = 31.6 um. */
    @Test
    void whatCellsTakeUp() {
        String told =
                "drug in 'tumour': sqrt(D/k) of what cells take up, 31.6 um, is not resolved by"
                        + " voxels of 30.0 um: it needs 3 of them, so a spacing of 10 um would do";
        assertThat(warnings("agents.drug.uptake={rate: 0.01 1/s}")).containsExactly(told);
        assertThat(warnings("agents.drug.in.all.decay=0.01 1/s")).containsExactly(told);
        assertThat(
                        warnings(
                                "agents.drug.uptake={max: 2e-6 mol/m^3/s, half: 1e-3 mol/m^3,"
                                        + " inside_half: 1 mol/m^3}"))
                .containsExactly(told);
        assertThat(warnings("agents.drug.uptake={rate: 0.0011 1/s}")).isEmpty();
    }

    /** A density of vessels has no place from which anything falls. */
    @Test
    void uptakeBesideADensityOfVesselsHasNoProfile() {
        assertThat(
                        warnings(
                                "agents.drug.uptake={rate: 0.01 1/s}",
                                "boundaries={}",
                                "agents.drug.in.all.wall_permeability=1e-9 m/s",
                                "doses=[{agent: drug, plasma: {peak: 1 uM, half_life: 1 h}}]"))
                .isEmpty();
    }

    /** sqrt(2 0.2 1e-11 (1e-3 7200)/1e-2) = 53.7 um; K_D 10 nM is less than the bath's 1 uM. */
    @Test
    void theFrontOfWhatBinds() {
        String binding =
                "agents.drug.binding={receptors: 1e-2 mol/m^3, on: 1e5 1/M/s, off: 1e-3 1/s}";
        assertThat(warnings(binding))
                .containsExactly(
                        "drug in 'tumour': the way of the binding front until the end, 53.7 um, is"
                                + " not resolved by voxels of 30.0 um: it needs 3 of them, so a"
                                + " spacing of 17 um would do");
        assertThat(warnings(binding.replace("off: 1e-3", "off: 1"))).isEmpty();
        assertThat(warnings(binding.replace("1e-2 mol", "1e-4 mol"))).isEmpty();
        assertThat(warnings(binding, "run.duration=10 h")).isEmpty();
    }

    @Test
    void whatHardlyDiffuses() {
        assertThat(warnings("run.duration=60 s", "agents.drug.uptake={rate: 1 1/s}"))
                .singleElement()
                .satisfies(
                        text ->
                                assertThat(text)
                                        .startsWith("drug in 'tumour': sqrt(D t) = 24.5 um")
                                        .contains("less than a voxel of 30.0 um")
                                        .endsWith("(D = 1.00e-11 m^2/s, given)"));
    }

    @Test
    void isToldByCheckAndRun() {
        Case source = CaseFiles.read(folder, CASE, COARSE);
        assertThat(CaseNotices.warnings(source)).containsAll(warnings(COARSE)).hasSize(1);
        assertThat(Assembly.of(source).warnings()).containsAll(warnings(COARSE));
    }
}
