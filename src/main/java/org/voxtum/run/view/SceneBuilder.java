package org.voxtum.run.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voxtum.fault.Fault;
import org.voxtum.format.VtiImage;
import org.voxtum.grid.Axis;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.ColourMap;
import org.voxtum.render.ColourScale;
import org.voxtum.render.volume.Box;
import org.voxtum.render.volume.Camera;
import org.voxtum.render.volume.Layer;
import org.voxtum.render.volume.OpacityCurve;
import org.voxtum.render.volume.PaintedTube;
import org.voxtum.render.volume.SlicePlane;
import org.voxtum.render.volume.Transfer;
import org.voxtum.render.volume.Volume;
import org.voxtum.render.volume.VolumeScene;

/** Makes a scene of a run: what the user left open follows from the fields. */
public final class SceneBuilder {
    private static final double USUAL_OPACITY = 0.35;
    private static final double LOG_DECADES = 1e-4;

    private final ViewedRun run;
    private List<PaintedTube> vessels;

    /** For a run. */
    public SceneBuilder(ViewedRun run) {
        this.run = run;
    }

    /**
     * A scene and the words that say it again.
     *
     * @param scene what a renderer takes
     * @param spec the same with nothing left open
     * @param image the file of its field
     */
    public record Built(VolumeScene scene, SceneSpec spec, VtiImage image) {}

    /** Unit of the field that a scene asks for, at its time. */
    public String unit(String field, double time) {
        VtiImage image = run.image(run.at(time));
        return image.array(field.isEmpty() ? run.usualField(image) : field).unit();
    }

    /** Builds. */
    public Built build(SceneSpec asked) {
        int at = run.at(asked.time());
        VtiImage image = run.image(at);
        String field = asked.field().isEmpty() ? run.usualField(image) : asked.field();
        VtiImage.Entry array = image.array(field);
        if (array.components() != 1) {
            throw new Fault(
                    Fault.Kind.USAGE,
                    "'" + field + "' has " + array.components() + " numbers a voxel",
                    image.file().toString(),
                    "choose one of " + String.join(", ", ViewedRun.scalars(image)));
        }
        Volume volume = run.volume(image, field);
        Transfer transfer = transfer(asked, volume);
        Camera camera = camera(asked.look().camera(), volume.grid());
        List<SlicePlane> planes = planes(asked, volume.grid());
        double time = run.times().get(at);
        VolumeScene scene =
                new VolumeScene(
                        List.of(new Layer(volume, field, array.unit(), transfer)),
                        time,
                        asked.look().mode(),
                        asked.look().lit(),
                        asked.look().surfaces(),
                        planes,
                        asked.look().clip().orElse(Box.of(volume.grid())),
                        asked.look().vessels().shown() ? vessels() : List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        asked.look().around().box(),
                        camera,
                        asked.look().background());
        return new Built(scene, closed(asked, scene), image);
    }

    /** Vessels, read once for all times. */
    private List<PaintedTube> vessels() {
        if (vessels == null) {
            vessels = run.tubes().stream().map(PaintedTube::byPerfusion).toList();
        }
        return vessels;
    }

    private static Transfer transfer(SceneSpec asked, Volume volume) {
        ColourScale fitting =
                volume.hasValues()
                        ? ColourScale.fitting(
                                volume.least(), volume.largest(), asked.look().colours().map())
                        : new ColourScale(asked.look().colours().map(), 0, 1);
        double largest =
                Double.isNaN(asked.look().colours().largest())
                        ? fitting.largest()
                        : asked.look().colours().largest();
        double least =
                Double.isNaN(asked.look().colours().least())
                        ? fitting.least()
                        : asked.look().colours().least();
        if (asked.look().colours().logarithmic() && !(least > 0)) {
            least = largest * LOG_DECADES;
        }
        if (!(least < largest) || asked.look().colours().logarithmic() && !(least > 0)) {
            throw new Fault(
                    Fault.Kind.USAGE,
                    "the colour scale goes from " + least + " to " + largest,
                    "colours",
                    "choose ends in order, positive ones for scale: log");
        }
        ColourMap map =
                Double.isNaN(asked.look().colours().least())
                        ? fitting.map()
                        : asked.look().colours().map();
        OpacityCurve curve =
                asked.look()
                        .colours()
                        .opacity()
                        .orElse(map == ColourMap.COOLWARM ? both() : usual());
        return new Transfer(map, least, largest, asked.look().colours().logarithmic(), curve);
    }

    private static OpacityCurve usual() {
        return OpacityCurve.ramp(USUAL_OPACITY);
    }

    /** Both ends of a diverging scale are seen, its middle is not. */
    private static OpacityCurve both() {
        return new OpacityCurve(
                List.of(
                        new OpacityCurve.Point(0, USUAL_OPACITY),
                        new OpacityCurve.Point(0.5, 0),
                        new OpacityCurve.Point(1, USUAL_OPACITY)));
    }

    private static Camera camera(SceneSpec.View view, VoxelGrid grid) {
        Camera usual = Camera.ofBox(grid);
        double[] target =
                view.target()
                        .map(at -> new double[] {at.get(0), at.get(1), at.get(2)})
                        .orElse(usual.target());
        double width = Double.isNaN(view.width()) ? usual.width() : view.width();
        return new Camera(target, view.azimuth(), view.elevation(), width, view.angle());
    }

    /** Slices through the middle where only slices are to be seen and none is named. */
    private static List<SlicePlane> planes(SceneSpec asked, VoxelGrid grid) {
        List<SlicePlane> planes = new ArrayList<>(asked.look().planes());
        boolean none = planes.isEmpty() && asked.look().surfaces().isEmpty();
        if (none && asked.look().mode() == VolumeScene.Mode.NONE) {
            double[] centre = Box.of(grid).centre();
            for (Axis axis : Axis.values()) {
                planes.add(SlicePlane.across(axis, centre[axis.ordinal()]));
            }
        }
        return planes;
    }

    private static SceneSpec closed(SceneSpec asked, VolumeScene scene) {
        Camera camera = scene.camera();
        double[] target = camera.target();
        SceneSpec.View view =
                new SceneSpec.View(
                        Optional.of(List.of(target[0], target[1], target[2])),
                        camera.azimuth(),
                        camera.elevation(),
                        camera.width(),
                        camera.angle());
        Transfer transfer = scene.layer().transfer();
        FieldColours colours =
                new FieldColours(
                        transfer.map(),
                        transfer.least(),
                        transfer.largest(),
                        transfer.logarithmic(),
                        Optional.of(transfer.opacity()));
        Look look = asked.look().withColours(colours).withPlanes(scene.planes()).withCamera(view);
        return asked.withField(scene.layer().title()).withTime(scene.time()).withLook(look);
    }
}
