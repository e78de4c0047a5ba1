package org.voxtum.viewer.gl;

import java.nio.ByteBuffer;
import java.util.List;
import org.lwjgl.opengl.GL33C;
import org.lwjgl.system.MemoryUtil;

/** A picture that is partly transparent, over a part of the window. */
public final class Overlay implements AutoCloseable {
    private static final int BYTE = 0xFF;

    private final ShaderProgram program =
            new ShaderProgram(List.of("overlay.vert"), "", List.of("overlay.frag"));
    private final int texture = GL33C.glGenTextures();
    private final int nothing = GL33C.glGenVertexArrays();

    /** Takes pixels, 0xAARRGGBB with colours already times their opacity, rows from above. */
    public void fill(int[] pixels, int width, int height) {
        ByteBuffer bytes = MemoryUtil.memAlloc(4 * pixels.length);
        for (int pixel : pixels) {
            bytes.put((byte) (pixel >> 16 & BYTE)).put((byte) (pixel >> 8 & BYTE));
            bytes.put((byte) (pixel & BYTE)).put((byte) (pixel >>> 24));
        }
        GL33C.glActiveTexture(GL33C.GL_TEXTURE0);
        GL33C.glBindTexture(GL33C.GL_TEXTURE_2D, texture);
        Target.nearest();
        GL33C.glPixelStorei(GL33C.GL_UNPACK_ALIGNMENT, 4);
        GL33C.glTexImage2D(
                GL33C.GL_TEXTURE_2D,
                0,
                GL33C.GL_RGBA8,
                width,
                height,
                0,
                GL33C.GL_RGBA,
                GL33C.GL_UNSIGNED_BYTE,
                bytes.flip());
        MemoryUtil.memFree(bytes);
    }

    /** Draws it over a rectangle of the window, counted from below. */
    public void show(int left, int bottom, int wide, int high) {
        GL33C.glBindFramebuffer(GL33C.GL_FRAMEBUFFER, 0);
        GL33C.glViewport(left, bottom, wide, high);
        GL33C.glEnable(GL33C.GL_BLEND);
        GL33C.glBlendFunc(GL33C.GL_ONE, GL33C.GL_ONE_MINUS_SRC_ALPHA);
        program.use();
        GL33C.glActiveTexture(GL33C.GL_TEXTURE0);
        GL33C.glBindTexture(GL33C.GL_TEXTURE_2D, texture);
        program.set("letters", 0);
        GL33C.glBindVertexArray(nothing);
        GL33C.glDrawArrays(GL33C.GL_TRIANGLES, 0, 3);
        GL33C.glDisable(GL33C.GL_BLEND);
    }

    @Override
    public void close() {
        program.close();
        GL33C.glDeleteTextures(texture);
        GL33C.glDeleteVertexArrays(nothing);
    }
}
