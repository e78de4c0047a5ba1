package org.voxtum.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.fault.Fault;
import org.voxtum.grid.Face;
import org.voxtum.tissue.DeeperThan;
import org.voxtum.tissue.RegionKind;

class CaseReaderTest {
    /** A unit in the last place of the values here. */
    private static final Offset<Double> ROUNDING = Offset.offset(1e-18);

    @TempDir Path folder;

    @Test
    void valuesAreSiAndPresetsFillTheRest() {
        Case small = CaseFiles.read(folder, CaseFiles.VALID);
        RegionSpec rim = small.regions().get(1);
        assertThat(small.grid().dx()).isEqualTo(25e-6, Offset.offset(1e-18));
        assertThat(rim.kind()).isEqualTo(RegionKind.TUMOUR);
        assertThat(scalar(rim, RegionProperty.VESSEL_SURFACE_DENSITY)).isEqualTo(2e4);
        assertThat(scalar(rim, RegionProperty.HYDRAULIC_CONDUCTIVITY)).isEqualTo(3.1e-14);
        assertThat(scalar(rim, RegionProperty.COLLAGEN_FRACTION)).isEqualTo(0.03);
        // without a perfusion the plasma is renewed at once
        assertThat(rim.properties().values())
                .hasSize(RegionProperty.values().length - 2)
                .doesNotContainKeys(
                        RegionProperty.BLOOD_PERFUSION, RegionProperty.RECEPTOR_DENSITY);
        assertThat(rim.properties().pores())
                .singleElement()
                .satisfies(
                        pores -> {
                            assertThat(pores.radius()).isEqualTo(250e-9, ROUNDING);
                            assertThat(pores.areaFraction()).isEqualTo(1e-3, ROUNDING);
                            assertThat(pores.wall()).isEqualTo(5e-6, ROUNDING);
                        });
        assertThat(small.numerics())
                .isEqualTo(
                        new NumericsSpec(0.8, 60, 101, 1, NumericsSpec.Limiter.VAN_LEER, 1e-12, 1));
        assertThat(small.run().checkpointEvery()).isEqualTo(600);
        assertThat(small.boundaries().get(Face.X_LOWER))
                .isEqualTo(
                        new FaceCondition(
                                new FluidCondition.Pressure(0), new SoluteCondition.Open()));
    }

    private static double scalar(RegionSpec region, RegionProperty property) {
        return ((PropertyValue.Scalar) region.properties().value(property)).value();
    }

    /** What normal tissue far away tends to: 137.811 Pa with the values of Baxter and Jain. */
    @Test
    void presetOfNormalTissueHasItsFarPressure() {
        RegionSpec normal = CaseFiles.read(folder, CaseFiles.VALID).regions().get(0);
        double leak =
                scalar(normal, RegionProperty.WALL_HYDRAULIC_CONDUCTIVITY)
                        * scalar(normal, RegionProperty.VESSEL_SURFACE_DENSITY);
        double effective =
                scalar(normal, RegionProperty.VASCULAR_PRESSURE)
                        - scalar(normal, RegionProperty.OSMOTIC_REFLECTION)
                                * scalar(normal, RegionProperty.OSMOTIC_PRESSURE_DIFFERENCE);
        double drain = scalar(normal, RegionProperty.LYMPHATIC_CONDUCTANCE);
        assertThat(leak * effective / (leak + drain)).isEqualTo(137.811, Offset.offset(1e-3));
    }

    @Test
    void originsAreKept() {
        Case small = CaseFiles.read(folder, CaseFiles.VALID);
        assertThat(origin(small, "tissue.regions[1].with.vessel_surface_density"))
                .isEqualTo("case");
        assertThat(origin(small, "tissue.regions[1].with.vascular_pressure"))
                .isEqualTo(
                        "preset tumour (Baxter & Jain 1989 Microvasc Res 37:77,"
                                + " doi:10.1016/0026-2862(89)90074-5, B)");
        assertThat(origin(small, "numerics.cfl")).isEqualTo("default");
    }

    private static String origin(Case value, String path) {
        return value.settings().stream()
                .filter(setting -> setting.dotted().equals(path))
                .map(setting -> setting.origin().text())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void millimetresOfMercuryAndCentimetresEqualSi() {
        String practical =
                CaseFiles.with(
                                "vessel_surface_density: 200 1/cm",
                                """
                                vessel_surface_density: 200 1/cm
                                        hydraulic_conductivity: 4.13e-8 cm^2/mmHg/s
                                        wall_hydraulic_conductivity: 2.8e-7 cm/mmHg/s
                                        vascular_pressure: 15.6 mmHg
                                        lymphatic_conductance: 1.33e-5 1/mmHg/s""")
                        .replace("5.73e-9 m/s", "5.73e-7 cm/s");
        String si =
                CaseFiles.with(
                        "vessel_surface_density: 200 1/cm",
                        """
                        vessel_surface_density: 20000 1/m
                                hydraulic_conductivity: 3.097754308243e-14 m^2/Pa/s
                                wall_hydraulic_conductivity: 2.100172412368e-11 m/Pa/s
                                vascular_pressure: 2079.829243674 Pa
                                lymphatic_conductance: 9.975818958747e-08 1/Pa/s""");
        RegionProperties a = CaseFiles.read(folder, practical).regions().get(1).properties();
        RegionProperties b = CaseFiles.read(folder, si).regions().get(1).properties();
        assertThat(a.values().keySet()).isEqualTo(b.values().keySet());
        for (RegionProperty property : a.values().keySet()) {
            double left = ((PropertyValue.Scalar) a.value(property)).value();
            double right = ((PropertyValue.Scalar) b.value(property)).value();
            assertThat(left)
                    .as(property.name())
                    .isCloseTo(right, Offset.offset(1e-11 * Math.abs(right)));
        }
        assertThat(CaseFiles.read(folder, practical).agents().get(0).in().get("rim"))
                .isEqualTo(CaseFiles.read(folder, si).agents().get(0).in().get("rim"));
    }

    @Test
    void allStandsForEveryRegionAndARegionsOwnWins() {
        String text =
                CaseFiles.with(
                        "rim: {wall_permeability: 5.73e-9 m/s}",
                        "rim: {retardation: 0.7}\n      all: {retardation: 0.5, decay: 1 1/h}");
        AgentSpec agent = CaseFiles.read(folder, text).agents().get(0);
        assertThat(agent.value("rim", AgentProperty.RETARDATION)).contains(PropertyValue.of(0.7));
        assertThat(agent.value("normal", AgentProperty.RETARDATION))
                .contains(PropertyValue.of(0.5));
        assertThat(agent.value("rim", AgentProperty.DECAY)).contains(PropertyValue.of(1 / 3600.0));
        assertThat(agent.value("rim", AgentProperty.DIFFUSIVITY)).isEmpty();
        assertThat(agent.value("rim", AgentProperty.PHAGOCYTE_UPTAKE))
                .contains(PropertyValue.of(0));
    }

    @Test
    void agentPresetGivesRadiusAndHalfLife() {
        String text =
                CaseFiles.with("radius: 6 nm", "preset: peg-liposome-100nm")
                        .replace(", half_life: 6 h", "");
        Case value = CaseFiles.read(folder, text);
        assertThat(value.agents().get(0).particle().orElseThrow().radius())
                .isEqualTo(50e-9, ROUNDING);
        assertThat(value.doses().get(0).plasma())
                .isEqualTo(
                        new PlasmaSpec.Phases(1e-3, List.of(new PlasmaSpec.Phase(1, 20 * 3600.0))));
        Case typed = CaseFiles.read(folder, text.replace("100nm", "100nm\n    radius: 60 nm"));
        assertThat(typed.agents().get(0).particle().orElseThrow().radius())
                .isEqualTo(60e-9, ROUNDING);
    }

    @Test
    void withANetworkRegionsHaveNoVesselsOfTheirOwn() throws IOException {
        Files.writeString(folder.resolve("net.dat"), "");
        String text =
                CaseFiles.with("agents:", "vessels: {network: {file: net.dat}}\nagents:")
                        .replace("      with:\n        vessel_surface_density: 200 1/cm\n", "");
        Case value = CaseFiles.read(folder, text);
        assertThat(scalar(value.regions().get(1), RegionProperty.VESSEL_SURFACE_DENSITY)).isZero();
        assertThat(scalar(value.regions().get(1), RegionProperty.BLOOD_FRACTION)).isZero();
        assertThat(value.vessels().orElseThrow().network()).isEqualTo(folder.resolve("net.dat"));
        assertThat(value.vessels().orElseThrow().pressure()).isEqualTo(new VesselSpec.FromFlow());
    }

    @Test
    void pathsMayNameEnvironmentVariables() throws IOException {
        Files.writeString(folder.resolve("net.dat"), "");
        Path file =
                CaseFiles.write(
                        folder,
                        CaseFiles.with(
                                "agents:",
                                "vessels: {network: {file: \"${DATA}/net.dat\"}}\nagents:"));
        Case value =
                CaseReader.read(
                        file, List.of(), name -> name.equals("DATA") ? folder.toString() : null);
        assertThat(value.vessels().orElseThrow().network()).isEqualTo(folder.resolve("net.dat"));
    }

    @Test
    void dosesKnowPhasesCompartmentsAndAmounts() {
        DoseSpec phases =
                dose(
                        "plasma: {peak: 1 uM, phases: [{fraction: 0.6, half_life: 1 h}, {fraction: 0.4,"
                                + " half_life: 20 h}]}");
        assertThat(((PlasmaSpec.Phases) phases.plasma()).phases()).hasSize(2);
        DoseSpec compartments = dose("plasma: {peak: 1 uM, k10: 1 1/h, k12: 2 1/h, k21: 3 1/h}");
        assertThat(((PlasmaSpec.Compartments) compartments.plasma()).k21())
                .isEqualTo(3 / 3600.0, ROUNDING);
        DoseSpec amount =
                dose("plasma: {half_life: 6 h}, amount: 2 nmol, volume: 2 ml, closed: true");
        assertThat(((PlasmaSpec.Phases) amount.plasma()).peak())
                .isEqualTo(1e-3, Offset.offset(1e-15));
        assertThat(amount.closed()).isTrue();
        assertThatThrownBy(() -> dose("plasma: {peak: 1 uM, half_life: 6 h}, closed: true"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("closed but has no volume");
        assertThatThrownBy(
                        () ->
                                dose(
                                        "plasma: {peak: 1 uM, phases: [{fraction: 0.6, half_life: 1"
                                                + " h}]}"))
                .hasMessageContaining("add up to 0.6");
    }

    private DoseSpec dose(String text) {
        String changed = CaseFiles.with("plasma: {peak: 1 uM, half_life: 6 h}", text);
        return CaseFiles.read(folder, changed).doses().get(0);
    }

    @Test
    void imagesAxesAndShapes() throws IOException {
        Files.write(folder.resolve("k.raw"), new byte[4 * 4 * 2 * 4]);
        String text =
                CaseFiles.with(
                        "vessel_surface_density: 200 1/cm",
                        """
                        vessel_surface_density: {image: k.raw, scale: 1 1/cm}
                                hydraulic_conductivity: {x: 1e-14 m^2/Pa/s, y: 2e-14 m^2/Pa/s, z: 3e-14 m^2/Pa/s}
                            - {name: core, where: {deeper_than: 20 um, in: rim}, is: necrotic}""");
        Case value = CaseFiles.read(folder, text);
        RegionProperties rim = value.regions().get(1).properties();
        assertThat(rim.value(RegionProperty.HYDRAULIC_CONDUCTIVITY))
                .isEqualTo(
                        new PropertyValue.Axes(
                                PropertyValue.of(1e-14),
                                PropertyValue.of(2e-14),
                                PropertyValue.of(3e-14)));
        PropertyValue.Image image =
                (PropertyValue.Image) rim.value(RegionProperty.VESSEL_SURFACE_DENSITY);
        assertThat(image.scale()).isEqualTo(100);
        assertThat(image.image().layout().shape().nx()).isEqualTo(4);
        DeeperThan core = (DeeperThan) value.regions().get(2).shape();
        assertThat(core.region()).isEqualTo(1);
        assertThat(core.distance()).isEqualTo(20e-6, ROUNDING);
        assertThat(CaseFiles.fault(folder, text.replace("k.raw,", "k.raw, shape: [4, 4, 3],")))
                .hasMessageContaining("the image has 4 x 4 x 3 values in region 'rim'")
                .hasMessageContaining("it must have the grid's 4 x 4 x 2");
    }

    @Test
    void laterFacesWinAndBathsMayChange() {
        String text =
                CaseFiles.with(
                                "solute: open}",
                                "solute: open}\n"
                                        + "  x-: {fluid: {far-tissue: normal}}\n"
                                        + "  x+: {fluid: sealed}\n"
                                        + "  y-: {fluid: sealed, solute: {concentration: {dextran:"
                                        + " {peak: 2 uM, half_life: 1 h}}}}")
                        .replace(
                                "where: everywhere, is: normal",
                                "where: everywhere, is: normal, with: {injection: {rate: 1e-3 1/s,"
                                        + " concentration: {dextran: 1 uM}}}");
        Case value = CaseFiles.read(folder, text);
        assertThat(value.boundaries().get(Face.X_LOWER))
                .isEqualTo(
                        new FaceCondition(
                                new FluidCondition.FarTissue(Optional.of("normal")),
                                new SoluteCondition.Open()));
        assertThat(value.boundaries().get(Face.X_UPPER)).isEqualTo(FaceCondition.SEALED);
        SoluteCondition.Concentration inflow =
                (SoluteCondition.Concentration) value.boundaries().get(Face.Y_LOWER).solute();
        assertThat(inflow.byAgent().get("dextran").at(3600)).isEqualTo(1e-3);
        assertThat(value.regions().get(0).properties().injection().orElseThrow().concentration())
                .containsEntry("dextran", 1e-3);
    }
}
