package org.voxtum.run.view;

/**
 * What a scene names in a run; empty where it names nothing.
 *
 * @param field array of the first field
 * @param second array of the second field
 * @param vessels array that colours vessels
 */
public record SceneNames(String field, String second, String vessels) {
    /** Of a scene. */
    public static SceneNames of(SceneSpec scene) {
        VesselLook vessels = scene.look().vessels();
        return new SceneNames(
                scene.field(),
                scene.second().map(SecondField::field).orElse(""),
                vessels.colour().equals(VesselLook.PERFUSION) ? "" : vessels.colour());
    }

    /** With another first field. */
    public SceneNames withField(String name) {
        return new SceneNames(name, second, vessels);
    }
}
