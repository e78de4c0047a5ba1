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
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;
import org.voxtum.model.Milieu;
import org.voxtum.model.MilieuProperty;

/** pH, enzyme, temperature and light of tissue: by region, by image, by oxygen. */
class MilieuTest {
    private static final Optional<Field> NO_OXYGEN = Optional.empty();

    @TempDir private Path folder;

    private Case read(String rim) {
        String text =
                CaseFiles.with(
                                "vessel_surface_density: 200 1/cm",
                                "vessel_surface_density: 200 1/cm\n        " + rim)
                        .replace("run: {", "oxygen: {blood: {pressure: 40 mmHg}}\nrun: {");
        return CaseFiles.read(folder, text);
    }

    private Milieu milieu(String rim) {
        return Assembly.of(read(rim)).problem().milieu();
    }

    @Test
    void tissueIsAsPlasmaWhereNothingIsSaid() {
        Milieu milieu = milieu("temperature: 37 C");
        for (MilieuProperty property : MilieuProperty.values()) {
            assertThat(milieu.of(property, NO_OXYGEN).at(0, 0, 0)).isEqualTo(property.usual());
            assertThat(Milieu.usual().of(property, NO_OXYGEN).at(3, 3, 1))
                    .isEqualTo(property.usual());
        }
        assertThat(MilieuProperty.PH.usual()).isEqualTo(7.4);
        assertThat(MilieuProperty.TEMPERATURE.usual()).isEqualTo(310.15);
    }

    @Test
    void regionsHaveTheirOwn() {
        Milieu milieu = milieu("temperature: 42 C, ph: 6.8".replace(", ", "\n        "));
        assertThat(milieu.of(MilieuProperty.PH, NO_OXYGEN).at(0, 0, 0)).isEqualTo(6.8);
        assertThat(milieu.of(MilieuProperty.PH, NO_OXYGEN).at(3, 3, 1)).isEqualTo(7.4);
        assertThat(milieu.of(MilieuProperty.TEMPERATURE, NO_OXYGEN).at(0, 0, 0))
                .isCloseTo(315.15, within(1e-10));
    }

    @Test
    void anImageGivesEachVoxel() throws IOException {
        byte[] pixels = new byte[4 * 4 * 2];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) i;
        }
        Files.write(folder.resolve("light.raw"), pixels);
        Milieu milieu = milieu("light_intensity: {image: light.raw, type: uint8, scale: 0.5}");
        var light = milieu.of(MilieuProperty.LIGHT_INTENSITY, NO_OXYGEN);
        assertThat(light.at(1, 0, 0)).isEqualTo(0.5);
        assertThat(light.at(0, 1, 0)).isEqualTo(2);
        assertThat(light.at(3, 3, 1)).as("of another region").isZero();
    }

    @Test
    void hypoxiaShiftsWhatFollowsOxygen() {
        Milieu milieu =
                milieu("ph: {hypoxia: {normoxic: 7.2, hypoxic: 6.4, half: 5 mmHg, exponent: 2}}");
        Field oxygen = new Field(Shape.of(4, 4, 2));
        oxygen.set(0, 0, 0, 5);
        oxygen.set(1, 0, 0, 10);
        var ph = milieu.of(MilieuProperty.PH, Optional.of(oxygen));
        assertThat(ph.at(0, 0, 0)).isCloseTo(6.8, within(1e-12));
        // 25/(25 + 100) of the way from 7.2 to 6.4
        assertThat(ph.at(1, 0, 0)).isCloseTo(7.04, within(1e-12));
        assertThat(ph.at(0, 1, 0)).isCloseTo(6.4, within(1e-12));
        assertThat(ph.at(3, 3, 1)).as("of another region").isEqualTo(7.4);
    }

    @Test
    void theEffectiveCaseStatesTheSameMilieu() {
        Case source = read("enzyme: {hypoxia: {normoxic: 0.1, hypoxic: 2}}");
        Path effective = folder.resolve("effective.yaml");
        EffectiveCase.write(source, effective);
        assertThat(EffectiveCase.text(source))
                .contains("half: 10 mmHg")
                .contains("ph: 7.4  # preset tumour (choice: as plasma, C)");
        assertThat(CaseReader.read(effective, List.of()).regions().get(1).properties().values())
                .isEqualTo(source.regions().get(1).properties().values());
    }
}
