package org.voxtum.viewer.gl;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.lwjgl.opengl.GL33C;
import org.lwjgl.system.MemoryUtil;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;

/** Region numbers on the graphics card, at the same voxels as a {@link VolumeTexture}. */
final class LabelTexture implements AutoCloseable {
    private final int texture = GL33C.glGenTextures();
    private Labels held;

    LabelTexture() {
        fill(1, 1, 1);
        put(0, 1, 1, MemoryUtil.memAlloc(1).put((byte) 0).flip());
    }

    /** Takes other labels, where there are some and they are others. */
    void hold(Optional<Labels> labels, VoxelGrid grid) {
        if (labels.isEmpty() || labels.get() == held) {
            return;
        }
        held = labels.get();
        int stride = VolumeTexture.stride(grid, GlDisplay.mostVoxels());
        int wide = VolumeTexture.part(grid.nx(), stride);
        int high = VolumeTexture.part(grid.ny(), stride);
        fill(wide, high, VolumeTexture.part(grid.nz(), stride));
        for (int z = 0; z < grid.nz(); z += stride) {
            ByteBuffer plane = MemoryUtil.memAlloc(wide * high);
            for (int y = 0; y < grid.ny(); y += stride) {
                for (int x = 0; x < grid.nx(); x += stride) {
                    plane.put((byte) held.get(x, y, z));
                }
            }
            put(z / stride, wide, high, plane.flip());
        }
    }

    private void fill(int wide, int high, int deep) {
        GL33C.glBindTexture(GL33C.GL_TEXTURE_3D, texture);
        int[] filters = {GL33C.GL_TEXTURE_MIN_FILTER, GL33C.GL_TEXTURE_MAG_FILTER};
        for (int filter : filters) {
            GL33C.glTexParameteri(GL33C.GL_TEXTURE_3D, filter, GL33C.GL_NEAREST);
        }
        GL33C.glTexImage3D(
                GL33C.GL_TEXTURE_3D,
                0,
                GL33C.GL_R8UI,
                wide,
                high,
                deep,
                0,
                GL33C.GL_RED_INTEGER,
                GL33C.GL_UNSIGNED_BYTE,
                (ByteBuffer) null);
    }

    /** Writes a plane and frees it. */
    private void put(int z, int wide, int high, ByteBuffer plane) {
        GL33C.glPixelStorei(GL33C.GL_UNPACK_ALIGNMENT, 1);
        GL33C.glBindTexture(GL33C.GL_TEXTURE_3D, texture);
        GL33C.glTexSubImage3D(
                GL33C.GL_TEXTURE_3D,
                0,
                0,
                0,
                z,
                wide,
                high,
                1,
                GL33C.GL_RED_INTEGER,
                GL33C.GL_UNSIGNED_BYTE,
                plane);
        MemoryUtil.memFree(plane);
    }

    void bind(int unit) {
        GL33C.glActiveTexture(GL33C.GL_TEXTURE0 + unit);
        GL33C.glBindTexture(GL33C.GL_TEXTURE_3D, texture);
    }

    @Override
    public void close() {
        GL33C.glDeleteTextures(texture);
    }
}
