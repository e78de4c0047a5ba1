package org.voxtum.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.voxtum.ReferenceCsv.number;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voxtum.ReferenceCsv;
import org.voxtum.fault.Fault;

/** v16 (two classes of pores), with the osmotic reflection that the table gives. */
class PorousWallTest {
    private static final double WALL = 5e-6;
    private static final double COVERED = 1e-3;
    private static final double SURFACE = 2e4;

    private static void close(double value, double expected, double relative) {
        assertThat(value).isCloseTo(expected, within(relative * Math.abs(expected)));
    }

    @Test
    void twoClassesOfTheTable() {
        for (Map<String, String> row : ReferenceCsv.rows("v16_two_pore")) {
            double large = number(row, "large_pore_area_fraction");
            PorousWall wall =
                    new PorousWall(
                            List.of(
                                    new PoreClass(7e-9, (1 - large) * COVERED, WALL, 0.9),
                                    new PoreClass(100e-9, large * COVERED, WALL, 0.05)));
            PatlakExchange.Exchange exchange =
                    wall.exchange(number(row, "rs_m"), SURFACE, 2080 - 1000, 666);
            close(wall.filtration(SURFACE, 2080 - 1000, 666), number(row, "Jv_1_s"), 1e-9);
            close(exchange.toTissue() - 0.2 * exchange.toPlasma(), number(row, "Js"), 1e-9);
        }
    }

    @Test
    void largePoresFilterWhileSmallOnesReabsorb() {
        PoreClass small = PoreClass.of(4.5e-9, COVERED, WALL);
        PoreClass large = PoreClass.of(25e-9, 1e-5, WALL);
        PorousWall wall = new PorousWall(List.of(small, large));
        double oncotic = 2000;
        double balance =
                oncotic
                        * (small.hydraulicConductivity() * small.osmoticReflection()
                                + large.hydraulicConductivity() * large.osmoticReflection())
                        / wall.hydraulicConductivity();
        assertThat(large.filtration(SURFACE, balance, oncotic)).isPositive();
        assertThat(small.filtration(SURFACE, balance, oncotic)).isNegative();
        assertThat(wall.filtration(SURFACE, balance, oncotic))
                .isCloseTo(0, within(1e-12 * large.filtration(SURFACE, balance, oncotic)));
        PatlakExchange.Exchange albumin =
                wall.exchange(Constants.ALBUMIN_RADIUS, SURFACE, balance, oncotic);
        assertThat(albumin.toTissue()).isGreaterThan(albumin.toPlasma());
    }

    @Test
    void osmoticReflectionIsThatOfAlbumin() {
        double expected = 1 - PoreTheory.convectiveHindrance(3.5 / 7);
        close(PoreClass.of(7e-9, COVERED, WALL).osmoticReflection(), expected, 1e-14);
        close(expected, 1 - 0.336408, 1e-6);
        assertThat(PoreClass.of(3e-9, COVERED, WALL).osmoticReflection()).isEqualTo(1);
    }

    @Test
    void splittingAClassChangesNothing() {
        PoreClass whole = PoreClass.of(50e-9, COVERED, WALL);
        PoreClass half = PoreClass.of(50e-9, COVERED / 2, WALL);
        PorousWall wall = new PorousWall(List.of(half, half));
        PatlakExchange.Exchange one = whole.exchange(15e-9, SURFACE, 500, 666);
        PatlakExchange.Exchange two = wall.exchange(15e-9, SURFACE, 500, 666);
        close(two.toTissue(), one.toTissue(), 1e-14);
        close(two.toPlasma(), one.toPlasma(), 1e-14);
    }

    @Test
    void nothingLargerThanThePoresPasses() {
        PatlakExchange.Exchange exchange =
                PoreClass.of(50e-9, COVERED, WALL).exchange(50e-9, SURFACE, 500, 666);
        assertThat(exchange.toTissue()).isZero();
        assertThat(exchange.toPlasma()).isZero();
    }

    @Test
    void refusesImpossiblePores() {
        assertThatThrownBy(() -> PoreClass.of(0, COVERED, WALL))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("pore radius is 0.0 m");
        assertThatThrownBy(() -> new PoreClass(1e-8, 1.5, WALL, 0.9))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("pore area fraction");
    }
}
