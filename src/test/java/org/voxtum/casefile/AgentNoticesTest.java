package org.voxtum.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of agents before a run: walls, matrices and charges. */
class AgentNoticesTest {
    private static final String CASE =
            """
            voxtum: 1
            name: two regions
            grid: {voxels: [4, 4, 4], spacing: 25 um}
            tissue:
              regions:
                - {name: host, where: everywhere, is: normal}
                - {name: tumour, where: {sphere: {centre: [0 um, 0 um, 0 um], radius: 60 um}}, is: tumour}
            agents:
              liposome: {radius: 30 nm}
            doses:
              - {agent: liposome, plasma: {peak: 1 uM, half_life: 20 h}}
            run: {duration: 1 h}
            """;

    private static final String MATRIX = "tissue.matrix=open";
    private static final String SMALL = "agents.liposome.radius=0.5 nm";

    @TempDir private Path folder;

    private Case read(String... sets) {
        return CaseFiles.read(folder, CASE, sets);
    }

    private List<String> notices(String... sets) {
        return CaseNotices.of(read(sets));
    }

    private List<String> drags(String... sets) {
        return CaseNotices.warnings(read(sets)).stream()
                .filter(warning -> warning.contains("(1 - wall_reflection)/retardation"))
                .toList();
    }

    @Test
    void aWallThatIsClosedToAnAgent() {
        String told =
                "agent 'liposome' cannot pass the vessel wall of region 'host' (30 nm, widest pore 25"
                        + " nm): it stays in plasma there, and tumour_normal_ratio knows only what"
                        + " comes from other regions";
        assertThat(notices(MATRIX)).containsExactly(told);
        assertThat(Assembly.of(read(MATRIX)).notices()).contains(told);
        assertThat(notices(MATRIX, "agents.liposome.radius=24 nm")).isEmpty();
        assertThat(notices(MATRIX, "agents.liposome.in.host={wall_permeability: 1e-10 m/s}"))
                .isEmpty();
        assertThat(notices(MATRIX, "tissue.regions.host.with={vessel_surface_density: 0 1/m}"))
                .isEmpty();
        assertThat(notices(MATRIX, "doses=[]", "agents.liposome.initial=1 uM")).isEmpty();
    }

    @Test
    void aMatrixThatIsClosedToAnAgent() {
        String[] sets = {
            MATRIX,
            "agents.liposome.radius=40 nm",
            "tissue.regions.host.with={collagen_fraction: 0.9}"
        };
        assertThat(notices(sets))
                .anyMatch(n -> n.startsWith("agent 'liposome' does not enter region 'host': its"));
    }

    @Test
    void aMatrixThatNobodyChose() {
        String told =
                "no tissue.matrix is given, so 'open' hinders 'liposome'; 'dense' can hold a particle"
                        + " back tenfold and more: run both, and name the matrix with every result";
        assertThat(notices()).filteredOn(n -> n.contains("matrix")).containsExactly(told);
        assertThat(notices("tissue.matrix=dense")).noneMatch(n -> n.contains("tissue.matrix"));
        assertThat(notices("agents.liposome.radius=10 nm")).isEmpty();
        assertThat(notices("agents.liposome.in.all={diffusivity: 1e-12 m^2/s}"))
                .noneMatch(n -> n.contains("tissue.matrix"));
        assertThat(notices("agents.liposome.hindrance=wang-2022"))
                .noneMatch(n -> n.contains("tissue.matrix"));
        String one = "tissue.regions.host.with={matrix: open}";
        assertThat(notices(one)).contains(told);
        assertThat(notices(one, "tissue.regions.tumour.with={matrix: dense}"))
                .noneMatch(n -> n.contains("tissue.matrix"));
    }

    @Test
    void aPotentialThatChangesNothing() {
        String zeta = "agents.liposome.zeta=";
        assertThat(notices(MATRIX, zeta + "-20 mV"))
                .anyMatch(n -> n.startsWith("zeta of 'liposome' (-20 mV) changes nothing: walls"));
        assertThat(notices(MATRIX, zeta + "20 mV")).noneMatch(n -> n.contains("zeta"));
        assertThat(notices(MATRIX, zeta + "20 mV", "agents.liposome.wall_charge_factor=1.5"))
                .anyMatch(n -> n.endsWith("wall_charge_factor is given and replaces it"));
        String walls = "agents.liposome.in.all={wall_permeability: 0 m/s, wall_reflection: 1}";
        assertThat(notices(MATRIX, zeta + "20 mV", walls))
                .anyMatch(n -> n.endsWith("and the case derives no wall"));
    }

    /** 0.5 nm has 1.03 in both regions; nobody sees that. */
    @Test
    void dragIsToldOnceAnAgentWhereItShows() {
        assertThat(drags(MATRIX, SMALL)).isEmpty();
        String leaky = "agents.liposome.in.all={wall_reflection: 0, retardation: 0.5}";
        assertThat(drags(MATRIX, SMALL, leaky))
                .singleElement()
                .satisfies(
                        text ->
                                assertThat(text)
                                        .startsWith(
                                                "'liposome': (1 - wall_reflection)/retardation ="
                                                        + " 2.00 in region 'host', 2.00 in region"
                                                        + " 'tumour'; where fluid leaves vessels"));
        String none = "tissue.regions.host.with={vessel_surface_density: 0 1/m}";
        assertThat(drags(MATRIX, SMALL, leaky, none))
                .singleElement()
                .satisfies(text -> assertThat(text).doesNotContain("host"));
    }

    @Test
    void aCargoHasTheDragOfItsParticles() {
        String[] sets = {
            "agents.drug={preset: doxorubicin-zhan-xu, plasma: {half_life: 1 h}}",
            "agents.liposome.release={rate: 1e-5 1/s}",
            "agents.liposome.payload={agent: drug, per_particle: 1e4}",
            "agents.liposome.in.all={wall_reflection: 0, retardation: 0.5}"
        };
        assertThat(read(sets).agents()).anyMatch(agent -> agent.name().equals("liposome.payload"));
        assertThat(drags(sets)).hasSize(1).allMatch(text -> text.startsWith("'liposome':"));
    }

    @Test
    void whyNothingHasADistanceToAVessel() {
        assertThat(Assembly.of(read()).withoutVesselDistance())
                .contains("no vessel distances: vessels are a density, not a network or lumens");
        String[] none = {
            "tissue.regions.host.with={vessel_surface_density: 0 1/m}",
            "tissue.regions.tumour.with={vessel_surface_density: 0 1/m}"
        };
        assertThat(Assembly.of(read(none)).withoutVesselDistance())
                .contains("no vessel distances: the case has no vessels");
    }
}
