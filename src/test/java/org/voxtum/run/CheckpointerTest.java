package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.voxtum.solver.SimulationListener;

/** When a checkpoint is written and when a run is stopped, on a clock that the test moves. */
class CheckpointerTest {
    private final AtomicLong nanos = new AtomicLong(77);
    private int written;
    private double checkpointSeconds;

    private void pass(double seconds) {
        nanos.addAndGet((long) (seconds * 1e9));
    }

    private Checkpointer checkpointer(RunControl control, double every) {
        Checkpointer made =
                new Checkpointer(
                        new SimulationListener() {},
                        control,
                        every,
                        simulation -> {
                            pass(checkpointSeconds);
                            written++;
                        });
        made.begin(null, true);
        return made;
    }

    private RunControl control(OptionalDouble maxWall) {
        return new RunControl(maxWall, nanos::get);
    }

    @Test
    void oneIsWrittenBeforeTheFirstStepAndThenByWallTime() {
        Checkpointer checkpointer = checkpointer(control(OptionalDouble.empty()), 600);
        assertThat(written).isEqualTo(1);
        for (int step = 1; step <= 1000; step++) {
            pass(3);
            assertThat(checkpointer.continues(null)).isTrue();
        }
        assertThat(written).isEqualTo(1 + 3000 / 600);
    }

    @Test
    void theLimitLeavesTimeForAStepAndACheckpoint() {
        checkpointSeconds = 40;
        RunControl control = control(OptionalDouble.of(3600));
        Checkpointer checkpointer = checkpointer(control, 600);
        int steps = 0;
        do {
            pass(steps++ % 50 == 0 ? 90 : 7); // a report now and then
        } while (checkpointer.continues(null));
        assertThat(checkpointer.ending()).isEqualTo(Ending.WALL_CLOCK);
        assertThat(control.seconds()).isBetween(3200.0, 3600.0);
    }

    @Test
    void aSignalStopsWithACheckpoint() {
        RunControl control = control(OptionalDouble.empty());
        Checkpointer checkpointer = checkpointer(control, 600);
        assertThat(checkpointer.continues(null)).isTrue();
        assertThat(control.stop(Ending.TERMINATED)).isTrue();
        assertThat(control.stop(Ending.INTERRUPTED)).isFalse();
        assertThat(checkpointer.continues(null)).isFalse();
        assertThat(checkpointer.ending()).isEqualTo(Ending.TERMINATED);
        assertThat(written).isEqualTo(2);
    }

    @Test
    void aClockThatJumpsMakesNoNegativeTimeAndOneCheckpointMore() {
        RunControl control = control(OptionalDouble.empty());
        Checkpointer checkpointer = checkpointer(control, 600);
        pass(-7200);
        assertThat(control.seconds()).isZero();
        assertThat(checkpointer.continues(null)).isTrue();
        assertThat(written).isEqualTo(1);
        pass(7200 + 86_400);
        assertThat(checkpointer.continues(null)).isTrue();
        assertThat(checkpointer.continues(null)).isTrue();
        assertThat(written).isEqualTo(2);
    }
}
