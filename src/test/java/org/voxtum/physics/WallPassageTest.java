package org.voxtum.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.ReferenceCsv;

class WallPassageTest {
    @Test
    void fallsAsTheReferenceBesideEmptyTissue() {
        for (Map<String, String> row : ReferenceCsv.rows("v24_transit_extraction")) {
            double number =
                    4
                            * ReferenceCsv.number(row, "P_m_s")
                            * ReferenceCsv.number(row, "L_um")
                            * ReferenceCsv.number(row, "s_over_L")
                            / (ReferenceCsv.number(row, "u_m_s")
                                    * ReferenceCsv.number(row, "D_um"));
            assertThat(WallPassage.of(number).end(1, 0))
                    .isCloseTo(ReferenceCsv.number(row, "c_over_cin"), within(1e-9));
        }
    }

    /** What is lost between the ends is what the wall takes along the piece, at any exchange. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-12, 1e-6, 0.999e-3, 1.001e-3, 0.1, 1, 30, 1e4})
    void losesWhatTheWallTakes(double number) {
        for (double returned : new double[] {0, 0.3 * number, 2 * number, 0.7}) {
            WallPassage passage = WallPassage.of(number);
            double lost = number * passage.mean(0.8, returned) - returned;
            assertThat(0.8 - passage.end(0.8, returned))
                    .isCloseTo(lost, within(1e-12 * Math.max(1, Math.max(number, returned))));
        }
    }

    @Test
    void takesTheTissuesConcentrationWhereTheWallIsOpen() {
        WallPassage passage = WallPassage.of(200);
        assertThat(passage.end(1, 200 * 0.25)).isCloseTo(0.25, within(1e-12));
        assertThat(passage.mean(1, 200 * 0.25)).isCloseTo(0.25 + 0.75 / 200, within(1e-12));
    }
}
