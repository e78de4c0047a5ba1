package org.voxtum.compute.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;

/** The position of a voxel in a kernel is 64-bit: grids whose sizes multiply to 2^33 and more. */
class VoxelIndexTest {
    private static final String PROBE =
            """
            __kernel void index_probe(__global long *at, int x, int y, int z, int nx, int ny) {
                at[0] = voxel_index(x, y, z, nx, ny);
                at[1] = voxel_index(x + 1, y, z, nx + 1, ny) - voxel_index(x, y, z, nx + 1, ny);
                at[2] = voxel_index(x, y + 1, z, nx, ny) - voxel_index(x, y, z, nx, ny);
                at[3] = voxel_index(x, y, z + 1, nx, ny) - voxel_index(x, y, z, nx, ny);
            }
            """;

    @Test
    void positionsAboveTwoToThe33() {
        SplittableRandom random = new SplittableRandom(20261127);
        try (OpenClBackend backend = TestDevice.backend(Precision.SINGLE)) {
            OpenClSession session = backend.session();
            session.add(PROBE, "index_probe");
            DeviceBuffer memory = session.allocate("positions", 4 * Long.BYTES);
            for (int i = 0; i < 50; i++) {
                int nx = 2048 + random.nextInt(60_000);
                int ny = 2048 + random.nextInt(2_000_000_000 / nx - 2048);
                int nz = (int) Math.min((1L << 34) / ((long) nx * ny) + 1, 1_000_000);
                int x = random.nextInt(nx);
                int y = random.nextInt(ny);
                long expected = x + (long) nx * (y + (long) ny * nz);
                assertThat(positions(session, memory, new int[] {x, y, nz, nx, ny}))
                        .containsExactly(expected, 1, nx, (long) nx * ny);
                assertThat(expected).isGreaterThan(1L << 33);
            }
            session.release(memory);
        }
    }

    private static long[] positions(OpenClSession session, DeviceBuffer memory, int... sizes) {
        KernelCall call = session.kernel("index_probe").buffer(memory);
        for (int size : sizes) {
            call.whole(size);
        }
        call.over(1);
        byte[] bytes = new byte[4 * Long.BYTES];
        session.transfer().read(memory, 0, bytes, bytes.length);
        long[] positions = new long[4];
        ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).asLongBuffer().get(positions);
        return positions;
    }
}
