package org.voxtum.compute.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.voxtum.fault.Fault;

/** When a device counts as silent. */
class DeviceWatchTest {
    private static final long SECOND = 1_000_000_000L;
    private final AtomicLong nanos = new AtomicLong();
    private final List<Fault> told = new ArrayList<>();
    private final DeviceWatch watch =
            new DeviceWatch(
                    DeviceChoiceTest.device("0:0", "slow", DeviceDescription.Kind.GPU, 1),
                    OpenClOptions.plain().watched(60, told::add),
                    nanos::get);

    private boolean isSilentAfter(long seconds) {
        nanos.addAndGet(seconds * SECOND);
        return watch.isSilent();
    }

    @Test
    void aCallThatDoesNotComeBackIsTold() {
        watch.asked("transport_stage", 0.1);
        watch.enter("reading 'sum'");
        assertThat(isSilentAfter(60)).isFalse();
        assertThat(isSilentAfter(1)).isTrue();
        assertThat(told)
                .singleElement()
                .satisfies(fault -> assertThat(fault.kind().exitCode()).isEqualTo(5));
        assertThat(told.get(0))
                .hasMessageContainingAll(
                        "slow", "reading 'sum'", "61 s", "transport_stage", "voxtum resume");
    }

    @Test
    void timeOutsideTheDriverDoesNotCount() {
        DeviceWatch.Call outer = watch.enter("reading 'sum'");
        watch.leave(outer);
        assertThat(isSilentAfter(1000)).isFalse();
        watch.enter("waiting");
        assertThat(isSilentAfter(50)).isFalse();
    }

    @Test
    void whatIsExpectedToTakeLongMay() {
        watch.asked("first", 100);
        watch.asked("second", 200);
        watch.enter("waiting");
        assertThat(isSilentAfter(359)).isFalse();
        assertThat(isSilentAfter(2)).isTrue();
        watch.idle();
        watch.enter("waiting");
        assertThat(isSilentAfter(61)).isTrue();
    }
}
