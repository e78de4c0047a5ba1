package org.voxtum.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.FluidProperty;
import org.voxtum.model.WallPores;
import org.voxtum.tissue.FaceShare;

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
        FluidCoefficients fluid = run.problem().fluid();
        FaceShare share = fluid.regions().get(VESSEL).surface();
        double whole = share.at(Axis.X, 1e-5, 0, 0);
        assertThat(whole).isCloseTo(1, within(0.1));
        assertThat(share.at(Axis.X, 1e-5, 1e-5, 0)).isCloseTo(whole / Math.sqrt(2), within(1e-9));
        assertThat(fluid.effectivePressure(0, 0, 0)).isEqualTo(2080 - 0.82 * 666);
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

    /** Every value of a wall may be an image, as those of tissue. */
    @Test
    void imagesAreThoseOfTheLumensVoxels() throws IOException {
        byte[] values = new byte[42 * 42];
        Arrays.fill(values, (byte) 7);
        Files.write(folder.resolve("p.raw"), values);
        String image =
                "{image: "
                        + folder.resolve("p.raw")
                        + ", format: raw, shape: [42, 42, 1], type: uint8, scale: ";
        AssembledCase run =
                cord(
                        "tissue.regions.vessel.with.vascular_pressure=" + image + "100 Pa}",
                        "tissue.regions.vessel.with.osmotic_reflection=" + image + "0.1}",
                        "tissue.regions.vessel.with.wall_hydraulic_conductivity="
                                + image
                                + "1e-11 m/Pa/s}",
                        "agents.drug.in.vessel.wall_permeability=" + image + "1e-7 m/s}");
        FluidCoefficients fluid = run.problem().fluid();
        assertThat(fluid.effectivePressure(0, 0, 0)).isCloseTo(700 - 0.7 * 666, within(1e-9));
        assertThat(fluid.effectivePressure(20, 0, 0)).isEqualTo(1000 - 0.82 * 666);
        assertThat(fluid.value(FluidProperty.WALL_HYDRAULIC_CONDUCTIVITY, 0, 0, 0))
                .isCloseTo(7e-11, within(1e-24));
        WallPores pores = run.problem().agents().get(0).pores(0, VESSEL, 0, 0, 0);
        assertThat(pores.permeability()).isCloseTo(7e-7, within(1e-20));
        assertThat(pores.osmoticPressure()).isCloseTo(0.7 * 666, within(1e-9));
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
        assertThat(DerivedValues.of(source))
                .extracting(DerivedValue::path)
                .contains(List.of("agents", "drug", "in", "vessel", "wall_permeability"))
                .doesNotContain(List.of("agents", "drug", "in", "vessel", "diffusivity"));
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
