package org.voxtum.compute.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of a launch are whole groups and hold each work-item once. */
class LaunchPartTest {
    @ParameterizedTest
    @CsvSource({
        "130, 8, 12, 64, 2, 3, 1",
        "130, 8, 12, 64, 2, 3, 4",
        "130, 8, 12, 64, 2, 3, 5",
        "130, 8, 12, 64, 2, 3, 1000000",
        "5, 1, 1, 64, 1, 1, 7",
        "1000, 1, 1, 64, 1, 1, 7",
        "7, 9, 1, 1, 1, 1, 20",
    })
    void eachWorkItemIsInOnePart(int nx, int ny, int nz, int gx, int gy, int gz, long wanted) {
        WorkItems items = new WorkItems(nx, ny, nz, 0, true);
        WorkGroup group = new WorkGroup(gx, gy, gz);
        List<LaunchPart> parts = LaunchPart.of(items, group, wanted);
        int rounded = (nx + gx - 1) / gx * gx;
        int[] times = new int[rounded * ny * nz];
        parts.forEach(part -> count(part, times, rounded, ny));
        assertThat(times).containsOnly(1);
        assertThat(parts).allMatch(part -> isWhole(part, group));
        long groups = (long) rounded / gx * (ny / gy) * (nz / gz);
        assertThat((long) parts.size()).isBetween(Math.min(wanted, groups), groups);
    }

    private static boolean isWhole(LaunchPart part, WorkGroup group) {
        return Arrays.stream(part.size()).allMatch(size -> size > 0)
                && part.size()[0] % group.x() == 0
                && part.size()[1] % group.y() == 0
                && part.size()[2] % group.z() == 0;
    }

    private static void count(LaunchPart part, int[] times, int nx, int ny) {
        long[] from = part.offset();
        long[] size = part.size();
        for (long z = from[2]; z < from[2] + size[2]; z++) {
            for (long y = from[1]; y < from[1] + size[1]; y++) {
                for (long x = from[0]; x < from[0] + size[0]; x++) {
                    times[(int) (x + nx * (y + ny * z))]++;
                }
            }
        }
    }
}
