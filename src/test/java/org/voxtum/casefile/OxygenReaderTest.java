package org.voxtum.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.model.OxygenCoefficients;
import org.voxtum.physics.BloodOxygen;

/** The section {@code oxygen}, its defaults, and what becomes of it voxel by voxel. */
class OxygenReaderTest {
    @TempDir private Path folder;

    private Case read(String oxygen, String... sets) {
        return CaseFiles.read(
                folder,
                CaseFiles.with("run: {duration", "oxygen: " + oxygen + "\nrun: {duration"),
                sets);
    }

    @Test
    void defaultsAreThoseOfTheDataSetsInMillimetresOfMercury() {
        OxygenSpec oxygen = read("{blood: {pressure: 40 mmHg}}").oxygen().orElseThrow();
        assertThat(oxygen.consumption()).isEqualTo(5e-4);
        assertThat(oxygen.halfSaturation()).isCloseTo(1, within(1e-14));
        assertThat(oxygen.krogh()).isCloseTo(4.2e-14, within(1e-27));
        assertThat(oxygen.hypoxia()).hasSize(3);
        assertThat(oxygen.hypoxia().get(2)).isCloseTo(2.5, within(1e-14));
        assertThat(oxygen.supply())
                .isInstanceOfSatisfying(
                        OxygenSpec.Given.class,
                        given -> assertThat(given.tension()).isCloseTo(40, within(1e-12)));
        assertThat(read("{}", "oxygen={blood: {pressure: 5 kPa}}").oxygen().orElseThrow().supply())
                .isInstanceOfSatisfying(
                        OxygenSpec.Given.class,
                        given -> assertThat(given.tension()).isCloseTo(37.503, within(1e-3)));
    }

    @Test
    void bloodOfANetworkIsThatOfTheDataSets() {
        Path file = Path.of("cases/oxygen-window-chamber.yaml");
        OxygenSpec oxygen = CaseReader.read(file, List.of()).oxygen().orElseThrow();
        assertThat(oxygen.supply())
                .isInstanceOfSatisfying(OxygenSpec.Carried.class, OxygenReaderTest::isRat);
    }

    private static void isRat(OxygenSpec.Carried carried) {
        BloodOxygen rat = BloodOxygen.rat();
        assertThat(carried.inlet().orElseThrow()).isCloseTo(40, within(1e-12));
        assertThat(carried.blood().halfSaturation()).isCloseTo(38, within(1e-12));
        assertThat(carried.blood().solubility()).isCloseTo(rat.solubility(), within(1e-18));
        assertThat(carried.blood().capacity()).isEqualTo(rat.capacity());
        assertThat(carried.blood().exponent()).isEqualTo(rat.exponent());
    }

    /** Consumption goes with cells and tissue, walls with their area. */
    @Test
    void coefficientsFollowTheRegions() {
        Case source =
                read(
                        "{blood: {pressure: 40 mmHg}}",
                        "tissue.regions.rim.with.cell_density=1e14 1/m^3",
                        "tissue.regions.rim.with.blood_fraction=0.1");
        OxygenCoefficients oxygen = Assembly.of(source).problem().oxygen().orElseThrow();
        assertThat(oxygen.consumption().at(0, 0, 0)).isCloseTo(5e-4 / 5 * 0.9, within(1e-18));
        assertThat(oxygen.consumption().at(3, 3, 1)).isCloseTo(5e-4 * 0.97, within(1e-18));
        assertThat(oxygen.wallConductance().at(0, 0, 0))
                .isCloseTo(2e4 * 2.763e-8, within(2e4 * 1e-11));
        assertThat(oxygen.bloodTension()).isCloseTo(40, within(1e-12));
        assertThat(oxygen.network()).isEmpty();
    }

    @Test
    void bathsHoldTheirOxygenAndNecrosisConsumesNone() {
        String text =
                CaseFiles.VALID
                        .replace(
                                "where: everywhere, is: normal}",
                                "where: everywhere, is: bath, with: {oxygen: 100 mmHg}}")
                        .replace("is: tumour", "is: necrotic")
                        .replace("run: {", "oxygen: {}\nrun: {");
        Case source = CaseReader.read(CaseFiles.write(folder, text), List.of(), name -> null);
        OxygenCoefficients oxygen = Assembly.of(source).problem().oxygen().orElseThrow();
        assertThat(oxygen.held().at(3, 3, 1)).isCloseTo(100, within(1e-12));
        assertThat(oxygen.isHeld(0, 0, 0)).isFalse();
        assertThat(oxygen.conductivity().at(3, 3, 1)).isZero();
        assertThat(oxygen.conductivity().at(0, 0, 0)).isCloseTo(4.2e-14, within(1e-27));
        assertThat(oxygen.consumption().at(0, 0, 0)).isZero();
    }

    @Test
    void theEffectiveCaseStatesTheSameOxygen() {
        Case source = read("{blood: {pressure: 40 mmHg}, hypoxia: [8 mmHg]}");
        Path effective = folder.resolve("effective.yaml");
        EffectiveCase.write(source, effective);
        assertThat(EffectiveCase.text(source)).contains("half_saturation: 1 mmHg");
        assertThat(CaseReader.read(effective, List.of()).oxygen()).isEqualTo(source.oxygen());
    }
}
