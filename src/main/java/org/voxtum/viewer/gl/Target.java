package org.voxtum.viewer.gl;

import java.nio.ByteBuffer;
import org.lwjgl.opengl.GL33C;
import org.lwjgl.system.MemoryUtil;
import org.voxtum.render.Canvas;

/** Pixels that are drawn to: a colour, and where asked a distance with a depth buffer. */
public final class Target implements AutoCloseable {
    private final int width;
    private final int height;
    private final int frame = GL33C.glGenFramebuffers();
    private final int colour;
    private final int distance;
    private final int depth;

    private Target(int width, int height, boolean withDistance) {
        this.width = width;
        this.height = height;
        colour = texture(GL33C.GL_RGBA8, GL33C.GL_RGBA, GL33C.GL_UNSIGNED_BYTE);
        GL33C.glBindFramebuffer(GL33C.GL_FRAMEBUFFER, frame);
        attach(GL33C.GL_COLOR_ATTACHMENT0, colour);
        if (withDistance) {
            distance = texture(GL33C.GL_R32F, GL33C.GL_RED, GL33C.GL_FLOAT);
            depth = texture(GL33C.GL_DEPTH_COMPONENT32F, GL33C.GL_DEPTH_COMPONENT, GL33C.GL_FLOAT);
            attach(GL33C.GL_COLOR_ATTACHMENT0 + 1, distance);
            attach(GL33C.GL_DEPTH_ATTACHMENT, depth);
            GL33C.glDrawBuffers(
                    new int[] {GL33C.GL_COLOR_ATTACHMENT0, GL33C.GL_COLOR_ATTACHMENT0 + 1});
        } else {
            distance = 0;
            depth = 0;
        }
        GlFaults.check("a picture of " + width + " x " + height + " pixels");
    }

    /** Colours only. */
    static Target ofColour(int width, int height) {
        return new Target(width, height, false);
    }

    /** Colours and distances. */
    static Target withDistance(int width, int height) {
        return new Target(width, height, true);
    }

    private static void attach(int place, int texture) {
        GL33C.glFramebufferTexture2D(GL33C.GL_FRAMEBUFFER, place, GL33C.GL_TEXTURE_2D, texture, 0);
    }

    private int texture(int kept, int format, int type) {
        int texture = GL33C.glGenTextures();
        GL33C.glBindTexture(GL33C.GL_TEXTURE_2D, texture);
        nearest();
        GL33C.glTexImage2D(
                GL33C.GL_TEXTURE_2D, 0, kept, width, height, 0, format, type, (ByteBuffer) null);
        return texture;
    }

    /** Texels of the bound texture are taken as they are. */
    static void nearest() {
        int[] ways = {GL33C.GL_TEXTURE_WRAP_S, GL33C.GL_TEXTURE_WRAP_T};
        for (int way : ways) {
            GL33C.glTexParameteri(GL33C.GL_TEXTURE_2D, way, GL33C.GL_CLAMP_TO_EDGE);
        }
        int[] filters = {GL33C.GL_TEXTURE_MIN_FILTER, GL33C.GL_TEXTURE_MAG_FILTER};
        for (int filter : filters) {
            GL33C.glTexParameteri(GL33C.GL_TEXTURE_2D, filter, GL33C.GL_NEAREST);
        }
    }

    /** Pixels along x. */
    public int width() {
        return width;
    }

    /** Pixels along y. */
    public int height() {
        return height;
    }

    /** Makes what follows draw here. */
    void bind() {
        GL33C.glBindFramebuffer(GL33C.GL_FRAMEBUFFER, frame);
        GL33C.glViewport(0, 0, width, height);
    }

    void bindColour(int unit) {
        GL33C.glActiveTexture(GL33C.GL_TEXTURE0 + unit);
        GL33C.glBindTexture(GL33C.GL_TEXTURE_2D, colour);
    }

    void bindDistance(int unit) {
        GL33C.glActiveTexture(GL33C.GL_TEXTURE0 + unit);
        GL33C.glBindTexture(GL33C.GL_TEXTURE_2D, distance);
    }

    /** Copies the picture into a rectangle of the window, counted from below. */
    public void show(int left, int bottom, int wide, int high) {
        GL33C.glBindFramebuffer(GL33C.GL_READ_FRAMEBUFFER, frame);
        GL33C.glBindFramebuffer(GL33C.GL_DRAW_FRAMEBUFFER, 0);
        GL33C.glBlitFramebuffer(
                0,
                0,
                width,
                height,
                left,
                bottom,
                left + wide,
                bottom + high,
                GL33C.GL_COLOR_BUFFER_BIT,
                GL33C.GL_LINEAR);
        GL33C.glBindFramebuffer(GL33C.GL_FRAMEBUFFER, 0);
    }

    /** Reads the picture back. */
    public Canvas read() {
        GL33C.glBindFramebuffer(GL33C.GL_READ_FRAMEBUFFER, frame);
        ByteBuffer bytes = MemoryUtil.memAlloc(4 * width * height);
        try {
            GL33C.glPixelStorei(GL33C.GL_PACK_ALIGNMENT, 4);
            GL33C.glReadPixels(0, 0, width, height, GL33C.GL_RGBA, GL33C.GL_UNSIGNED_BYTE, bytes);
            return Canvases.of(bytes, width, height);
        } finally {
            MemoryUtil.memFree(bytes);
        }
    }

    @Override
    public void close() {
        GL33C.glDeleteFramebuffers(frame);
        GL33C.glDeleteTextures(colour);
        if (distance != 0) {
            GL33C.glDeleteTextures(distance);
            GL33C.glDeleteTextures(depth);
        }
    }
}
