package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.Case;
import org.voxtum.model.LocalKinetics;
import org.voxtum.physics.CellularUptake;
import org.voxtum.physics.ReceptorBinding;
import org.voxtum.run.ExampleCase.Where;

/**
 * Worked examples of docs/kinetics that are built in too: from case files, the same rates and runs.
 */
class WorkedExamplesTest {
    @TempDir private Path folder;

    private Case efflux(double step) throws IOException {
        String own =
                ExampleCase.kinetics(
                        "SaturableEfflux",
                        "vmax: 2e-5 mol/m^3/s, half: 4e-4 mol/m^3, inside_half: 1e-4 mol/m^3",
                        "{rate: uptake, from: {drug.free: 1}, to: {drug.internal: 1}}",
                        "{rate: efflux, from: {drug.internal: 1}, to: {drug.free: 1}}");
        return new ExampleCase(folder).source(own, 30, step);
    }

    private Case builtInEfflux(double step) throws IOException {
        String law =
                "{max: 2e-5 mol/m^3/s, half: 4e-4 mol/m^3, inside_half: 1e-4 mol/m^3,"
                        + " efflux: 0 1/s, metabolism: 0 1/s}";
        return new ExampleCase(folder).source("", 30, step, "agents.drug.uptake=" + law);
    }

    @Test
    void ratesOfSaturableEffluxAreThoseBuiltIn() throws IOException {
        Case own = efflux(1);
        CellularUptake law = kinetics(builtInEfflux(1)).cells().orElseThrow();
        double moment = 1e-5;
        for (double amount : new double[] {1e-9, 1e-5, 4e-4, 1e-2, 10}) {
            double in = law.perConcentration(0.3, 1, amount) * amount;
            assertThat(ExampleCase.rate(own, 0, amount)).isCloseTo(in, within(1e-6 * in));
            double left = -Math.log1p(-law.over(amount, 1, moment).leave()) / moment;
            assertThat(ExampleCase.rate(own, 1, amount))
                    .isCloseTo(left * amount, within(1e-6 * left * amount));
        }
    }

    private static LocalKinetics kinetics(Case source) {
        return Assembly.of(source).problem().agents().get(0).kinetics();
    }

    /** The law built in is of first order in the step, the user's rates of second. */
    @ParameterizedTest
    @EnumSource(Where.class)
    void saturableEffluxRunsAsThatBuiltIn(Where where) throws IOException {
        double coarse = difference(efflux(0.06), builtInEfflux(0.06), where);
        double fine = difference(efflux(0.03), builtInEfflux(0.03), where);
        assertThat(fine).isLessThan(1e-4).isLessThan(coarse / 1.8);
    }

    private static double difference(Case own, Case built, Where where) {
        return ExampleCase.difference(ExampleCase.end(own, where), ExampleCase.end(built, where));
    }

    private static final String SECOND =
            "{rate: second, from: {drug.free: 1}, to: {drug.internal: 1}}";
    private static final String SECOND_KIND =
            "on_2: 2 m^3/mol/s, off_2: 1e-2 1/s, sites_2: 1e-3 mol/m^3";

    /** Both kinds of sites by the user's rates. */
    private Case twoSites(double step) throws IOException {
        String own =
                ExampleCase.kinetics(
                        "TwoSites",
                        "on: 10 m^3/mol/s, off: 1e-3 1/s, sites: 2e-4 mol/m^3, " + SECOND_KIND,
                        "{rate: first, from: {drug.free: 1}, to: {drug.bound: 1}}",
                        SECOND);
        return new ExampleCase(folder).source(own, 200, step);
    }

    /** The first kind built in, the second by the user's rate. */
    private Case oneBuiltIn(double step) throws IOException {
        String own = ExampleCase.kinetics("TwoSites", SECOND_KIND, SECOND);
        String binding =
                "agents.drug.binding={receptors: 2e-4 mol/m^3, on: 10 m^3/mol/s, off: 1e-3 1/s,"
                        + " internalisation: 0 1/s, degradation: 0 1/s}";
        return new ExampleCase(folder).source(own, 200, step, binding);
    }

    @Test
    void ratesOfASiteAreThoseOfTheBindingBuiltIn() throws IOException {
        Case own = twoSites(1);
        LocalKinetics built = kinetics(oneBuiltIn(1));
        double moment = 1e-7;
        for (double amount : new double[] {1e-9, 1e-5, 5e-5, 1.9e-4}) {
            double sites = 2e-4 - amount;
            double bound =
                    ReceptorBinding.step(
                                    built.on() * moment / 0.3,
                                    built.off() * moment,
                                    0.3 * amount,
                                    sites,
                                    amount)
                            / moment;
            assertThat(ExampleCase.rate(own, 0, amount))
                    .isCloseTo(bound, within(1e-6 * Math.abs(bound)));
        }
    }

    @ParameterizedTest
    @EnumSource(Where.class)
    void twoSitesRunAsThoseBuiltIn(Where where) throws IOException {
        double coarse = difference(twoSites(1), oneBuiltIn(1), where);
        double fine = difference(twoSites(0.5), oneBuiltIn(0.5), where);
        assertThat(fine).isLessThan(1e-4).isLessThan(coarse / 1.8);
    }
}
