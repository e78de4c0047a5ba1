package org.voxtum.compute.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many parts a launch gets, from what is known of its time. */
class LaunchPaceTest {
    private static final LaunchPace.Launch LARGE =
            new LaunchPace.Launch("stage", new WorkItems(512, 512, 512, 0, true));
    private static final LaunchPace.Launch SMALL =
            new LaunchPace.Launch("stage", new WorkItems(64, 64, 64, 0, true));
    private static final long GIGABYTE = 1_000_000_000L;

    private static LaunchPace pace() {
        return new LaunchPace(DeviceDescription.Kind.GPU, 0.2);
    }

    @Test
    void theFirstLaunchIsCutAsOnASlowDevice() {
        assertThat(pace().next(LARGE, 7 * GIGABYTE).parts()).isEqualTo(35); // 7 s at 1 GB/s
        assertThat(pace().next(LARGE, GIGABYTE / 10).parts()).isEqualTo(1);
    }

    @Test
    void laterOnesAreCutByWhatWasMeasuredOfTheSameSize() {
        LaunchPace pace = pace();
        pace.next(LARGE, 7 * GIGABYTE);
        assertThat(pace.next(LARGE, 7 * GIGABYTE).isTimed()).isTrue();
        pace.took(LARGE, 1);
        assertThat(pace.next(LARGE, 7 * GIGABYTE).parts()).isEqualTo(5);
        assertThat(pace.next(SMALL, 1).parts()).isEqualTo(1);
    }

    /** A driver may compile for the first launch that is cut in another way. */
    @Test
    void theTimeOfALaunchThatIsCutAnewDoesNotCount() {
        LaunchPace pace = pace();
        pace.next(LARGE, 7 * GIGABYTE);
        pace.next(LARGE, 7 * GIGABYTE);
        pace.took(LARGE, 1);
        pace.next(LARGE, 7 * GIGABYTE);
        pace.took(LARGE, 100);
        LaunchPace.Plan again = pace.next(LARGE, 7 * GIGABYTE);
        assertThat(again).isEqualTo(new LaunchPace.Plan(5, 1, true));
        pace.took(LARGE, 0.5);
        assertThat(pace.next(LARGE, 7 * GIGABYTE).parts()).isEqualTo(3);
    }

    @Test
    void fewLaunchesAreTimedAndNoneThatIsShortAnywhere() {
        LaunchPace pace = pace();
        long timed =
                IntStream.rangeClosed(1, 1024)
                        .filter(i -> pace.next(LARGE, GIGABYTE / 10).isTimed())
                        .count();
        assertThat(timed).isEqualTo(2 + 4);
        assertThat(IntStream.range(0, 1024).noneMatch(i -> pace.next(SMALL, 1000).isTimed()))
                .isTrue();
    }
}
