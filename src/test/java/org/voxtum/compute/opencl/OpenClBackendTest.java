package org.voxtum.compute.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voxtum.compute.Carry;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.fault.Fault;
import org.voxtum.grid.Field;
import org.voxtum.grid.FieldLedger;
import org.voxtum.grid.Shape;

/** Memory of a device: what goes there and back, what it carries, and what it refuses. */
class OpenClBackendTest {
    private static final Shape SHAPE = Shape.of(13, 7, 5);

    @ParameterizedTest
    @EnumSource(Precision.class)
    void valuesComeBackAsTheyWent(Precision precision) {
        try (OpenClBackend backend = TestDevice.backend(precision)) {
            Field host = new Field(SHAPE).fillBy((x, y, z) -> x + 100 * y - 7 * z + 0.5);
            DeviceField field = backend.upload("there", host);
            assertThat(backend.download(field).chunk(0)).isEqualTo(host.chunk(0));
            assertThat(backend.ledger().byName())
                    .containsEntry("there", SHAPE.size() * precision.bytes());
            backend.release(field);
            assertThat(backend.ledger().bytes()).isZero();
        }
    }

    /** 10,000 additions of 1e-8 to 1: a float alone would stay at 1. */
    @ParameterizedTest
    @EnumSource(Carry.class)
    void smallAdditionsAreNotLost(Carry carry) {
        try (OpenClBackend backend = TestDevice.backend(Precision.SINGLE)) {
            Shape one = Shape.of(3, 1, 1);
            DeviceField sum = backend.allocate("sum", one, carry);
            backend.store(sum, new Field(one).fillBy((x, y, z) -> x - 1));
            DeviceField small = backend.upload("small", new Field(one).fillBy((x, y, z) -> 1e-8));
            for (int i = 0; i < 10_000; i++) {
                backend.vectors().addScaled(sum, 1, small);
            }
            Field after = backend.download(sum);
            // a byte keeps 1/256 of the last place, 1.2e-7 above 1: at most 10,000 * 1.2e-7/512 off
            double tolerance = carry == Carry.PAIR ? 1e-11 : 2.4e-6;
            assertThat(after.get(0, 0, 0)).isCloseTo(-1 + 1e-4, within(tolerance));
            assertThat(after.get(1, 0, 0)).isCloseTo(1e-4, within(1e-9));
            assertThat(after.get(2, 0, 0)).isCloseTo(1 + 1e-4, within(tolerance));
        }
    }

    @ParameterizedTest
    @EnumSource(Carry.class)
    void whatAFieldCarriesSurvivesACheckpoint(Carry carry) {
        try (OpenClBackend backend = TestDevice.backend(Precision.SINGLE)) {
            DeviceField field = backend.allocate("carried", SHAPE, carry);
            DeviceField third =
                    backend.upload("third", new Field(SHAPE).fillBy((x, y, z) -> (x - 6) / 3.0));
            backend.vectors().addScaled(field, 1, third);
            backend.vectors().addScaled(field, 1e-3, third);
            Field saved = backend.download(field);
            DeviceField restored = backend.allocate("restored", SHAPE, carry);
            backend.store(restored, saved);
            backend.vectors().addScaled(field, 1e-3, third);
            backend.vectors().addScaled(restored, 1e-3, third);
            assertThat(backend.download(restored).chunk(0))
                    .isEqualTo(backend.download(field).chunk(0));
        }
    }

    @Test
    void aTransferBeyondABufferIsRefused() {
        DeviceBuffer buffer = new DeviceBuffer("small", null, 64);
        buffer.holds(0, 64);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> buffer.holds(32, 40))
                .withMessageContaining("small");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> buffer.holds(Long.MAX_VALUE, 1));
    }

    @Test
    void aBufferThatTheDeviceCannotHaveIsRefusedInWords() {
        try (OpenClBackend backend = TestDevice.backend(Precision.SINGLE)) {
            long values = backend.device().largestBuffer() / Float.BYTES;
            int nz = (int) (values / (1 << 20)) + 1;
            assertThatExceptionOfType(Fault.class)
                    .isThrownBy(() -> backend.allocate("huge", Shape.of(1024, 1024, nz)))
                    .withMessageContainingAll("huge", "largest buffer", "--precision single")
                    .matches(fault -> fault.kind().exitCode() == 5);
        }
    }

    @Test
    void aBuildFailureShowsTheCompilersWords() {
        try (OpenClBackend backend = TestDevice.backend(Precision.SINGLE)) {
            assertThatExceptionOfType(Fault.class)
                    .isThrownBy(
                            () ->
                                    backend.session()
                                            .add("__kernel void broken() { nowhere = 1; }", "x"))
                    .withMessageContainingAll("nowhere", "do not build");
        }
    }

    /** Some drivers abort the process there. */
    @Test
    void aKernelWithMoreLocalMemoryThanThereIsIsRefusedInWords() {
        try (OpenClBackend backend = TestDevice.backend(Precision.SINGLE)) {
            long values = backend.device().localMemory() / Float.BYTES + 1;
            String source =
                    "__kernel void greedy(__global float *p) { __local float a["
                            + values
                            + "]; int i = get_local_id(0); a[i] = p[i];"
                            + " barrier(CLK_LOCAL_MEM_FENCE); p[i] = a[63 - i]; }";
            assertThatExceptionOfType(Fault.class)
                    .isThrownBy(() -> backend.session().add(source, "greedy"))
                    .withMessageContainingAll("greedy", "local memory", "--device");
        }
    }

    @Test
    void withoutAWritableCacheThereIsANoticeAndNothingElse(@TempDir Path folder)
            throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        DeviceDescription device;
        try (OpenClBackend backend = TestDevice.backend(Precision.SINGLE)) {
            device = backend.device();
            assertThat(backend.notices()).isEmpty();
        }
        OpenClOptions options =
                OpenClOptions.plain().caching(Optional.of(file.resolve("cache")), true);
        try (OpenClBackend backend =
                OpenClBackend.on(device, Precision.SINGLE, new FieldLedger(), options)) {
            assertThat(backend.notices())
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .contains(file.toString(), "VOXTUM_CACHE", "--no-cache");
        }
    }

    @Test
    void anUnknownKernelIsABugInWords() {
        try (OpenClBackend backend = TestDevice.backend(Precision.SINGLE)) {
            assertThatExceptionOfType(Fault.class)
                    .isThrownBy(() -> backend.session().kernel("nothing"))
                    .withMessageContaining("nothing");
        }
    }
}
