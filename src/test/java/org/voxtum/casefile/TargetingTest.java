package org.voxtum.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run with receptors begins by saying, against numbers worked out by hand. */
class TargetingTest {
    private static final String CASE =
            """
            voxtum: 1
            name: slab in a bath
            grid: {voxels: [20, 1, 1], spacing: 10 um}
            tissue:
              regions:
                - name: tumour
                  where: everywhere
                  is: tumour
                  with: {blood_fraction: 0, vessel_surface_density: 0 1/m, cell_density: 5e14 1/m^3}
                - name: bath
                  where: {box: {from: [0 um, 0 um, 0 um], to: [50 um, 10 um, 10 um]}}
                  is: bath
                  with: {concentration: {antibody: 1 uM}}
            agents:
              antibody:
                radius: 5 nm
                binding: {receptors: 1e-3 mol/m^3, on: 1e5 1/M/s, off: 1e-3 1/s, internalisation: 1e-4 1/s}
                in:
                  all: {accessible_fraction: 0.1, diffusivity: 1e-11 m^2/s, retardation: 1, wall_permeability: 5.73e-9 m/s}
            run: {duration: 1 h}
            """;

    @TempDir private Path folder;

    private Case source(String... sets) throws IOException {
        return CaseReader.read(Files.writeString(folder.resolve("case.yaml"), CASE), List.of(sets));
    }

    private static double value(List<AgentValue> values, String region, String quantity) {
        return row(values, region, quantity).value();
    }

    private static AgentValue row(List<AgentValue> values, String region, String quantity) {
        return values.stream()
                .filter(v -> v.region().equals(region) && v.quantity().equals(quantity))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + quantity));
    }

    private static void close(double value, double expected) {
        assertThat(value).isCloseTo(expected, within(1e-7 * expected));
    }

    /** L = 145 um, the centre of the last voxel; phi D = 1e-12 m^2/s, int c dt = 3.6 mol s/m^3. */
    @Test
    void fromABath() throws IOException {
        List<AgentValue> values = Assembly.of(source()).targeting();
        close(value(values, "tumour", "bath_depth"), 145e-6);
        close(value(values, "tumour", "bath_storage"), 0.1);
        close(value(values, "tumour", "bath_front"), 8.4852814e-5);
        close(value(values, "tumour", "bath_front_speed"), 6.8965517e-9);
        close(value(values, "tumour", "bath_thiele_squared"), 2.0816832);
        close(value(values, "tumour", "bath_clearance"), 2.9201389);
        assertThat(row(values, "tumour", "bath_thiele_squared").outside()).isTrue();
        assertThat(row(values, "tumour", "bath_front").outside()).isFalse();
        assertThat(values).noneMatch(v -> v.quantity().startsWith("vessel"));
    }

    @Test
    void anAgentThatIsThereFromTheStartHasNoFront() throws IOException {
        AssembledCase run =
                Assembly.of(
                        source(
                                "tissue.regions.bath.with.concentration={}",
                                "agents.antibody.initial=1 uM"));
        assertThat(run.targeting()).isEmpty();
        assertThat(run.notices())
                .anyMatch(text -> text.startsWith("no front and no moduli of 'antibody': theory"));
        assertThat(Assembly.of(source()).notices()).noneMatch(text -> text.startsWith("no front"));
    }

    /** S = 2e-8 mol/m^3/s and K = 1e-5 (1e-3 + 1e-4)/(100 1e-4) = 1.1e-6 mol/m^3. */
    @Test
    void noMoreIsTakenUpThanReceptorsAreMade() throws IOException {
        Case source =
                source(
                        "agents.antibody.binding.turnover={loss: 1e-5 1/s, synthesis: 2e-8"
                                + " mol/m^3/s}");
        List<AgentValue> values = Assembly.of(source).targeting();
        double expected = 2e-8 * 145e-6 * 145e-6 / (1e-12 * (1e-3 + 1.1e-6));
        close(value(values, "tumour", "bath_thiele_squared"), expected);
        close(value(values, "tumour", "bath_clearance"), 2.9201389);
    }

    @Test
    void aFaceOfTheBoxIsABath() throws IOException {
        Case source =
                source(
                        "tissue.regions.bath.with={}",
                        "boundaries={x+: {fluid: {pressure: 0 mmHg}, solute: {concentration:"
                                + " {antibody: 2 uM}}}}");
        List<AgentValue> values = Assembly.of(source).targeting();
        close(value(values, "tumour", "bath_depth"), 145e-6);
        close(value(values, "tumour", "bath_storage"), 0.2);
    }

    /** S_V 2e4 1/m and 1 uM in plasma all the time; no network, so no depth. */
    @Test
    void throughVessels() throws IOException {
        Case source =
                source(
                        "tissue.regions.bath.with={}",
                        "tissue.regions.tumour.with.vessel_surface_density=2e4 1/m",
                        "doses=[{agent: antibody, plasma: {peak: 1 uM, phases: [{fraction: 0.5,"
                                + " half_life: 1 h}, {fraction: 0.5, half_life: 1 h}]}}]");
        List<AgentValue> values = Assembly.of(source).targeting();
        // an exponential that halves in the hour of the run: 3600 s/ln 2/2 of 1e-3 mol/m^3
        double exposure = 1e-3 * 3600 / Math.log(2) / 2;
        close(value(values, "tumour", "vessel_clearance"), 1e-3 / (5.73e-9 * 2e4 * exposure));
        assertThat(values).noneMatch(v -> v.quantity().equals("vessel_depth"));
        List<AgentValue> carried =
                Assembly.of(
                                CaseReader.read(
                                        source.file(),
                                        List.of(
                                                "tissue.regions.bath.with={}",
                                                "tissue.regions.tumour.with.vessel_surface_density=2e4"
                                                        + " 1/m",
                                                "agents.antibody.transcytosis={permeability:"
                                                        + " 5.73e-9 m/s}",
                                                "doses=[{agent: antibody, plasma: {peak: 1 uM,"
                                                        + " half_life: 1 h}}]")))
                        .targeting();
        close(value(carried, "tumour", "vessel_clearance"), 1e-3 / (2 * 5.73e-9 * 2e4 * exposure));
    }

    @Test
    void isSaidWhenARunBegins() throws IOException {
        assertThat(Assembly.of(source()).notices())
                .contains(
                        "targeting of 'antibody' in region 'tumour': bath depth 0.000145 m, bath"
                                + " storage 0.100, bath front 8.49e-05 m, bath front speed 6.90e-09"
                                + " m/s, bath thiele squared 2.08 (up to 1; above, internalisation"
                                + " stops the front), bath clearance 2.92 (up to 1; above, too little"
                                + " comes to fill the receptors)");
    }

    @Test
    void agentsTellBindingReleaseAndUptake() throws IOException {
        Case source =
                source(
                        "agents.antibody.binding.receptors=1e5 per cell",
                        "agents.antibody.binding.ligands={number: 20, effective: 0.5}",
                        "agents.antibody.release={to: drug, ph: {neutral: 1e-5 1/s, acid: 1e-3 1/s,"
                                + " midpoint: 7.4}, in_plasma: 0 1/s}",
                        "agents.drug={radius: 0.5 nm, uptake: {max: 1e-4 mol/m^3/s, half: 1e-2"
                                + " mol/m^3, efflux: 1e-4 1/s}, in: {all: {accessible_fraction:"
                                + " 0.2}}}");
        List<AgentValue> values = AgentReport.of(source, Optional.empty()).values();
        close(value(values, "", "ligands_in_use"), 10);
        close(value(values, "", "bound_half_life"), Math.log(2) / 1.1e-3);
        close(value(values, "", "inside_half_life"), Math.log(2) / 1e-4);
        // sites over Avogadro's number; ten ligands of 100 m^3/mol/s; off 1e-3
        close(value(values, "tumour", "receptors"), 1e5 * 5e14 / 6.02214076e23);
        close(value(values, "tumour", "association"), 1000);
        close(
                value(values, "tumour", "diffusion_limit"),
                4 * Math.PI * 1e-11 * 5e-9 * 6.02214076e23);
        close(value(values, "tumour", "dissociation_constant"), 1e-6);
        // at pH 7.4, the midpoint: half way between the two rates
        close(value(values, "tumour", "release_half_life"), Math.log(2) / 5.05e-4);
        close(value(values, "tumour", "uptake_half_life"), Math.log(2) / (1e-2 / 0.2));
        close(value(values, "tumour", "bath_storage"), 0.1 * 1e-3 / (1e5 * 5e14 / 6.02214076e23));
        assertThat(row(values, "", "binding.on").origin()).isEqualTo("case");
    }
}
