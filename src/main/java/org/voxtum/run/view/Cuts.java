package org.voxtum.run.view;

import java.util.List;
import java.util.Optional;
import org.voxtum.render.volume.Box;
import org.voxtum.render.volume.SlicePlane;
import org.voxtum.render.volume.VolumeScene;

/**
 * What is cut out of the field.
 *
 * @param surfaces fronts
 * @param planes slices
 * @param clip what is shown of the box
 */
public record Cuts(
        List<VolumeScene.FrontSurface> surfaces, List<SlicePlane> planes, Optional<Box> clip) {
    /** Nothing. */
    static final Cuts NONE = new Cuts(List.of(), List.of(), Optional.empty());

    /** Copies the lists. */
    public Cuts {
        surfaces = List.copyOf(surfaces);
        planes = List.copyOf(planes);
    }

    Cuts withSurfaces(List<VolumeScene.FrontSurface> other) {
        return new Cuts(other, planes, clip);
    }

    Cuts withPlanes(List<SlicePlane> other) {
        return new Cuts(surfaces, other, clip);
    }

    Cuts withClip(Optional<Box> other) {
        return new Cuts(surfaces, planes, other);
    }
}
