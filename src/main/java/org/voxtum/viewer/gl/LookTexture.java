package org.voxtum.viewer.gl;

import org.lwjgl.opengl.GL33C;
import org.voxtum.render.volume.LookTable;

/** Colours and absorption by place on the scale, on the graphics card. */
final class LookTexture implements AutoCloseable {
    private final int texture = GL33C.glGenTextures();

    void fill(LookTable looks) {
        GL33C.glBindTexture(GL33C.GL_TEXTURE_2D, texture);
        Target.nearest();
        GL33C.glTexImage2D(
                GL33C.GL_TEXTURE_2D,
                0,
                GL33C.GL_RGBA32F,
                LookTable.SIZE,
                1,
                0,
                GL33C.GL_RGBA,
                GL33C.GL_FLOAT,
                looks.interleaved());
    }

    void bind(int unit) {
        GL33C.glActiveTexture(GL33C.GL_TEXTURE0 + unit);
        GL33C.glBindTexture(GL33C.GL_TEXTURE_2D, texture);
    }

    @Override
    public void close() {
        GL33C.glDeleteTextures(texture);
    }
}
