package org.voxtum.run.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voxtum.fault.Fault;
import org.voxtum.format.VtiImage;
import org.voxtum.grid.Axis;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.Lettering;
import org.voxtum.render.SectionPlanes;
import org.voxtum.render.volume.Box;
import org.voxtum.render.volume.Camera;
import org.voxtum.render.volume.Layer;
import org.voxtum.render.volume.SlicePlane;
import org.voxtum.render.volume.TissueOutlines;
import org.voxtum.render.volume.Volume;
import org.voxtum.render.volume.VolumeScene;

/**
 * Makes a scene of a run: what the user left open follows from the fields. Where only the look
 * changes nothing is read again, and the scene holds the same volumes as before.
 */
public final class SceneBuilder {
    private final ViewedRun run;
    private final Optional<ComparedRuns> compared;

    private SceneBuilder(ViewedRun run, Optional<ComparedRuns> compared) {
        this.run = run;
        this.compared = compared;
    }

    /** For a run. */
    public SceneBuilder(ViewedRun run) {
        this(run, Optional.empty());
    }

    /** For a run against another one: the first layer is what differs. */
    public static SceneBuilder comparing(ViewedRun run, ViewedRun other, Comparison how) {
        return new SceneBuilder(run, Optional.of(new ComparedRuns(run, other, how)));
    }

    /**
     * A scene and the words that say it again.
     *
     * @param scene what a renderer takes
     * @param spec the same with nothing left open
     * @param units of what it names
     * @param image the file of its fields
     */
    public record Built(VolumeScene scene, SceneSpec spec, SceneUnits units, VtiImage image) {}

    /** Units of what a scene names, at a time [s]; NaN for the last. */
    public SceneUnits units(SceneNames names, double time) {
        VtiImage image = run.image(run.at(time));
        String field = names.field().isEmpty() ? run.usualField(image) : names.field();
        String unit = image.array(field).unit();
        return new SceneUnits(
                compared.map(runs -> runs.how().unit(unit)).orElse(unit),
                names.second().isEmpty() ? "" : image.array(names.second()).unit(),
                names.vessels().isEmpty()
                        ? ""
                        : vessels(image, names.vessels())
                                .map(vessels -> vessels.unit(names.vessels()))
                                .orElse(""));
    }

    /** Vessels with the values that colour them: their own, else a field's along their walls. */
    private Optional<RunVessels> vessels(VtiImage image, String colour) {
        Optional<RunVessels> found = run.vessels();
        boolean own = found.filter(v -> v.values().containsKey(colour)).isPresent();
        if (own || colour.equals(VesselLook.PERFUSION)) {
            return found;
        }
        return ViewedRun.scalars(image).contains(colour)
                ? found.map(
                        v -> v.with(colour, image.array(colour).unit(), run.walls(image, colour)))
                : found;
    }

    /**
     * Reads a scene file, or the scene that a picture carries.
     *
     * @param field another first field than the file names; empty for its own
     */
    public SceneSpec read(Path file, Optional<String> field) {
        String text = SceneReader.text(file);
        String name = String.valueOf(file.getFileName());
        SceneNames named = SceneReader.names(text, name);
        SceneNames shown = field.map(named::withField).orElse(named);
        return SceneReader.read(text, name, units(shown, Double.NaN));
    }

    /** Builds. */
    public Built build(SceneSpec asked) {
        int at = run.at(asked.time());
        double time = run.times().get(at);
        VtiImage image = run.image(at);
        String field = asked.field().isEmpty() ? run.usualField(image) : asked.field();
        SceneSpec named = asked.withField(field).withTime(time);
        Look look = asked.look();
        List<Layer> layers = layers(named, image);
        VoxelGrid grid = image.grid();
        VesselPaint vessels = painted(image, look.vessels());
        VolumeScene scene =
                new VolumeScene(
                        layers,
                        time,
                        look.mode(),
                        look.lit(),
                        look.surfaces(),
                        planes(look, image),
                        look.clip().orElse(Box.of(grid)),
                        vessels.tubes(),
                        vessels.legend(),
                        look.around().outlines() ? outlines(image, look) : Optional.empty(),
                        look.around().box(),
                        look.camera().camera(Camera.ofBox(grid)),
                        look.background());
        SceneSpec closed = closed(named, scene, vessels.look());
        return new Built(scene, closed, units(SceneNames.of(closed), time), image);
    }

    private VesselPaint painted(VtiImage image, VesselLook look) {
        Optional<RunVessels> found =
                look.shown() ? vessels(image, look.colour()) : Optional.empty();
        return found.map(vessels -> VesselPaint.of(vessels, look))
                .orElseGet(() -> VesselPaint.none(look));
    }

    private List<Layer> layers(SceneSpec named, VtiImage image) {
        List<Layer> layers = new ArrayList<>();
        FieldColours colours = named.look().colours();
        if (compared.isPresent()) {
            layers.add(compared(compared.get(), named, image));
        } else {
            layers.add(layer(image, named.field(), colours));
        }
        named.second().ifPresent(two -> layers.add(layer(image, two.field(), two.colours())));
        return layers;
    }

    private Layer layer(VtiImage image, String field, FieldColours colours) {
        String unit = scalar(image, field).unit();
        Volume volume = run.volume(image, field);
        return new Layer(
                volume,
                field,
                unit,
                FieldScale.of(colours, volume.least(), volume.largest(), field));
    }

    private static Layer compared(ComparedRuns runs, SceneSpec named, VtiImage image) {
        String unit = scalar(image, named.field()).unit();
        Volume volume = runs.volume(image, named.field(), named.time());
        String title = runs.how().title(named.field());
        FieldColours colours =
                runs.how().colours(named.look().colours(), volume.least(), volume.largest());
        return new Layer(
                volume,
                title,
                runs.how().unit(unit),
                FieldScale.of(colours, volume.least(), volume.largest(), title));
    }

    private static VtiImage.Entry scalar(VtiImage image, String field) {
        VtiImage.Entry array = image.array(field);
        if (array.components() != 1) {
            throw new Fault(
                    Fault.Kind.USAGE,
                    "'" + field + "' has " + array.components() + " numbers a voxel",
                    image.file().toString(),
                    "choose one of " + String.join(", ", ViewedRun.scalars(image)));
        }
        return array;
    }

    private Optional<TissueOutlines> outlines(VtiImage image, Look look) {
        int colour = Lettering.ink(look.background());
        return run.labels(image).map(labels -> new TissueOutlines(labels, colour));
    }

    /** Slices through the tumour's centre where only slices are to be seen and none is named. */
    private List<SlicePlane> planes(Look look, VtiImage image) {
        boolean none = look.planes().isEmpty() && look.surfaces().isEmpty();
        if (!none || look.mode() != VolumeScene.Mode.NONE) {
            return look.planes();
        }
        SectionPlanes through = run.sections(image);
        List<SlicePlane> planes = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            planes.add(SlicePlane.across(axis, through.position(image.grid(), axis)));
        }
        return planes;
    }

    private static SceneSpec closed(SceneSpec named, VolumeScene scene, VesselLook vessels) {
        Look look =
                named.look()
                        .withColours(FieldScale.closed(scene.layer().transfer()))
                        .withPlanes(scene.planes())
                        .withVessels(vessels)
                        .withCamera(SceneSpec.View.of(scene.camera()));
        Optional<SecondField> second =
                scene.second()
                        .map(
                                two ->
                                        new SecondField(
                                                two.title(), FieldScale.closed(two.transfer())));
        return named.withLook(look).withSecond(second);
    }
}
