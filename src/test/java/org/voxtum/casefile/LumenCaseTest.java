package org.voxtum.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.grid.Field;
import org.voxtum.model.FluidRegion;
import org.voxtum.model.WallPores;

/** What a case says of its painted lumens, and what becomes of it. */
class LumenCaseTest {
    private static final Path CORD = Path.of("cases/tumour-cord.yaml");
    private static final int VESSEL = 2;
    @TempDir Path folder;

    private static AssembledCase cord(String... sets) {
        return Assembly.of(CaseReader.read(CORD, List.of(sets)));
    }

    @Test
    void wallIsThatOfTheTrueSurface() {
        AssembledCase run = cord();
        FluidRegion vessel = run.problem().fluid().regions().get(VESSEL);
        WallPores pores = run.problem().agents().get(0).regions().get(VESSEL).pores().get(0);
        double ratio = vessel.wallHydraulicConductivity() / 2.1e-11;
        assertThat(ratio).isCloseTo(Math.PI / 4, within(0.01));
        assertThat(pores.permeability()).isCloseTo(3e-6 * ratio, within(1e-20));
        assertThat(vessel.osmoticPressure()).isEqualTo(0.82 * 666);
        assertThat(run.problem().fluid().effectivePressure(0, 0, 0)).isEqualTo(2080 - 0.82 * 666);
        assertThat(run.notices())
                .anyMatch(n -> n.contains("lumen 'vessel': 0.785 of the area of its voxel faces"));
        assertThat(run.warnings()).isEmpty();
    }

    @Test
    void distanceBeginsAtItsFaces() {
        Field distance = cord().vesselDistance().orElseThrow();
        assertThat(distance.get(4, 0, 0)).isCloseTo(1.25e-6, within(1e-18));
        assertThat(distance.get(39, 0, 0)).isCloseTo(35.5 * 2.5e-6, within(1e-15));
        assertThat(distance.get(0, 0, 0)).isZero();
    }

    @Test
    void aPressureImageIsThatOfTheLumensVoxels() throws Exception {
        byte[] values = new byte[42 * 42];
        java.util.Arrays.fill(values, (byte) 7);
        java.nio.file.Files.write(folder.resolve("p.raw"), values);
        String image =
                "{image: "
                        + folder.resolve("p.raw")
                        + ", format: raw, shape: [42, 42, 1], type: uint8, scale: 100 Pa}";
        AssembledCase run = cord("tissue.regions.vessel.with.vascular_pressure=" + image);
        assertThat(run.problem().fluid().effectivePressure(0, 0, 0)).isEqualTo(700 - 0.82 * 666);
        assertThat(run.problem().fluid().effectivePressure(20, 0, 0)).isEqualTo(1000 - 0.82 * 666);
    }

    @Test
    void aNarrowLumenIsDoubted() {
        AssembledCase run = cord("grid.voxels=[14, 14, 1]", "grid.spacing=7.5 um");
        assertThat(run.warnings()).anyMatch(w -> w.startsWith("lumen 'vessel' is 2.7 voxels wide"));
    }

    /** Wall and net in series: what holds a particle back in dense tissue holds it at the wall. */
    @Test
    void aWallBeforeDenseTissueReflectsAsItsMatrix() {
        String radius = "agents.drug={radius: 50 nm}";
        double open = reflection(radius);
        double dense = reflection(radius, "tissue.matrix=dense");
        assertThat(open).isBetween(0.0, 0.3);
        assertThat(dense).isBetween(0.9, 1.0);
        Case source = CaseReader.read(CORD, List.of(radius));
        assertThat(DerivedText.lines(source))
                .anyMatch(line -> line.contains("agents.drug.in.vessel.wall_permeability = "))
                .noneMatch(line -> line.contains("in.vessel.diffusivity"));
    }

    private static double reflection(String... sets) {
        return cord(sets)
                .problem()
                .agents()
                .get(0)
                .regions()
                .get(VESSEL)
                .pores()
                .get(0)
                .reflection();
    }

    @Test
    void aLumenUnderOthersHasNoDistanceToTell() {
        AssembledCase run =
                cord(
                        "tissue.regions.vessel.where={box: {from: [0 um, 0 um, 0 um], to: [1 um, 1 um, 1 um]}}");
        assertThat(run.vesselDistance()).isEmpty();
        assertThat(run.notices()).anyMatch(n -> n.contains("taken as it is"));
    }
}
