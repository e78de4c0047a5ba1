package org.voxtum.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ColourMapTest {
    /** End colours as published by the maps' authors. */
    @ParameterizedTest
    @CsvSource({
        "VIRIDIS, 440154, fde725",
        "MAGMA, 000004, fcfdbf",
        "CIVIDIS, 00224e, fee838",
        "BATLOW, 011959, faccfa",
        "COOLWARM, 3b4cc0, b40426"
    })
    void endsAreThePublishedColours(ColourMap map, String first, String last) {
        assertThat(map.colour(0)).isEqualTo(Integer.parseInt(first, 16));
        assertThat(map.colour(1)).isEqualTo(Integer.parseInt(last, 16));
        assertThat(map.colour(-3)).isEqualTo(map.colour(0));
        assertThat(map.colour(7)).isEqualTo(map.colour(1));
    }

    @ParameterizedTest
    @EnumSource(
            value = ColourMap.class,
            names = {"VIRIDIS", "MAGMA", "CIVIDIS", "BATLOW"})
    void lightnessRisesAlongSequentialMaps(ColourMap map) {
        // Over eight steps, because 8-bit rounding makes single steps uneven.
        for (int i = 0; i + 8 < 256; i++) {
            assertThat(luminance(map.colour((i + 8.5) / 256)))
                    .isGreaterThan(luminance(map.colour((i + 0.5) / 256)));
        }
    }

    @Test
    void divergingMapIsLightestInTheMiddleAndFallsToBothSides() {
        for (int i = 0; i + 8 <= 127; i++) {
            assertThat(luminance(ColourMap.COOLWARM.colour((i + 8.5) / 256)))
                    .isGreaterThan(luminance(ColourMap.COOLWARM.colour((i + 0.5) / 256)));
            assertThat(luminance(ColourMap.COOLWARM.colour((247.5 - i) / 256)))
                    .isGreaterThan(luminance(ColourMap.COOLWARM.colour((255.5 - i) / 256)));
        }
    }

    @Test
    void scaleFitsTheSignsOfTheValues() {
        assertThat(ColourScale.fitting(0, 3, ColourMap.VIRIDIS))
                .isEqualTo(new ColourScale(ColourMap.VIRIDIS, 0, 3));
        assertThat(ColourScale.fitting(-1, 3, ColourMap.VIRIDIS))
                .isEqualTo(new ColourScale(ColourMap.COOLWARM, -3, 3));
        assertThat(ColourScale.fitting(990, 1000, ColourMap.VIRIDIS).least()).isEqualTo(990);
        assertThat(ColourScale.fitting(5, 5, ColourMap.VIRIDIS).least()).isEqualTo(0);
        assertThat(ColourScale.fitting(0, 0, ColourMap.VIRIDIS).largest()).isEqualTo(1);
        assertThat(ColourScale.fitting(1, -1, ColourMap.VIRIDIS).largest()).isEqualTo(1);
    }

    @Test
    void theScaleOfAmountsBeginsAtZero() {
        assertThat(ColourScale.ofAmounts(19.72, 19.95, ColourMap.VIRIDIS))
                .isEqualTo(new ColourScale(ColourMap.VIRIDIS, 0, 19.95));
        assertThat(ColourScale.ofAmounts(0, 0, ColourMap.VIRIDIS).largest()).isEqualTo(1);
        assertThat(ColourScale.ofAmounts(1, -1, ColourMap.VIRIDIS).largest()).isEqualTo(1);
        assertThat(ColourScale.ofAmounts(-1, 3, ColourMap.VIRIDIS).least()).isEqualTo(-3);
    }

    /** Relative luminance (ITU-R BT.709) of an sRGB colour. */
    private static double luminance(int colour) {
        return 0.2126 * linear(Rgb.red(colour))
                + 0.7152 * linear(Rgb.green(colour))
                + 0.0722 * linear(Rgb.blue(colour));
    }

    private static double linear(int part) {
        double c = part / 255.0;
        return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    }
}
