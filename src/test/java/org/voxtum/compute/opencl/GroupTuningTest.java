package org.voxtum.compute.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.KernelSweep;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.grid.Field;
import org.voxtum.grid.FieldLedger;
import org.voxtum.grid.Shape;

/** Which group a kernel gets, by the times of its launches; none changes a bit. */
class GroupTuningTest {
    private static final WorkGroup USUAL = new WorkGroup(64, 1, 1);
    private static final WorkItems GRID = new WorkItems(128, 96, 96, 0, true);

    private static LoadedKernel kernel(String name, long most) {
        return new LoadedKernel(name, null, new GroupLimits(most, most, most, most));
    }

    /** Launches a kernel as a device would that takes so long with a group. */
    private static Set<WorkGroup> launch(
            GroupTuning tuning,
            LoadedKernel kernel,
            WorkItems items,
            int times,
            ToDoubleFunction<WorkGroup> seconds) {
        Set<WorkGroup> used = new HashSet<>();
        for (int i = 0; i < times; i++) {
            WorkGroup group = tuning.group(kernel, items);
            used.add(group);
            if (tuning.isTrial(kernel, items)) {
                tuning.took(kernel, items, seconds.applyAsDouble(group));
            }
        }
        return used;
    }

    @Test
    void theFastestIsChosenAndKept() {
        GroupTuning tuning = new GroupTuning(true, Map.of());
        LoadedKernel kernel = kernel("stage", 1024);
        WorkGroup fast = new WorkGroup(32, 4, 1);
        Set<WorkGroup> tried =
                launch(tuning, kernel, GRID, 60, group -> group.equals(fast) ? 0.005 : 0.01);
        assertThat(tried).hasSizeGreaterThan(5).allMatch(group -> group.covers(GRID));
        assertThat(tuning.group(kernel, GRID)).isEqualTo(fast);
        assertThat(tuning.chosen()).isEqualTo(Map.of("stage", fast));
        assertThat(tuning.hasLearnt()).isTrue();
        assertThat(tuning.group(kernel, new WorkItems(128, 97, 96, 0, true))).isEqualTo(USUAL);
        assertThat(new GroupTuning(true, tuning.chosen()).group(kernel, GRID)).isEqualTo(fast);
    }

    @Test
    void whatIsHardlyFasterIsNotChosen() {
        GroupTuning tuning = new GroupTuning(true, Map.of());
        launch(tuning, kernel("stage", 1024), GRID, 60, group -> 0.01 - group.items() * 1e-7);
        assertThat(tuning.chosen()).isEqualTo(Map.of("stage", USUAL));
    }

    @Test
    void groupsThatAKernelCannotHaveAreNotTried() {
        GroupTuning tuning = new GroupTuning(true, Map.of("known", new WorkGroup(256, 1, 1)));
        assertThat(launch(tuning, kernel("stage", 32), GRID, 60, group -> 1e-3))
                .allMatch(group -> group.items() <= 32);
        assertThat(tuning.group(kernel("known", 128), GRID)).isEqualTo(USUAL);
        assertThat(tuning.group(kernel("known", 256), GRID).items()).isEqualTo(256);
        assertThat(tuning.group(kernel("other", 1), GRID)).isEqualTo(WorkGroup.ONE);
    }

    /** Each family has a second. */
    @Test
    void aFamilyThatHadItsTimeIsLeftAlone() {
        GroupTuning tuning = new GroupTuning(true, Map.of());
        launch(tuning, kernel("slow_a", 1024), GRID, 100, group -> 0.15);
        assertThat(tuning.chosen()).containsOnlyKeys("slow_a");
        assertThat(tuning.isTrial(kernel("slow_b", 1024), GRID)).isFalse();
        assertThat(tuning.isTrial(kernel("fast_a", 1024), GRID)).isTrue();
    }

    @Test
    void smallAndSingleLaunchesAndUntunedSessionsHaveTheUsualGroup() {
        GroupTuning tuning = new GroupTuning(true, Map.of());
        LoadedKernel kernel = kernel("stage", 1024);
        assertThat(tuning.isTrial(kernel, new WorkItems(20, 20, 20, 0, true))).isFalse();
        assertThat(tuning.isTrial(kernel, new WorkItems(128, 96, 96, 1, true))).isFalse();
        assertThat(tuning.group(kernel, new WorkItems(128, 96, 96, 1, true)))
                .isEqualTo(WorkGroup.ONE);
        assertThat(GroupTuning.none().isTrial(kernel, GRID)).isFalse();
        assertThat(GroupTuning.none().group(kernel, GRID)).isEqualTo(USUAL);
    }

    private static OpenClBackend tuning(DeviceDescription device, Path folder) {
        return OpenClBackend.on(
                device,
                Precision.SINGLE,
                new FieldLedger(),
                OpenClOptions.plain().caching(Optional.of(folder), true));
    }

    @Test
    void theNextSessionKnowsWhatWasFound(@TempDir Path folder) {
        DeviceDescription device;
        try (OpenClBackend backend = TestDevice.backend(Precision.SINGLE)) {
            device = backend.device();
        }
        Shape shape = Shape.of(64, 64, 64);
        Map<String, WorkGroup> found;
        try (OpenClBackend backend = tuning(device, folder)) {
            DeviceField y = backend.upload("y", new Field(shape).fillBy((i, j, k) -> i + j + k));
            for (int i = 0; i < 20; i++) {
                backend.vectors().scaleAndAdd(y, 1, y);
            }
            Field after = backend.download(y);
            assertThat(after.get(1, 2, 3)).isEqualTo(6 * (1 << 20));
            found = backend.session().tuning().chosen();
            assertThat(found).containsKey("vector_combine");
        }
        try (OpenClBackend backend = tuning(device, folder)) {
            assertThat(backend.session().tuning().chosen()).isEqualTo(found);
            assertThat(backend.properties()).containsKey("work_groups");
        }
    }

    @ParameterizedTest
    @CsvSource({"32, 1", "256, 1", "8, 5"})
    void noGroupChangesABit(int x, int y) {
        DeviceDescription device;
        Map<String, double[]> usual;
        try (OpenClBackend backend = TestDevice.backend(Precision.SINGLE)) {
            device = backend.device();
        }
        KernelForm items = new KernelForm(false, "");
        try (OpenClBackend backend =
                OpenClBackend.on(device, Precision.SINGLE, new FieldLedger(), items)) {
            usual = KernelSweep.of(backend, DeviceProcess.SMALL);
        }
        try (OpenClBackend backend =
                OpenClBackend.on(device, Precision.SINGLE, new FieldLedger(), items)) {
            backend.session().tuning().use(new WorkGroup(x, y, 1));
            Map<String, double[]> other = KernelSweep.of(backend, DeviceProcess.SMALL);
            usual.forEach((name, values) -> assertThat(other.get(name)).as(name).isEqualTo(values));
        }
    }
}
