package org.voxtum.viewer.model;

import java.util.List;
import java.util.Optional;
import org.voxtum.render.volume.Layer;
import org.voxtum.render.volume.SurfaceMeasure;
import org.voxtum.render.volume.Volume;
import org.voxtum.render.volume.VolumeScene;

/**
 * What is told about the field that is shown, beside its picture.
 *
 * @param line along the picked line
 * @param course in the pinned voxel
 * @param fronts of the scene
 * @param numbers from the tables of the run
 * @param title of the field
 * @param unit of its values
 */
public record Analysis(
        Optional<LineProfile> line,
        Optional<TimeCurve> course,
        List<Front> fronts,
        FieldNumbers numbers,
        String title,
        String unit) {
    /**
     * A front.
     *
     * @param value of the field on it
     * @param area [m^2]
     * @param volume above it [m^3]
     */
    public record Front(double value, double area, double volume) {}

    /** Copies the list. */
    public Analysis {
        fronts = List.copyOf(fronts);
    }

    /** The measures of a front. */
    public Optional<Front> front(double value) {
        return fronts.stream().filter(front -> front.value() == value).findFirst();
    }

    /** Works it out. */
    public static Analysis of(SceneFeed.Shown shown, List<double[]> line, Optional<double[]> pin) {
        VolumeScene scene = shown.built().scene();
        Layer layer = scene.layer();
        Volume volume = layer.volume();
        return new Analysis(
                line.size() == 2
                        ? Optional.of(LineProfile.of(volume, line.get(0), line.get(1)))
                        : Optional.empty(),
                pin.flatMap(place -> Probe.voxel(volume.grid(), place))
                        .map(
                                voxel ->
                                        TimeCurve.read(
                                                shown.run(), shown.built().spec().field(), voxel)),
                scene.surfaces().stream().map(front -> measure(volume, front.value())).toList(),
                FieldNumbers.read(shown.run().folder(), shown.built().spec().field(), scene.time()),
                layer.title(),
                layer.unit());
    }

    private static Front measure(Volume volume, double value) {
        SurfaceMeasure measure = SurfaceMeasure.of(volume, value);
        return new Front(value, measure.area(), measure.volume());
    }
}
