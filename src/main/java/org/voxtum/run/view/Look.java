package org.voxtum.run.view;

import java.util.List;
import java.util.Optional;
import org.voxtum.render.ColourMap;
import org.voxtum.render.volume.Box;
import org.voxtum.render.volume.OpacityCurve;
import org.voxtum.render.volume.SlicePlane;
import org.voxtum.render.volume.VolumeScene;

/**
 * What is seen, as a user says it.
 *
 * @param colours what values of the first field look like
 * @param mode how values along a line of sight add up
 * @param lit whether the field's slope shades it
 * @param cuts fronts, slices and the box
 * @param around vessels and outlines
 * @param camera where it is seen from
 * @param background 0xRRGGBB
 */
public record Look(
        FieldColours colours,
        VolumeScene.Mode mode,
        boolean lit,
        Cuts cuts,
        Surroundings around,
        SceneSpec.View camera,
        int background) {
    /** Behind a picture where nothing else is said. */
    public static final int DARK = 0x14181D;

    /** The usual look in a mode. */
    public static Look of(VolumeScene.Mode mode) {
        return new Look(
                FieldColours.open(ColourMap.VIRIDIS),
                mode,
                false,
                Cuts.NONE,
                Surroundings.USUAL,
                SceneSpec.View.USUAL,
                DARK);
    }

    /** Fronts. */
    public List<VolumeScene.FrontSurface> surfaces() {
        return cuts.surfaces();
    }

    /** Slices. */
    public List<SlicePlane> planes() {
        return cuts.planes();
    }

    /** What is shown of the box. */
    public Optional<Box> clip() {
        return cuts.clip();
    }

    /** How vessels look. */
    public VesselLook vessels() {
        return around.vessels();
    }

    /** With other colours and opacity. */
    public Look withColours(FieldColours other) {
        return new Look(other, mode, lit, cuts, around, camera, background);
    }

    /** In other colours. */
    public Look withMap(ColourMap map) {
        return withColours(colours.withMap(map));
    }

    /** With a colour scale between two values; NaN leaves an end open. */
    public Look withRange(double from, double to) {
        return withColours(colours.withRange(from, to));
    }

    /** By decades or not. */
    public Look withLogarithmic(boolean logarithmic) {
        return withColours(colours.withLogarithmic(logarithmic));
    }

    /** With another opacity. */
    public Look withOpacity(OpacityCurve opacity) {
        return withColours(colours.withOpacity(opacity));
    }

    /** In another mode. */
    public Look withMode(VolumeScene.Mode other) {
        return new Look(colours, other, lit, cuts, around, camera, background);
    }

    /** Shaded or not. */
    public Look withLit(boolean other) {
        return new Look(colours, mode, other, cuts, around, camera, background);
    }

    /** With other fronts. */
    public Look withSurfaces(List<VolumeScene.FrontSurface> surfaces) {
        return withCuts(cuts.withSurfaces(surfaces));
    }

    /** With other slices. */
    public Look withPlanes(List<SlicePlane> planes) {
        return withCuts(cuts.withPlanes(planes));
    }

    /** Showing another part of the box. */
    public Look withClip(Optional<Box> clip) {
        return withCuts(cuts.withClip(clip));
    }

    private Look withCuts(Cuts other) {
        return new Look(colours, mode, lit, other, around, camera, background);
    }

    /** With other vessels. */
    public Look withVessels(VesselLook vessels) {
        return withAround(around.withVessels(vessels));
    }

    /** With vessels or without. */
    public Look withVessels(boolean shown) {
        return withVessels(vessels().withShown(shown));
    }

    /** With outlines of regions on slices or without. */
    public Look withOutlines(boolean shown) {
        return withAround(around.withOutlines(shown));
    }

    /** With the edges of the box or without. */
    public Look withBox(boolean shown) {
        return withAround(around.withBox(shown));
    }

    private Look withAround(Surroundings other) {
        return new Look(colours, mode, lit, cuts, other, camera, background);
    }

    /** From elsewhere. */
    public Look withCamera(SceneSpec.View other) {
        return new Look(colours, mode, lit, cuts, around, other, background);
    }

    /** On another background, 0xRRGGBB. */
    public Look withBackground(int colour) {
        return new Look(colours, mode, lit, cuts, around, camera, colour);
    }
}
