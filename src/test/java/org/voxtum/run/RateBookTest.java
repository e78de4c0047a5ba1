package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.FieldLedger;
import org.voxtum.solver.PressureSolver;

/** What is kept of measured rates, and where. */
class RateBookTest {
    private static final BackendChoice REFERENCE =
            BackendChoice.of(new BackendRequest("reference", "", Optional.empty()));

    @TempDir private Path folder;

    private static DeviceRates rates(String device, double stage) {
        return new DeviceRates(device, "double", 4096, 2e10, stage, 3e-8, 4e-6, 5e-9, 6e-7);
    }

    @Test
    void whatIsKeptIsFoundAgainBesideOthers() {
        RateBook book = new RateBook(Optional.of(folder.resolve("new/cache")));
        book.keep(rates("reference", 2e-8));
        book.keep(rates("opencl on X", 1e-9));
        DeviceRates found =
                new RateBook(Optional.of(folder.resolve("new/cache")))
                        .rates(REFERENCE)
                        .orElseThrow();
        assertThat(found.stage()).isEqualTo(2e-8);
        assertThat(found.facts()).isEqualTo(rates("reference", 2e-8).facts());
    }

    @Test
    void theLastMeasurementCounts() {
        RateBook book = new RateBook(Optional.of(folder));
        book.keep(rates("reference", 2e-8));
        book.keep(rates("reference", 3e-8));
        assertThat(book.rates(REFERENCE).orElseThrow().stage()).isEqualTo(3e-8);
    }

    @Test
    void whatIsDamagedOrAbsentWasNotMeasured() throws IOException {
        RateBook book = new RateBook(Optional.of(folder));
        assertThat(book.rates(REFERENCE)).isEmpty();
        for (String text : new String[] {"", "{", "[1]", "{\"a\": 3}"}) {
            Files.writeString(folder.resolve("rates.json"), text);
            assertThat(book.rates(REFERENCE)).isEmpty();
            book.keep(rates("reference", 2e-8));
            assertThat(book.rates(REFERENCE)).isPresent();
        }
        assertThat(DeviceRates.of(Map.of("device", "x", "precision", 3))).isEmpty();
    }

    @Test
    void hoursFollowFromTheRatesAndSayWhich() {
        Pace measured = Pace.of(Optional.of(rates("reference", 2e-8)));
        assertThat(measured.text()).contains("20.0 ns").contains("bench").contains("reference");
        assertThat(measured.seconds(10, 30, 2, 1000)).isCloseTo(8.9e-3, within(1e-12));
        assertThat(Pace.of(Optional.empty()).text()).contains("default rates");
    }

    @Test
    void withoutAFolderNothingIsKept() {
        RateBook book = new RateBook(Optional.empty());
        book.keep(rates("reference", 2e-8));
        assertThat(book.rates(REFERENCE)).isEmpty();
    }

    @Test
    void theReferenceIsMeasured() {
        DeviceRates rates = RateMeasurement.of(REFERENCE, 16);
        assertThat(rates.device()).isEqualTo("reference");
        assertThat(rates.voxels()).isEqualTo(16 * 16 * 16);
        assertThat(rates.line()).contains("16^3").contains("GB/s").doesNotContain("NaN");
        for (Object value : rates.facts().values()) {
            if (value instanceof Double number) {
                assertThat(number).isFinite().isNotNegative();
            }
        }
    }

    @Test
    void theCaseHasFlowAndExchange() {
        var problem = new BenchCase(16, true, 4).problem(new FieldLedger());
        var flow = new PressureSolver(new ReferenceBackend(), problem.fluid(), 1e-6).solve();
        assertThat(flow.budget().get("filtration")).isPositive();
        assertThat(problem.agents()).hasSize(4);
    }
}
