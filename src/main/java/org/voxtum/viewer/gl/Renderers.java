package org.voxtum.viewer.gl;

import org.voxtum.fault.Fault;
import org.voxtum.render.volume.SceneRenderer;

/** Renderers by the names that users give them. */
public final class Renderers {
    private Renderers() {}

    /**
     * A renderer.
     *
     * @param name {@code gl}, {@code cpu}, or {@code auto}: OpenGL where there is any, by a card or
     *     by processors, else the ray caster in Java
     * @throws Fault USAGE for another name, DEVICE where {@code gl} is not to be had
     */
    public static SceneRenderer named(String name) {
        return switch (name) {
            case "gl" -> new GlRenderer();
            case "cpu" -> SceneRenderer.onProcessors();
            case "auto" -> best();
            default ->
                    throw new Fault(
                            Fault.Kind.USAGE,
                            "there is no renderer '" + name + "'",
                            "--renderer",
                            "use auto, gl or cpu");
        };
    }

    private static SceneRenderer best() {
        try {
            return new GlRenderer();
        } catch (Fault none) {
            return SceneRenderer.onProcessors();
        }
    }
}
