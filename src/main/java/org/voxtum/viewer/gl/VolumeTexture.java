package org.voxtum.viewer.gl;

import java.nio.FloatBuffer;
import org.lwjgl.opengl.GL33C;
import org.lwjgl.system.MemoryUtil;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.volume.Volume;

/**
 * A field on the graphics card: its values, and where it has any. A field that is too large is
 * taken at every {@link #stride}-th voxel.
 */
final class VolumeTexture implements AutoCloseable {
    private static final long MOST_VOXELS = 1L << 28;

    private final int values;
    private final int presence;
    private final int stride;
    private final boolean complete;
    private final double[] texels;

    VolumeTexture(Volume volume, int mostAlongEdge) {
        VoxelGrid grid = volume.grid();
        stride = stride(grid, mostAlongEdge);
        complete = volume.isComplete();
        texels =
                new double[] {
                    part(grid.nx(), stride), part(grid.ny(), stride), part(grid.nz(), stride)
                };
        values = fill(volume, GL33C.GL_R32F, false);
        presence = complete ? 0 : fill(volume, GL33C.GL_R8, true);
    }

    /** Least stride that a texture of at most so many voxels along an edge can hold. */
    static int stride(VoxelGrid grid, int mostAlongEdge) {
        int stride = 1;
        while (longest(grid, stride) > mostAlongEdge || count(grid, stride) > MOST_VOXELS) {
            stride++;
        }
        return stride;
    }

    private static int longest(VoxelGrid grid, int stride) {
        int longest = Math.max(grid.nx(), Math.max(grid.ny(), grid.nz()));
        return part(longest, stride);
    }

    private static long count(VoxelGrid grid, int stride) {
        return (long) part(grid.nx(), stride) * part(grid.ny(), stride) * part(grid.nz(), stride);
    }

    /** Voxels that are kept of a row. */
    static int part(int voxels, int stride) {
        return (voxels + stride - 1) / stride;
    }

    private int fill(Volume volume, int format, boolean asPresence) {
        VoxelGrid grid = volume.grid();
        int wide = part(grid.nx(), stride);
        int high = part(grid.ny(), stride);
        int texture = GL33C.glGenTextures();
        GL33C.glBindTexture(GL33C.GL_TEXTURE_3D, texture);
        smooth();
        GL33C.glPixelStorei(GL33C.GL_UNPACK_ALIGNMENT, 4);
        GL33C.glTexImage3D(
                GL33C.GL_TEXTURE_3D,
                0,
                format,
                wide,
                high,
                part(grid.nz(), stride),
                0,
                GL33C.GL_RED,
                GL33C.GL_FLOAT,
                (FloatBuffer) null);
        GlFaults.check("a field of " + grid.voxels() + " voxels");
        FloatBuffer plane = MemoryUtil.memAllocFloat(wide * high);
        for (int z = 0; z < grid.nz(); z += stride) {
            read(volume, z, asPresence, plane);
            GL33C.glTexSubImage3D(
                    GL33C.GL_TEXTURE_3D,
                    0,
                    0,
                    0,
                    z / stride,
                    wide,
                    high,
                    1,
                    GL33C.GL_RED,
                    GL33C.GL_FLOAT,
                    plane);
        }
        MemoryUtil.memFree(plane);
        return texture;
    }

    private static void smooth() {
        GL33C.glTexParameteri(GL33C.GL_TEXTURE_3D, GL33C.GL_TEXTURE_MIN_FILTER, GL33C.GL_LINEAR);
        GL33C.glTexParameteri(GL33C.GL_TEXTURE_3D, GL33C.GL_TEXTURE_MAG_FILTER, GL33C.GL_LINEAR);
        for (int way :
                new int[] {
                    GL33C.GL_TEXTURE_WRAP_S, GL33C.GL_TEXTURE_WRAP_T, GL33C.GL_TEXTURE_WRAP_R
                }) {
            GL33C.glTexParameteri(GL33C.GL_TEXTURE_3D, way, GL33C.GL_CLAMP_TO_EDGE);
        }
    }

    private void read(Volume volume, int z, boolean asPresence, FloatBuffer plane) {
        plane.clear();
        for (int y = 0; y < volume.grid().ny(); y += stride) {
            for (int x = 0; x < volume.grid().nx(); x += stride) {
                float value = (float) volume.voxel(x, y, z);
                boolean absent = Float.isNaN(value);
                float part = absent ? 0 : 1;
                plane.put(asPresence ? part : absent ? 0 : value);
            }
        }
        plane.flip();
    }

    /** Voxels from one that is kept to the next. */
    int stride() {
        return stride;
    }

    /** Voxels that are kept along x, y and z. */
    double[] texels() {
        return texels.clone();
    }

    /** Binds values and presence to two texture units. */
    void bind(int valuesUnit, int presenceUnit) {
        GL33C.glActiveTexture(GL33C.GL_TEXTURE0 + valuesUnit);
        GL33C.glBindTexture(GL33C.GL_TEXTURE_3D, values);
        GL33C.glActiveTexture(GL33C.GL_TEXTURE0 + presenceUnit);
        GL33C.glBindTexture(GL33C.GL_TEXTURE_3D, complete ? values : presence);
    }

    @Override
    public void close() {
        GL33C.glDeleteTextures(values);
        if (!complete) {
            GL33C.glDeleteTextures(presence);
        }
    }
}
