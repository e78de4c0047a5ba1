package org.voxtum.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.agent.TimeCourse;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.AgentRegion;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.SoluteBoundary;
import org.voxtum.model.SoluteProperty;
import org.voxtum.model.TransportProblem;
import org.voxtum.model.WallPores;
import org.voxtum.physics.CirculationHalfLife;

/** What the effective case says beside each key, and that it runs the same run. */
class EffectiveCaseTest {
    private static final Pattern DERIVED = Pattern.compile("# ([a-z_]+: .*)  # derived .*");

    @TempDir Path folder;

    @Test
    void derivedCoefficientsStandBesideTheirKeysAsComments() {
        Case value = CaseFiles.read(folder, CaseFiles.VALID);
        DerivedAgent rim = DerivedAgent.of(value.agents().get(0), value.regions().get(1));
        assertThat(EffectiveCase.text(value))
                .contains(
                        "      rim:\n"
                                + "        # accessible_fraction: "
                                + rim.accessible().number()
                                + "  # derived (interstitial_fraction x Ogston 1958)\n"
                                + "        # diffusivity: "
                                + rim.diffusivity().number()
                                + " m^2/s  # derived (Einstein 1905 x Phillips 2000)\n"
                                + "        # retardation: "
                                + rim.retardation()
                                + "  # derived (Ogston 1958)\n"
                                + "        wall_permeability: 5.73e-9 m/s  # 5.73E-9 m/s; case\n"
                                + "        # wall_reflection: "
                                + rim.reflection()
                                + "  # derived (pores, Dechadilok and Deen 2006)\n"
                                + "        decay: 0 1/s");
    }

    @Test
    void whatAnOptionSetsSaysSo() {
        String text =
                EffectiveCase.text(
                        CaseFiles.read(
                                folder,
                                CaseFiles.VALID,
                                "run.duration=2 h",
                                "agents.dextran.in.rim.wall_permeability=1e-9 m/s",
                                "doses.dextran.plasma={peak: 2 uM, half_life: 1 h}"));
        assertThat(text)
                .contains("duration: 2 h  # 7200.0 s; --set\n")
                .contains("wall_permeability: 1e-9 m/s  # 1.0E-9 m/s; --set\n")
                .contains("peak: 2 uM  # 0.002 mol/m^3; --set\n")
                .contains("radius: 6 nm  # 6.0E-9 m; case\n")
                .doesNotContain("# # ");
    }

    @Test
    void facesThatTheCaseLeavesOutAreSealedByDefault() {
        String without = CaseFiles.with("  all: {fluid: {pressure: 0 mmHg}, solute: open}", "");
        assertThat(EffectiveCase.text(CaseFiles.read(folder, without.replace("boundaries:\n", ""))))
                .contains(
                        """
                        boundaries:
                          all:
                            fluid: sealed  # default
                            solute: sealed  # default
                        """);
        assertThat(EffectiveCase.text(CaseFiles.read(folder, without)))
                .contains("boundaries:\n  all:\n    fluid: sealed  # default\n");
        String one =
                CaseFiles.with(
                        "all: {fluid: {pressure: 0 mmHg}, solute: open}",
                        "x+: {fluid: {pressure: 0 mmHg}}");
        assertThat(EffectiveCase.text(CaseFiles.read(folder, one)))
                .contains("    solute: sealed  # default\n  x+:\n    fluid:\n")
                .contains("    solute: open  # default\n");
    }

    @Test
    void emptyMapsAreFilledIn() {
        String text = CaseFiles.with("in:\n      rim: {wall_permeability: 5.73e-9 m/s}", "in:");
        assertThat(EffectiveCase.text(CaseFiles.read(folder, text)))
                .contains("    in:\n      normal:\n        # accessible_fraction: ");
    }

    @Test
    void peakAmountAndPoresAreDerivedWhereTheyAreNotTyped() {
        String text =
                CaseFiles.with(
                        "{agent: dextran, plasma: {peak: 1 uM, half_life: 6 h}}",
                        "{agent: dextran, plasma: {half_life: 6 h}, amount: 2 nmol, volume: 2 ml}\n"
                                + "  - {agent: dextran, plasma: {peak: 1 uM, half_life: 6 h}, volume: 2"
                                + " ml}");
        String pores =
                text.replace(
                        "vessel_surface_density: 200 1/cm",
                        "wall_pores: [{radius: 5 nm, area_fraction: 1e-3, wall: 5 um},"
                                + " {radius: 25 nm, area_fraction: 1e-5, wall: 5 um,"
                                + " osmotic_reflection: 0.1}]");
        String effective = EffectiveCase.text(CaseFiles.read(folder, pores));
        assertThat(effective)
                .contains("# peak: 0.001 mol/m^3  # derived (amount / volume)")
                .contains("# amount: 2.0E-9 mol  # derived (peak x volume)")
                .containsOnlyOnce("# osmotic_reflection: ")
                .contains(
                        "# derived (pores, Dechadilok and Deen 2006, mean by water of 2 classes)");
        assertThat(CaseFiles.read(folder, effective).withoutSettings())
                .isEqualTo(CaseFiles.read(folder, pores).withoutSettings());
    }

    @Test
    void whatImagesMakeDifferFromVoxelToVoxelSaysSo() throws IOException {
        image("collagen.raw", 0.02f);
        String text =
                CaseFiles.with(
                        "vessel_surface_density: 200 1/cm",
                        "collagen_fraction: {image: collagen.raw, scale: 1}");
        Case value = CaseFiles.read(folder, text);
        assertThat(EffectiveCase.text(value))
                .contains("# diffusivity: by voxel  # derived (Einstein 1905 x Phillips 2000)")
                .contains("# accessible_fraction: by voxel  # derived (")
                .contains("# retardation: by voxel  # derived (Ogston 1958)");
        assertSameProblem(value);
    }

    /** Each comment is legal where it stands and gives what is used now. */
    @ParameterizedTest
    @ValueSource(strings = {"open", "dense"})
    void typedDerivedValuesGiveTheSameCoefficients(String matrix) throws IOException {
        image("eps.raw", 0.2f);
        String text =
                CaseFiles.with(
                                "vessel_surface_density: 200 1/cm",
                                "interstitial_fraction: {image: eps.raw, scale: 1}")
                        .replace("tissue:\n", "tissue:\n  matrix: " + matrix + "\n");
        Case value = CaseFiles.read(folder, text);
        String effective = EffectiveCase.text(value);
        String live = DERIVED.matcher(effective).replaceAll("$1");
        assertThat(live).isNotEqualTo(effective).doesNotContain("# derived");
        Case typed = CaseFiles.read(folder, live);
        for (RegionSpec region : value.regions()) {
            DerivedAgent derived = DerivedAgent.of(value.agents().get(0), region);
            DerivedAgent given = DerivedAgent.of(typed.agents().get(0), region);
            assertThat(given.accessible()).isEqualTo(derived.accessible());
            assertThat(given.diffusivity()).isEqualTo(derived.diffusivity());
            assertThat(given.retardation()).isEqualTo(derived.retardation());
            assertThat(given.pores()).isEqualTo(derived.pores());
        }
        assertThat(typed.agents().get(0).value("rim", AgentProperty.DIFFUSIVITY)).isPresent();
    }

    @Test
    void derivedValuesStayDerived() {
        String effective = EffectiveCase.text(CaseFiles.read(folder, CaseFiles.VALID));
        Case again = CaseFiles.read(folder, effective);
        assertThat(again.agents().get(0).in().get("rim"))
                .containsOnlyKeys(
                        AgentProperty.WALL_PERMEABILITY,
                        AgentProperty.DECAY,
                        AgentProperty.PHAGOCYTE_UPTAKE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"layers", "necrotic-core", "window-chamber", "window-chamber-far-tissue"})
    void shippedCasesAssembleToTheSameBits(String name) {
        assertSameProblem(CaseReader.read(Path.of("cases", name + ".yaml"), List.of()));
    }

    @Test
    void imagesMatricesAndOptionsAssembleToTheSameBits() throws IOException {
        image("eps.raw", 0.2f);
        String text =
                CaseFiles.with(
                                "vessel_surface_density: 200 1/cm",
                                "matrix: dense\n        interstitial_fraction: {image: eps.raw,"
                                        + " scale: 1}\n        vessel_surface_density: 200 1/cm")
                        .replace("6 h}}", "6 h}, amount: 1 nmol, volume: 2 ml}")
                        .replace("peak: 1 uM, ", "");
        assertSameProblem(
                CaseFiles.read(
                        folder,
                        text,
                        "tissue.regions.rim.with.hydraulic_conductivity={x: 1e-14 m^2/Pa/s, y:"
                                + " 2e-14 m^2/Pa/s, z: 3e-14 m^2/Pa/s}",
                        "agents.dextran.radius=4.5 nm",
                        "agents.dextran.in.all.decay=1e-5 1/s"));
    }

    @Test
    void particlesPoresAndLawsReadBackToTheSameBits() {
        Case value =
                CaseFiles.read(
                        folder,
                        CaseFiles.with("half_life: 6 h", "half_life: from-diameter"),
                        "agents.dextran={radius: 16 nm, steric_radius: 7 nm, deformable: 0.9, zeta: 2"
                                + " mV, matrix_repulsion: 0.5, hindrance: ogston, wall_pores: {median:"
                                + " 60 nm, log_sd: 0.4, classes: 3}}",
                        "tissue.regions.rim.with={tortuosity: 1.6, fibril_fraction: 0.01, temperature:"
                                + " 41 C, hindrance: {coefficient: 1e-10 m^2/s, exponent: 1}}");
        String text = EffectiveCase.text(value);
        assertThat(text)
                .contains("half_life: from-diameter  # " + lifeOf(32e-9) + " s; case\n")
                .contains("temperature: 41 C  # 314.15 K; --set\n")
                .contains("temperature: 37 C  # 310.15 K; preset normal (body temperature, B)\n")
                .contains("# derived (Einstein 1905 x Ogston et al. 1973 x cells, Maxwell 1873 or")
                .contains("# wall_charge_factor: 1.5489")
                .doesNotContain("# steric_radius");
        assertSameProblem(value);
        assertThat(CaseFiles.read(folder, text).withoutSettings())
                .isEqualTo(value.withoutSettings());
    }

    @Test
    void cellsOfPlasmaAreDerivedWhereTheyAreNotTyped() {
        Path chamber = Path.of("cases/window-chamber.yaml");
        Case value = CaseReader.read(chamber, List.of("vessels.transit={mode: transient}"));
        String text = EffectiveCase.text(value);
        assertThat(text)
                .contains("# cell: 2.5E-6 m  # derived (a quarter of the smallest spacing)");
        assertThat(CaseFiles.read(folder, text).vessels()).isEqualTo(value.vessels());
        Case typed =
                CaseReader.read(chamber, List.of("vessels.transit={mode: transient, cell: 5 um}"));
        assertThat(EffectiveCase.text(typed)).contains("cell: 5 um  # 5.0E-6 m; --set");
    }

    private static double lifeOf(double diameter) {
        return CirculationHalfLife.ofDiameter(diameter);
    }

    private void image(String name, float value) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * 4 * 2 * 4).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            bytes.putFloat(value + bytes.position() * 1e-3f);
        }
        Files.write(folder.resolve(name), bytes.array());
    }

    private void assertSameProblem(Case value) {
        Path file = folder.resolve("effective.yaml");
        EffectiveCase.write(value, file);
        TransportProblem first = Assembly.of(value).problem();
        TransportProblem again = Assembly.of(CaseReader.read(file, List.of())).problem();
        assertSameFluid(again.fluid(), first.fluid());
        assertThat(again.agents()).hasSameSizeAs(first.agents());
        for (int i = 0; i < first.agents().size(); i++) {
            assertSameAgent(again.agents().get(i), first.agents().get(i), first.fluid());
        }
        assertThat(again.duration()).isEqualTo(first.duration());
        assertThat(again.reports()).isEqualTo(first.reports());
        assertThat(again.options()).isEqualTo(first.options());
    }

    private static void assertSameFluid(FluidCoefficients again, FluidCoefficients first) {
        assertThat(again.grid()).isEqualTo(first.grid());
        assertThat(again.regions()).isEqualTo(first.regions());
        assertThat(again.boundaries()).isEqualTo(first.boundaries());
        for (Axis axis : Axis.values()) {
            assertSameBits(
                    again.conductivity(axis),
                    first.conductivity(axis),
                    first.vesselSurfaceDensity());
        }
        assertSameBits(again.vesselSurfaceDensity(), first.vesselSurfaceDensity());
        assertSameBits(again.vascularPressure(), first.vascularPressure());
        assertNoVoxel(
                first.vesselSurfaceDensity(),
                (x, y, z) -> again.labels().get(x, y, z) != first.labels().get(x, y, z));
        assertSameBits(
                again.tissueFraction()::at,
                first.tissueFraction()::at,
                first.vesselSurfaceDensity());
    }

    private static void assertSameAgent(
            AgentCoefficients again, AgentCoefficients first, FluidCoefficients fluid) {
        assertThat(again.name()).isEqualTo(first.name());
        assertSameBits(again.storage(), first.storage());
        for (Axis axis : Axis.values()) {
            assertSameBits(again.conductivity(axis), first.conductivity(axis));
        }
        assertThat(again.regions()).hasSameSizeAs(first.regions());
        for (int i = 0; i < first.regions().size(); i++) {
            assertSameRegion(again.regions().get(i), first.regions().get(i));
        }
        for (SoluteProperty property : SoluteProperty.values()) {
            assertSameBits(
                    (x, y, z) -> again.value(property, fluid.labels().get(x, y, z), x, y, z),
                    (x, y, z) -> first.value(property, fluid.labels().get(x, y, z), x, y, z),
                    fluid.vesselSurfaceDensity());
        }
        assertNoVoxel(
                fluid.vesselSurfaceDensity(),
                (x, y, z) -> !walls(again, fluid, x, y, z).equals(walls(first, fluid, x, y, z)));
        assertSameCourse(again.plasma(), first.plasma());
        first.boundaries()
                .forEach((face, own) -> assertSameBoundary(again.boundaries().get(face), own));
        assertThat(again.thresholds()).isEqualTo(first.thresholds());
        assertSameBits(again.initial()::at, first.initial()::at, fluid.vesselSurfaceDensity());
    }

    private static List<WallPores> walls(
            AgentCoefficients agent, FluidCoefficients fluid, int x, int y, int z) {
        int label = fluid.labels().get(x, y, z);
        int classes = agent.regions().get(label).pores().size();
        return IntStream.range(0, classes).mapToObj(i -> agent.pores(i, label, x, y, z)).toList();
    }

    private static void assertSameRegion(AgentRegion again, AgentRegion first) {
        // boxed: not a number is the same where voxels have it instead
        assertThat(again.retardation()).isEqualTo(Double.valueOf(first.retardation()));
        assertThat(again.pores()).isEqualTo(first.pores());
        assertThat(again.decay()).isEqualTo(Double.valueOf(first.decay()));
        assertThat(again.phagocyteUptake()).isEqualTo(Double.valueOf(first.phagocyteUptake()));
        assertThat(again.injectedConcentration()).isEqualTo(first.injectedConcentration());
        assertSameBoundary(again.bath(), first.bath());
    }

    private static void assertSameBoundary(SoluteBoundary again, SoluteBoundary first) {
        assertThat(again.kind()).isEqualTo(first.kind());
        assertSameCourse(again.concentration(), first.concentration());
    }

    private static void assertSameCourse(TimeCourse again, TimeCourse first) {
        assertThat(again.events()).isEqualTo(first.events());
        for (double time : new double[] {0, 1, 60, 3600, 86400}) {
            assertThat(again.at(time)).isEqualTo(first.at(time));
        }
    }

    private static void assertSameBits(Field again, Field first) {
        assertSameBits(again::get, first::get, first);
    }

    private static void assertSameBits(
            Field.VoxelFunction again, Field.VoxelFunction first, Field like) {
        assertNoVoxel(
                like,
                (x, y, z) ->
                        Double.doubleToRawLongBits(again.at(x, y, z))
                                != Double.doubleToRawLongBits(first.at(x, y, z)));
    }

    private interface Difference {
        boolean at(int x, int y, int z);
    }

    private static void assertNoVoxel(Field like, Difference differs) {
        for (int z = 0; z < like.shape().nz(); z++) {
            for (int y = 0; y < like.shape().ny(); y++) {
                for (int x = 0; x < like.shape().nx(); x++) {
                    if (differs.at(x, y, z)) {
                        throw new AssertionError("differs at " + x + ", " + y + ", " + z);
                    }
                }
            }
        }
    }
}
