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
        assertThat(pace().parts(LARGE, 7 * GIGABYTE)).isEqualTo(35); // 7 s at 1 GB/s
        assertThat(pace().parts(LARGE, GIGABYTE / 10)).isEqualTo(1);
    }

    @Test
    void laterOnesAreCutByWhatWasMeasuredOfTheSameSize() {
        LaunchPace pace = pace();
        pace.took(LARGE, 0.05);
        pace.took(SMALL, 1);
        assertThat(pace.parts(LARGE, 7 * GIGABYTE)).isEqualTo(1);
        assertThat(pace.parts(SMALL, 1)).isEqualTo(5);
    }

    @Test
    void fewLaunchesAreTimedAndNoneThatIsShortAnywhere() {
        LaunchPace pace = pace();
        long timed =
                IntStream.rangeClosed(1, 1024)
                        .filter(i -> pace.isToBeTimed(LARGE, GIGABYTE))
                        .count();
        assertThat(timed).isEqualTo(2 + 4);
        assertThat(IntStream.range(0, 1024).noneMatch(i -> pace.isToBeTimed(SMALL, 1000))).isTrue();
    }
}
