package org.voxtum.compute.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.grid.Shape;

/** Buffers of more bytes and of more values than 32 bits can tell, filled, summed and read. */
@Tag("full")
class LargeBufferTest {
    private static final long TWO_TO_THE_31 = 1L << 31;
    private static final double HALF = 0.5;

    /** What a device asks of memory beside the buffer itself. */
    private static final double MARGIN = 1.2;

    private static void assumeRoom(OpenClBackend backend, long bytes) {
        DeviceDescription device = backend.device();
        assumeTrue(
                bytes <= device.largestBuffer() && MARGIN * bytes <= device.memory(),
                () -> bytes + " bytes are too many for " + device.text());
        if (device.kind() == DeviceDescription.Kind.CPU) {
            assumeTrue(MARGIN * bytes < memoryNow(), bytes + " bytes are not free now");
        }
    }

    /** Memory of the host that is free now; everything where the system does not say. */
    private static double memoryNow() {
        try {
            return Files.readAllLines(Path.of("/proc/meminfo")).stream()
                    .filter(line -> line.startsWith("MemAvailable:"))
                    .mapToDouble(line -> 1024 * Double.parseDouble(line.split(" +")[1]))
                    .findFirst()
                    .orElse(Double.POSITIVE_INFINITY);
        } catch (IOException unknown) {
            return Double.POSITIVE_INFINITY;
        }
    }

    /** Fills a field, changes its ends, and looks at sum, least value and last value. */
    private static void fillSumAndRead(Shape shape) {
        try (OpenClBackend backend = TestDevice.backend(Precision.SINGLE)) {
            assumeRoom(backend, shape.size() * Float.BYTES);
            OpenClField field = OpenClField.of(backend.allocate("large", shape));
            backend.vectors().fill(field, HALF);
            BufferTransfer transfer = backend.session().transfer();
            long last = shape.size() - 1;
            transfer.write(new double[] {3}, 1, field.buffer(), last);
            transfer.write(new double[] {-2}, 1, field.buffer(), 0);
            assertThat(backend.vectors().sum(field)).isEqualTo(HALF * (shape.size() - 2) + 1);
            assertThat(backend.vectors().minimumOfSum(field, field)).isEqualTo(-4);
            assertThat(backend.vectors().largestMagnitude(field)).isEqualTo(3);
            double[] end = new double[3];
            transfer.read(field.buffer(), shape.size() - end.length, end, end.length);
            assertThat(end).containsExactly(HALF, HALF, 3);
            backend.vectors().combine(field, 1, field, 1);
            transfer.read(field.buffer(), last, end, 1);
            assertThat(end[0]).isEqualTo(6);
        }
    }

    @Test
    void moreBytesThanAnIntCounts() {
        Shape shape = Shape.of(1100, 1000, 500);
        assertThat(shape.size() * Float.BYTES).isEqualTo(2_200_000_000L);
        fillSumAndRead(shape);
    }

    /** 2^31 + 1 = 3 x 715827883. */
    @Test
    void moreValuesThanAnIntCounts() {
        Shape shape = Shape.of(3, 1, 715_827_883);
        assertThat(shape.size()).isEqualTo(TWO_TO_THE_31 + 1);
        fillSumAndRead(shape);
    }

    /** The same number of bytes fits where so many floats do not. */
    @Test
    void moreBytesOfACarryThanAnIntCounts() {
        long count = TWO_TO_THE_31 + 1;
        try (OpenClBackend backend = TestDevice.backend(Precision.SINGLE)) {
            assumeRoom(backend, count);
            OpenClSession session = backend.session();
            DeviceBuffer bytes = session.allocate("bytes", count);
            byte[] end = {5, 6, 7};
            session.transfer().write(end, end.length, bytes, count - end.length);
            session.kernel("vector_clear_bytes").buffer(bytes).count(count - 1).over(count - 1);
            session.transfer().read(bytes, count - end.length, end, end.length);
            assertThat(end).containsExactly(0, 0, 7);
            session.release(bytes);
        }
    }
}
