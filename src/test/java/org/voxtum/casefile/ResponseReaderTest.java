package org.voxtum.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.model.CellEffect;
import org.voxtum.model.CellResponse;
import org.voxtum.physics.DrugResponse;
import org.voxtum.physics.LinearQuadratic;

/** The section {@code response}: laws, units by exposure, defaults. */
class ResponseReaderTest {
    @TempDir private Path folder;

    private Case read(String response) {
        String text =
                CaseFiles.with("radius: 6 nm", "radius: 6 nm\n    nonspecific_uptake: 1e-5 1/s")
                        .replace("run: {", "response: " + response + "\nrun: {");
        return CaseFiles.read(folder, text);
    }

    private CellEffect one(String response) {
        return read("[" + response + "]").response().get(0);
    }

    @Test
    void thePeakInsideCellsByHillIsTheDefault() {
        assertThat(one("{agent: dextran, half: 2 uM, exponent: 1.5}"))
                .isEqualTo(
                        new CellEffect.Drug(
                                "dextran",
                                CellEffect.Pool.INTERNAL,
                                CellEffect.Exposure.PEAK,
                                new DrugResponse.Hill(1, 2e-3, 1.5)));
    }

    @Test
    void unitsFollowWhatTheLawIsAbout() {
        assertThat(
                        one(
                                "{agent: dextran, pool: fluid, exposure: auc, half: 2 uM h,"
                                        + " exponent: 2, maximum: 90 %}"))
                .isEqualTo(
                        new CellEffect.Drug(
                                "dextran",
                                CellEffect.Pool.FLUID,
                                CellEffect.Exposure.AUC,
                                new DrugResponse.Hill(0.9, 2e-3 * 3600, 2)));
        CellEffect.Drug exponential =
                (CellEffect.Drug)
                        one(
                                "{agent: dextran, pool: free, exposure: auc, law: exponential,"
                                        + " sensitivity: 0.3 1/uM/h}");
        assertThat(exponential.law().logSurvival(1)).isCloseTo(-0.3e3 / 3600, within(1e-15));
        assertThat(exponential.takesKeptExposure()).isTrue();
        CellEffect.Drug rate =
                (CellEffect.Drug)
                        one(
                                "{agent: dextran, pool: fluid, law: rate, maximum: 1e-4 1/s,"
                                        + " half: 1 uM, exponent: 1}");
        assertThat(rate.law()).isEqualTo(new DrugResponse.KillRate(1e-4, 1e-3, 1));
        assertThat(rate.exposure()).isEqualTo(CellEffect.Exposure.SATURATION);
        assertThat(rate.takesKeptExposure()).isFalse();
    }

    @Test
    void radiationHasItsUsualOxygenEffectWhereThereIsOxygen() {
        String radiation = "{radiation: {dose: 2 Gy, alpha: 0.3 1/Gy, beta: 0.03 1/Gy^2}}";
        CellEffect.Radiation dose = (CellEffect.Radiation) one(radiation);
        assertThat(dose.dose()).isEqualTo(2);
        assertThat(dose.at()).isZero();
        assertThat(dose.law()).isEqualTo(new LinearQuadratic(0.3, 0.03, 1, 1));
        CellEffect.Radiation enhanced =
                (CellEffect.Radiation)
                        read("[" + radiation + "]\noxygen: {blood: {pressure: 40 mmHg}}")
                                .response()
                                .get(0);
        assertThat(enhanced.law().enhancement()).isEqualTo(3);
        assertThat(enhanced.law().half()).isCloseTo(3, within(1e-14));
    }

    @Test
    void cellsAndTissueComeFromTheRegions() {
        Case source = read("[{agent: dextran, half: 2 uM, exponent: 1}]");
        CellResponse response = Assembly.of(source).problem().response().orElseThrow();
        assertThat(response.cells().at(0, 0, 0)).isEqualTo(5e14);
        assertThat(response.tissue().at(0, 0, 0)).isEqualTo(0.95);
        assertThat(response.tissue().at(3, 3, 1)).isEqualTo(0.97);
        assertThat(Assembly.of(CaseFiles.read(folder, CaseFiles.VALID)).problem().response())
                .isEmpty();
    }

    @Test
    void theEffectiveCaseStatesTheSameResponse() {
        Case source =
                read(
                        "[{agent: dextran, half: 2 uM, exponent: 1.5}, {radiation: {dose: 2 Gy,"
                                + " at: 10 min, alpha: 0.3 1/Gy, beta: 0.03 1/Gy^2}}]");
        Path effective = folder.resolve("effective.yaml");
        EffectiveCase.write(source, effective);
        assertThat(CaseReader.read(effective, List.of()).response()).isEqualTo(source.response());
    }
}
