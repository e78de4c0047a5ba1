package org.voxtum.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A wall and half a voxel behind it against what is known of them. */
class TissueInSeriesTest {
    private static final double P = 3e-7;
    private static final double G = 8e-7;

    private static Offset<Double> digits(double value) {
        return within(1e-13 * Math.abs(value) + 1e-300);
    }

    @Test
    void resistancesAddWithoutFlow() {
        PatlakExchange.Exchange both = TissueInSeries.of(PatlakExchange.of(0, 0.3, P), 0, G);
        double sum = 1 / (1 / P + 1 / G);
        assertThat(both.toTissue()).isCloseTo(sum, digits(sum));
        assertThat(both.toPlasma()).isCloseTo(sum, digits(sum));
    }

    /** Then the whole is one wall, 1/P_face = 1/P + 1/g. */
    @ParameterizedTest
    @ValueSource(doubles = {-4e-6, -2e-7, -1e-12, 1e-12, 2e-7, 4e-6})
    void wallAndTissueThatHoldBackAlikeAreOneWall(double flux) {
        double reflection = 0.4;
        PatlakExchange.Exchange wall = PatlakExchange.of(flux, reflection, P);
        PatlakExchange.Exchange both = TissueInSeries.of(wall, 0.6 * flux, G);
        PatlakExchange.Exchange one = PatlakExchange.of(flux, reflection, 1 / (1 / P + 1 / G));
        double scale = Math.max(one.toTissue(), one.toPlasma());
        assertThat(both.toTissue()).isCloseTo(one.toTissue(), digits(scale));
        assertThat(both.toPlasma()).isCloseTo(one.toPlasma(), digits(scale));
    }

    /** A concentration that is the same on both sides is carried by the flow as it is. */
    @ParameterizedTest
    @ValueSource(doubles = {-1e-3, -3e-7, 0, 3e-7, 1e-3})
    void whatIsNotReflectedIsCarriedWhole(double flux) {
        PatlakExchange.Exchange both = TissueInSeries.of(PatlakExchange.of(flux, 0, P), flux, G);
        assertThat(both.toTissue() - both.toPlasma()).isCloseTo(flux, digits(flux));
    }

    /** The flux through a layer cut into a thousand pieces, each exact on its own. */
    @ParameterizedTest
    @CsvSource({"2e-7, 0.9, 0.5", "-2e-7, 0.9, 0.5", "2e-6, 0.2, 1", "-2e-6, 0.2, 0.1"})
    void theLayerIsThatOfItsPieces(double flux, double reflection, double retardation) {
        PatlakExchange.Exchange wall = PatlakExchange.of(flux, reflection, P);
        PatlakExchange.Exchange pieces = wall;
        for (int i = 0; i < 1000; i++) {
            pieces = TissueInSeries.of(pieces, retardation * flux, 1000 * G);
        }
        PatlakExchange.Exchange whole = TissueInSeries.of(wall, retardation * flux, G);
        double scale = Math.max(whole.toTissue(), whole.toPlasma());
        assertThat(pieces.toTissue()).isCloseTo(whole.toTissue(), within(1e-10 * scale));
        assertThat(pieces.toPlasma()).isCloseTo(whole.toPlasma(), within(1e-10 * scale));
    }

    @Test
    void aWallThatLetsNothingThroughOrTissueWithoutDiffusionIsNoSpecialCase() {
        PatlakExchange.Exchange closed = new PatlakExchange.Exchange(0, 0);
        assertThat(TissueInSeries.of(closed, -1e-6, 0)).isEqualTo(closed);
        assertThat(TissueInSeries.of(closed, -1e-3, G).toTissue()).isZero();
        assertThat(TissueInSeries.of(PatlakExchange.of(0, 1, P), 0, 0)).isEqualTo(closed);
        PatlakExchange.Exchange drawn = TissueInSeries.of(PatlakExchange.of(-1e-6, 0, P), -1e-6, 0);
        assertThat(drawn.toPlasma()).isCloseTo(1e-6, digits(1e-6));
        assertThat(drawn.toTissue()).isZero();
    }
}
