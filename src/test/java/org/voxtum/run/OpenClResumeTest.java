package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;

/** A run on an OpenCL device that was stopped ends with the bits of one that was not. */
class OpenClResumeTest {
    @TempDir private Path folder;

    @BeforeEach
    void skipWithoutADevice() {
        TestDevice.backend(Precision.SINGLE).close();
    }

    private static SmallRun on(BackendRequest request) {
        SmallRun run = SmallRun.sphere();
        run.backend = request;
        return run;
    }

    private static BackendRequest openCl(Precision precision) {
        return new BackendRequest("opencl", "", Optional.of(precision));
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void twoRunsAndAResumedOneHaveTheSameBits(Precision precision) {
        Path whole = folder.resolve("whole");
        on(openCl(precision)).run(whole);
        Path parts = folder.resolve("parts");
        assertThat(on(openCl(precision)).stoppedAfter(70).run(parts).ending())
                .isEqualTo(Ending.INTERRUPTED);
        SmallRun resumed = on(BackendRequest.usual()); // what the folder says
        resumed.resume(parts);
        assertThat(resumed.warnings).noneMatch(text -> text.contains("bit for bit"));
        SmallRun.assertSameResults(parts, whole);
    }

    /** Both carry what rounding left; the second agent is between its steps, the first is ahead. */
    @ParameterizedTest
    @EnumSource(Precision.class)
    void aRunOfTwoAgentsStoppedWithinTheSecondHasTheSameBits(Precision precision) {
        Path whole = folder.resolve("whole");
        SmallRun uninterrupted = ofTwoAgents(precision);
        uninterrupted.run(whole);
        assertThat(uninterrupted.order).contains("liposome", "drug");
        int second = uninterrupted.order.indexOf("drug") + 3;
        assertThat(uninterrupted.order.get(second)).isEqualTo("drug");
        for (int steps : new int[] {second, uninterrupted.steps - 2}) {
            Path parts = folder.resolve("parts " + steps);
            assertThat(ofTwoAgents(precision).stoppedAfter(steps).run(parts).ending())
                    .isEqualTo(Ending.INTERRUPTED);
            on(BackendRequest.usual()).resume(parts);
            SmallRun.assertSameResults(parts, whole);
        }
    }

    private static SmallRun ofTwoAgents(Precision precision) {
        SmallRun run =
                new SmallRun(
                        Path.of("cases/window-chamber.yaml"),
                        List.of(
                                "grid.voxels=[21, 19, 15]",
                                "grid.spacing=[48 um, 42 um, 10 um]",
                                "agents.drug={in: {all: {accessible_fraction: 0.2, diffusivity:"
                                        + " 1e-11 m^2/s, retardation: 0.9, wall_permeability: 1e-8"
                                        + " m/s, wall_reflection: 0.5}}}",
                                "doses=[{agent: liposome, plasma: {peak: 10 nM}}, {agent: drug,"
                                        + " plasma: {peak: 1 uM, half_life: 2 h}}]",
                                "run.duration=10 min",
                                "run.report_every=5 min",
                                "run.fields_every=10 min"));
        run.backend = openCl(precision);
        return run;
    }

    @Test
    void anotherBackendGoesOnWithANoticeToTheSameNumbers() {
        Path parts = folder.resolve("parts");
        on(openCl(Precision.SINGLE)).stoppedAfter(70).run(parts);
        BackendRequest reference = new BackendRequest("reference", "", Optional.empty());
        SmallRun second = on(reference).stoppedAfter(60);
        assertThat(second.resume(parts).ending()).isEqualTo(Ending.INTERRUPTED);
        assertThat(second.warnings).anyMatch(text -> text.contains("bit for bit"));
        assertThat(on(BackendRequest.usual()).resume(parts).ending()).isEqualTo(Ending.FINISHED);
        Path whole = folder.resolve("whole");
        on(reference).run(whole);
        assertThat(content(parts)).isCloseTo(content(whole), withinPercentage(1e-3));
    }

    /** What the sketch of a SmallRun says at the end. */
    private static double content(Path run) {
        try {
            String text = Files.readString(run.resolve("front.png"));
            return Double.parseDouble(text.substring(text.lastIndexOf(' ') + 1));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
