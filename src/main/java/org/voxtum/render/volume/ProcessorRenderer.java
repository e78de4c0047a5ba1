package org.voxtum.render.volume;

import org.voxtum.render.Canvas;

/** Pictures by {@link RayCaster}. */
final class ProcessorRenderer implements SceneRenderer {
    @Override
    public String name() {
        return "ray caster on " + Runtime.getRuntime().availableProcessors() + " processors";
    }

    @Override
    public Canvas draw(VolumeScene scene, int width, int height) {
        return VolumePicture.draw(scene, width, height);
    }

    @Override
    public void close() {}
}
