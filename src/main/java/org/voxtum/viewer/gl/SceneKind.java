package org.voxtum.viewer.gl;

import java.util.Locale;
import org.voxtum.render.volume.Layer;
import org.voxtum.render.volume.VolumeScene;

/**
 * What of the shaders a scene needs. Each kind has a program of its own: what it does not need
 * costs time even where it is not reached, since drivers let all pixels of a group go every way.
 *
 * @param mode how values along a line of sight add up
 * @param lit whether slopes shade
 * @param hasSecond whether there is a second field
 * @param hasFronts whether there are fronts
 * @param hasSlices whether there are slices
 * @param hasOutlines whether regions are outlined on slices
 * @param first of the first field
 * @param second of the second field, else of the first
 */
record SceneKind(
        VolumeScene.Mode mode,
        boolean lit,
        boolean hasSecond,
        boolean hasFronts,
        boolean hasSlices,
        boolean hasOutlines,
        FieldKind first,
        FieldKind second) {
    /**
     * What of the shaders a field needs.
     *
     * @param complete whether every voxel has a value
     * @param logarithmic whether decades are equally long on its scale
     */
    record FieldKind(boolean complete, boolean logarithmic) {
        static FieldKind of(Layer layer) {
            return new FieldKind(layer.volume().isComplete(), layer.transfer().logarithmic());
        }
    }

    static SceneKind of(VolumeScene scene) {
        return new SceneKind(
                scene.mode(),
                scene.lit(),
                scene.second().isPresent(),
                !scene.surfaces().isEmpty(),
                !scene.planes().isEmpty(),
                scene.outlines().isPresent(),
                FieldKind.of(scene.layer()),
                FieldKind.of(scene.second().orElse(scene.layer())));
    }

    /** Constants that stand before the shader. */
    String constants() {
        StringBuilder text = new StringBuilder();
        for (VolumeScene.Mode each : VolumeScene.Mode.values()) {
            text.append(line("int " + each, each.ordinal()));
        }
        text.append(line("int MODE", mode.ordinal()));
        text.append(line("bool IS_LIT", lit));
        text.append(line("bool HAS_SECOND", hasSecond));
        text.append(line("bool HAS_FRONTS", hasFronts));
        text.append(line("bool HAS_SLICES", hasSlices));
        text.append(line("bool HAS_OUTLINES", hasOutlines));
        text.append(line("bool FIRST_IS_COMPLETE", first.complete()));
        text.append(line("bool FIRST_IS_LOGARITHMIC", first.logarithmic()));
        text.append(line("bool SECOND_IS_COMPLETE", second.complete()));
        text.append(line("bool SECOND_IS_LOGARITHMIC", second.logarithmic()));
        return text.toString();
    }

    private static String line(String name, Object value) {
        return String.format(Locale.ROOT, "const %s = %s;%n", name, value);
    }
}
