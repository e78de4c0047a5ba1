package org.voxtum.viewer.gl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lwjgl.PointerBuffer;
import org.lwjgl.egl.EGL10;
import org.lwjgl.egl.EGL12;
import org.lwjgl.egl.EGL14;
import org.lwjgl.egl.EGL15;
import org.lwjgl.egl.EXTDeviceEnumeration;
import org.lwjgl.egl.EXTDeviceQuery;
import org.lwjgl.egl.EXTPlatformBase;
import org.lwjgl.egl.EXTPlatformDevice;
import org.lwjgl.system.MemoryStack;

/**
 * A graphics card without a display or a window, by EGL's device platform: the way to a card of a
 * server, where the platform without surfaces may lead to a processor that draws.
 */
final class EglCard implements AutoCloseable {
    private static final int MOST_DEVICES = 16;

    /** What Mesa's drivers that draw with a processor say of their device. */
    private static final String SOFTWARE = "EGL_MESA_device_software";

    /** A context that needs nothing to draw on; pictures go into frame buffers of our own. */
    private static final String SURFACELESS = "EGL_KHR_surfaceless_context";

    private final long display;
    private final long context;

    private EglCard(long display, long context) {
        this.display = display;
        this.context = context;
    }

    /**
     * Makes the first card that gives OpenGL 3.3 current; empty where none does.
     *
     * @param software whether a processor that draws will do
     */
    static Optional<EglCard> current(boolean software) {
        try {
            for (long device : devices(software)) {
                Optional<EglCard> card = on(device);
                if (card.isPresent()) {
                    return card;
                }
            }
            return Optional.empty();
        } catch (LinkageError | IllegalStateException missing) {
            return Optional.empty(); // no EGL here, or one without devices
        }
    }

    private static List<Long> devices(boolean software) {
        List<Long> found = new ArrayList<>();
        String client = EGL10.eglQueryString(EGL10.EGL_NO_DISPLAY, EGL10.EGL_EXTENSIONS);
        if (client == null
                || !client.contains("EGL_EXT_device_enumeration")
                || !client.contains("EGL_EXT_device_query")
                || !client.contains("EGL_EXT_platform_device")) {
            return found;
        }
        try (MemoryStack stack = MemoryStack.stackPush()) {
            PointerBuffer handles = stack.mallocPointer(MOST_DEVICES);
            int[] count = new int[1];
            EXTDeviceEnumeration.eglQueryDevicesEXT(handles, count);
            for (int i = 0; i < count[0]; i++) {
                String text =
                        EXTDeviceQuery.eglQueryDeviceStringEXT(
                                handles.get(i), EGL10.EGL_EXTENSIONS);
                boolean processor = text != null && text.contains(SOFTWARE);
                if (software || !processor) {
                    found.add(handles.get(i));
                }
            }
        }
        return found;
    }

    private static Optional<EglCard> on(long device) {
        long display =
                EXTPlatformBase.eglGetPlatformDisplayEXT(
                        EXTPlatformDevice.EGL_PLATFORM_DEVICE_EXT, device, (int[]) null);
        if (display == EGL10.EGL_NO_DISPLAY
                || !EGL10.eglInitialize(display, new int[1], new int[1])) {
            return Optional.empty();
        }
        long context = context(display);
        long none = EGL10.EGL_NO_SURFACE;
        if (context == EGL10.EGL_NO_CONTEXT
                || !EGL10.eglMakeCurrent(display, none, none, context)) {
            EGL10.eglTerminate(display);
            return Optional.empty();
        }
        return Optional.of(new EglCard(display, context));
    }

    private static long context(long display) {
        String extensions = EGL10.eglQueryString(display, EGL10.EGL_EXTENSIONS);
        if (extensions == null
                || !extensions.contains(SURFACELESS)
                || !EGL12.eglBindAPI(EGL14.EGL_OPENGL_API)) {
            return EGL10.EGL_NO_CONTEXT;
        }
        int[] wanted = {
            EGL10.EGL_SURFACE_TYPE, EGL10.EGL_PBUFFER_BIT, // else those of windows alone
            EGL12.EGL_RENDERABLE_TYPE, EGL14.EGL_OPENGL_BIT,
            EGL10.EGL_NONE
        };
        int[] version = {
            EGL15.EGL_CONTEXT_MAJOR_VERSION,
            GlDisplay.MAJOR,
            EGL15.EGL_CONTEXT_MINOR_VERSION,
            GlDisplay.MINOR,
            EGL15.EGL_CONTEXT_OPENGL_PROFILE_MASK,
            EGL15.EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
            EGL10.EGL_NONE
        };
        try (MemoryStack stack = MemoryStack.stackPush()) {
            PointerBuffer configuration = stack.mallocPointer(1);
            int[] count = new int[1];
            boolean chosen = EGL10.eglChooseConfig(display, wanted, configuration, count);
            return chosen && count[0] > 0
                    ? EGL10.eglCreateContext(
                            display, configuration.get(0), EGL10.EGL_NO_CONTEXT, version)
                    : EGL10.EGL_NO_CONTEXT;
        }
    }

    @Override
    public void close() {
        EGL10.eglMakeCurrent(
                display, EGL10.EGL_NO_SURFACE, EGL10.EGL_NO_SURFACE, EGL10.EGL_NO_CONTEXT);
        EGL10.eglDestroyContext(display, context);
        EGL10.eglTerminate(display);
    }
}
