package org.voxtum.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.model.WallPores;
import org.voxtum.physics.Particle;
import org.voxtum.physics.PoreClass;
import org.voxtum.physics.PoreTheory;
import org.voxtum.physics.TissueMatrix;

/** Several sizes of pores side by side, from the case file to what an agent meets. */
class WallClassesTest {
    private static final TissueMatrix OPEN = TissueMatrix.open();
    private static final PoreClass SMALL = PoreClass.of(5e-9, 2e-3, 5e-6);
    private static final PoreClass LARGE = PoreClass.of(25e-9, 1e-4, 5e-6);
    private static final double REFLECTION = 0.8;
    private static final double ONCOTIC = 2000;
    private static final double RADIUS = 3.5e-9;

    @TempDir Path folder;

    private static List<WallPores> classes(PoreClass... pores) {
        return new WallClasses(List.of(pores), OPEN, REFLECTION, ONCOTIC)
                .of(Particle.sphere(RADIUS));
    }

    @Test
    void oneClassSeesTheWallsOwnReflection() {
        assertThat(classes(LARGE))
                .containsExactly(
                        new WallPores(
                                PoreTheory.permeability(RADIUS, 25e-9, 1e-4, 5e-6),
                                PoreTheory.reflection(RADIUS, 25e-9),
                                1,
                                REFLECTION * ONCOTIC));
    }

    @Test
    void flowsOfAllClassesAddUpToTheRegionsFiltration() {
        double share = 0;
        double osmotic = 0;
        for (WallPores pores : classes(SMALL, LARGE)) {
            share += pores.conductanceShare();
            osmotic += pores.conductanceShare() * pores.osmoticPressure();
        }
        assertThat(share).isCloseTo(1, within(1e-15));
        assertThat(osmotic).isCloseTo(REFLECTION * ONCOTIC, within(1e-12 * ONCOTIC));
    }

    /** Poiseuille: L_p goes as area times radius squared, here 2e-3 x 25 to 1e-4 x 625. */
    @Test
    void conductanceGoesAsAreaTimesRadiusSquared() {
        List<WallPores> pores = classes(SMALL, LARGE);
        assertThat(pores.get(0).conductanceShare()).isCloseTo(50.0 / 112.5, within(1e-12));
        assertThat(pores.get(1).conductanceShare()).isCloseTo(62.5 / 112.5, within(1e-12));
    }

    @Test
    void atNoNetFlowLargePoresFilterAndSmallOnesReabsorb() {
        List<WallPores> pores = classes(SMALL, LARGE);
        double drive = REFLECTION * ONCOTIC;
        assertThat(drive - pores.get(0).osmoticPressure()).isNegative();
        assertThat(drive - pores.get(1).osmoticPressure()).isPositive();
    }

    @Test
    void twoHalvesAreAWhole() {
        PoreClass half = new PoreClass(25e-9, 0.5e-4, 5e-6, 0.3);
        List<WallPores> two = classes(half, half);
        WallPores one = classes(new PoreClass(25e-9, 1e-4, 5e-6, 0.3)).get(0);
        assertThat(two.get(0).permeability() + two.get(1).permeability())
                .isCloseTo(one.permeability(), within(1e-12 * one.permeability()));
        assertThat(two.get(0).osmoticPressure())
                .isCloseTo(one.osmoticPressure(), within(1e-12 * ONCOTIC));
    }

    @Test
    void aMapIsAListOfOne() {
        String map = "radius: 6 nm\n    wall_pores: {radius: 40 nm, area_fraction: 2e-3}";
        String list = "radius: 6 nm\n    wall_pores: [{radius: 40 nm, area_fraction: 2e-3}]";
        Case one = CaseFiles.read(folder, CaseFiles.with("radius: 6 nm", map));
        Case other = CaseFiles.read(folder, CaseFiles.with("radius: 6 nm", list));
        assertThat(other.withoutSettings()).isEqualTo(one.withoutSettings());
    }

    @Test
    void listsReachTheSolversAndTheEffectiveCase() {
        String list =
                "radius: 6 nm\n    wall_pores: [{radius: 40 nm}, {radius: 9 nm, wall: 2 um,"
                        + " osmotic_reflection: 0.9}]";
        Case source = CaseFiles.read(folder, CaseFiles.with("radius: 6 nm", list));
        List<WallPores> normal =
                Assembly.of(source).problem().agents().get(0).regions().get(0).pores();
        assertThat(normal).hasSize(2);
        assertThat(normal.get(1).permeability())
                .isEqualTo(PoreTheory.permeability(6e-9, 9e-9, 1e-3, 2e-6));
        DerivedAgent derived = DerivedAgent.of(source.agents().get(0), source.regions().get(0));
        assertThat(derived.permeability())
                .isEqualTo(normal.get(0).permeability() + normal.get(1).permeability());
        Case again = CaseFiles.read(folder, EffectiveCase.text(source));
        assertThat(again.withoutSettings()).isEqualTo(source.withoutSettings());
    }

    @Test
    void aGivenPermeabilityIsOneClass() {
        String list = "radius: 6 nm\n    wall_pores: [{radius: 40 nm}, {radius: 9 nm}]";
        Case source = CaseFiles.read(folder, CaseFiles.with("radius: 6 nm", list));
        List<WallPores> rim =
                Assembly.of(source).problem().agents().get(0).regions().get(1).pores();
        assertThat(rim).singleElement().extracting(WallPores::permeability).isEqualTo(5.73e-9);
        double wide = 40.0 * 40 / (40 * 40 + 9 * 9);
        double reflection =
                wide * PoreTheory.reflection(6e-9, 40e-9)
                        + (1 - wide) * PoreTheory.reflection(6e-9, 9e-9);
        assertThat(rim.get(0).reflection()).isCloseTo(reflection, within(1e-12));
    }
}
