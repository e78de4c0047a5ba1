package org.voxtum.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.doctor.Diagnosis.Level;

class ProbesTest {
    @TempDir private Path empty;

    @Test
    void aMachineThatTellsNothingIsNoException() {
        Machine machine =
                new Machine(Map.of(), Map.of(), empty, empty.resolve("none"), 0, 0, folder -> 0);
        List<Diagnosis> all = Probes.examine(machine, () -> "a card");
        assertThat(all).extracting(Diagnosis::level).contains(Level.PROBLEM);
        assertThat(all).allSatisfy(ProbesTest::isComplete);
    }

    @Test
    void thisMachineWorks() {
        List<Diagnosis> all = Probes.examine(Machine.here(), () -> "a card");
        assertThat(all).extracting(Diagnosis::level).doesNotContain(Level.PROBLEM);
        assertThat(all).extracting(Diagnosis::subject).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(ProbesTest::isComplete);
    }

    /** What is not well says what is missing; what is well asks for nothing. */
    private static void isComplete(Diagnosis one) {
        assertThat(one.found()).as(one.subject()).isNotEmpty().doesNotContain("\n");
        assertThat(one.missing().isEmpty()).as("" + one).isEqualTo(one.level() == Level.OK);
        assertThat(one.mend().isEmpty() || one.level() != Level.OK).as("" + one).isTrue();
    }
}
