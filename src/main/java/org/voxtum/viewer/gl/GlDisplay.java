package org.voxtum.viewer.gl;

import java.util.Locale;
import java.util.Optional;
import org.lwjgl.glfw.GLFW;
import org.lwjgl.opengl.GL;
import org.lwjgl.opengl.GL33C;
import org.lwjgl.system.MemoryUtil;
import org.voxtum.fault.Fault;

/**
 * A place to draw with OpenGL 3.3 (core): a window, or none that is seen. One at a time, used by
 * the thread that opened it; on macOS that must be the first of the process.
 */
public final class GlDisplay implements AutoCloseable {
    static final int MAJOR = 3;
    static final int MINOR = 3;

    private final long window;
    private final Runnable end;

    private GlDisplay(long window, Runnable end) {
        this.window = window;
        this.end = end;
    }

    /**
     * A window.
     *
     * @throws Fault DEVICE where there is no display or no OpenGL 3.3
     */
    public static GlDisplay ofWindow(String title, int width, int height) {
        begin(ofDesktop());
        GLFW.glfwDefaultWindowHints();
        GLFW.glfwWindowHint(GLFW.GLFW_SCALE_TO_MONITOR, GLFW.GLFW_TRUE);
        return create(title, width, height);
    }

    /**
     * Without a window: on a graphics card by EGL, else by EGL on what draws without a display,
     * else by a window that is hidden.
     *
     * @throws Fault DEVICE where none of these is to be had
     */
    public static GlDisplay hidden() {
        return onCard(false).orElseGet(GlDisplay::withoutCard);
    }

    /** A card without a display; software: also a processor that draws. */
    static Optional<GlDisplay> onCard(boolean software) {
        Optional<EglCard> card = EglCard.current(software);
        if (card.isEmpty()) {
            return Optional.empty();
        }
        try {
            GL.createCapabilities();
            return Optional.of(new GlDisplay(0, card.get()::close));
        } catch (LinkageError | IllegalStateException missing) {
            card.get().close(); // the other ways say what is missing
            return Optional.empty();
        }
    }

    private static GlDisplay withoutCard() {
        try {
            begin(GLFW.GLFW_PLATFORM_NULL);
            GLFW.glfwDefaultWindowHints();
            GLFW.glfwWindowHint(GLFW.GLFW_CONTEXT_CREATION_API, GLFW.GLFW_EGL_CONTEXT_API);
            return create("voxtum", 64, 64);
        } catch (Fault withoutDisplay) {
            return ofHiddenWindow(withoutDisplay);
        }
    }

    private static GlDisplay ofHiddenWindow(Fault before) {
        try {
            begin(ofDesktop());
            GLFW.glfwDefaultWindowHints();
            GLFW.glfwWindowHint(GLFW.GLFW_VISIBLE, GLFW.GLFW_FALSE);
            return create("voxtum", 64, 64);
        } catch (Fault noWindow) {
            noWindow.addSuppressed(before);
            throw noWindow;
        }
    }

    /** X11 where there is no word of Wayland, whose library else prints an error of its own. */
    private static int ofDesktop() {
        boolean x11 = System.getenv("DISPLAY") != null && System.getenv("WAYLAND_DISPLAY") == null;
        return x11 ? GLFW.GLFW_PLATFORM_X11 : GLFW.GLFW_ANY_PLATFORM;
    }

    private static void begin(int platform) {
        try {
            GLFW.glfwInitHint(GLFW.GLFW_PLATFORM, platform);
            if (!GLFW.glfwInit()) {
                throw refused("no display: " + lastError());
            }
        } catch (LinkageError missing) {
            throw refused("the window library does not load: " + missing.getMessage());
        }
    }

    private static GlDisplay create(String title, int width, int height) {
        GLFW.glfwWindowHint(GLFW.GLFW_CONTEXT_VERSION_MAJOR, MAJOR);
        GLFW.glfwWindowHint(GLFW.GLFW_CONTEXT_VERSION_MINOR, MINOR);
        GLFW.glfwWindowHint(GLFW.GLFW_OPENGL_PROFILE, GLFW.GLFW_OPENGL_CORE_PROFILE);
        GLFW.glfwWindowHint(GLFW.GLFW_OPENGL_FORWARD_COMPAT, GLFW.GLFW_TRUE);
        long window = GLFW.glfwCreateWindow(width, height, title, 0, 0);
        if (window == 0) {
            String reason = lastError();
            GLFW.glfwTerminate();
            throw refused("no OpenGL 3.3 here: " + reason);
        }
        GLFW.glfwMakeContextCurrent(window);
        try {
            GL.createCapabilities();
        } catch (LinkageError | IllegalStateException missing) {
            endWindow(window);
            throw refused("OpenGL does not load: " + missing.getMessage());
        }
        return new GlDisplay(window, () -> endWindow(window));
    }

    private static Fault refused(String what) {
        return new Fault(
                Fault.Kind.DEVICE,
                what,
                "",
                "'voxtum doctor' says what is missing; 'voxtum render --renderer cpu' needs no"
                        + " graphics library");
    }

    private static String lastError() {
        try (var stack = org.lwjgl.system.MemoryStack.stackPush()) {
            var text = stack.mallocPointer(1);
            GLFW.glfwGetError(text);
            long at = text.get(0);
            return at == 0 ? "no reason given" : MemoryUtil.memUTF8(at);
        }
    }

    /** The window's handle for what works on it; 0 where there is none. */
    public long window() {
        return window;
    }

    /** Who draws, such as {@code llvmpipe (LLVM 15.0.6, 256 bits)}. */
    public String renderer() {
        return String.valueOf(GL33C.glGetString(GL33C.GL_RENDERER));
    }

    /** Whether a processor draws in place of a graphics card. */
    public boolean isSoftware() {
        String name = renderer().toLowerCase(Locale.ROOT);
        return name.contains("llvmpipe") || name.contains("softpipe") || name.contains("swrast");
    }

    /** Who draws here and how large a field it takes; Fault DEVICE where nobody does. */
    public static String describe() {
        try (GlDisplay display = hidden()) {
            return display.renderer() + ", fields of up to " + mostVoxels() + " voxels an edge";
        }
    }

    /** Largest edge of a field on this display [voxels]. */
    public static int mostVoxels() {
        return GL33C.glGetInteger(GL33C.GL_MAX_3D_TEXTURE_SIZE);
    }

    @Override
    public void close() {
        GL.setCapabilities(null);
        end.run();
    }

    private static void endWindow(long window) {
        GLFW.glfwDestroyWindow(window);
        GLFW.glfwTerminate();
    }
}
