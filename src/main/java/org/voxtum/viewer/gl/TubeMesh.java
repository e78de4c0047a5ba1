package org.voxtum.viewer.gl;

import java.nio.FloatBuffer;
import java.util.List;
import org.lwjgl.opengl.GL33C;
import org.lwjgl.system.MemoryUtil;
import org.voxtum.render.Rgb;
import org.voxtum.render.volume.PaintedTube;

/** Vessels on the graphics card, one instance of a box each. */
final class TubeMesh implements AutoCloseable {
    private static final int FLOATS = 10;
    private static final int BOX_VERTICES = 36;
    private static final double BYTE = 255;

    private final int array = GL33C.glGenVertexArrays();
    private final int buffer = GL33C.glGenBuffers();
    private List<PaintedTube> tubes = List.of();

    TubeMesh() {
        GL33C.glBindVertexArray(array);
        GL33C.glBindBuffer(GL33C.GL_ARRAY_BUFFER, buffer);
        attribute(0, 3, 0);
        attribute(1, 3, 3);
        attribute(2, 4, 6);
    }

    private static void attribute(int place, int count, int from) {
        GL33C.glVertexAttribPointer(
                place,
                count,
                GL33C.GL_FLOAT,
                false,
                FLOATS * Float.BYTES,
                (long) from * Float.BYTES);
        GL33C.glEnableVertexAttribArray(place);
        GL33C.glVertexAttribDivisor(place, 1);
    }

    /** Takes other tubes, where they are others. */
    void hold(List<PaintedTube> wanted) {
        if (wanted.equals(tubes)) {
            return;
        }
        FloatBuffer floats = MemoryUtil.memAllocFloat(FLOATS * wanted.size());
        wanted.forEach(tube -> put(tube, floats));
        GL33C.glBindBuffer(GL33C.GL_ARRAY_BUFFER, buffer);
        GL33C.glBufferData(GL33C.GL_ARRAY_BUFFER, floats.flip(), GL33C.GL_STATIC_DRAW);
        MemoryUtil.memFree(floats);
        tubes = wanted;
    }

    private static void put(PaintedTube painted, FloatBuffer floats) {
        var tube = painted.tube();
        floats.put((float) tube.x0()).put((float) tube.y0()).put((float) tube.z0());
        floats.put((float) tube.x1()).put((float) tube.y1()).put((float) tube.z1());
        floats.put((float) (Rgb.red(painted.colour()) / BYTE));
        floats.put((float) (Rgb.green(painted.colour()) / BYTE));
        floats.put((float) (Rgb.blue(painted.colour()) / BYTE));
        floats.put((float) (tube.diameter() / 2));
    }

    /** Draws the boxes from inside. */
    void draw() {
        GL33C.glBindVertexArray(array);
        GL33C.glEnable(GL33C.GL_DEPTH_TEST);
        GL33C.glDepthMask(true);
        GL33C.glDepthFunc(GL33C.GL_LESS);
        GL33C.glEnable(GL33C.GL_CULL_FACE);
        GL33C.glCullFace(GL33C.GL_FRONT);
        GL33C.glDrawArraysInstanced(GL33C.GL_TRIANGLES, 0, BOX_VERTICES, tubes.size());
        GL33C.glDisable(GL33C.GL_CULL_FACE);
        GL33C.glDisable(GL33C.GL_DEPTH_TEST);
    }

    @Override
    public void close() {
        GL33C.glDeleteBuffers(buffer);
        GL33C.glDeleteVertexArrays(array);
    }
}
