package org.voxtum.render.volume;

import org.voxtum.render.Canvas;

/** Draws pictures of scenes, with their letters; used by one thread. */
public interface SceneRenderer extends AutoCloseable {
    /** Draws on processors, without a graphics library. */
    static SceneRenderer onProcessors() {
        return new ProcessorRenderer();
    }

    /** Who draws, for people. */
    String name();

    /** The picture. */
    Canvas draw(VolumeScene scene, int width, int height);

    @Override
    void close();
}
