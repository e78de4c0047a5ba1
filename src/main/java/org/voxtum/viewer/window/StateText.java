package org.voxtum.viewer.window;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.voxtum.render.volume.Camera;
import org.voxtum.render.volume.OpacityCurve;
import org.voxtum.render.volume.SlicePlane;
import org.voxtum.render.volume.VolumePicture;
import org.voxtum.run.view.SceneBuilder;
import org.voxtum.viewer.model.Probe;
import org.voxtum.viewer.model.SceneFeed;
import org.voxtum.viewer.model.ViewModel;

/** What a window shows as JSON; lengths [m], times [s], places in pixels from the upper left. */
final class StateText {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private StateText() {}

    /**
     * The text.
     *
     * @param settled whether nothing is being loaded or drawn finer
     * @param opacityArea where the opacity curve is drawn
     * @param written files that were written
     */
    static String of(
            ViewModel model,
            List<Pane> panes,
            boolean settled,
            float[] opacityArea,
            List<String> written) {
        ObjectNode root = NODES.objectNode();
        root.put("settled", settled);
        ArrayNode folders = root.putArray("folders");
        panes.forEach(pane -> folders.add(pane.feed().folder().toString()));
        ArrayNode areas = root.putArray("pictures");
        panes.forEach(pane -> areas.add(area(pane.area())));
        ArrayNode curve = root.putArray("opacity_curve");
        for (float side : opacityArea) {
            curve.add(side);
        }
        model.shown().ifPresent(shown -> scene(root, shown));
        if (panes.size() > 1) {
            panes.get(1).shown().ifPresent(shown -> root.put("second_title", title(shown)));
        }
        model.camera().ifPresent(camera -> root.set("camera", camera(camera)));
        root.put("help", model.help());
        root.put("playing", model.playing());
        root.put("following", model.following());
        root.put("panels", model.panels());
        root.set("probe", model.probe().map(StateText::probe).orElse(null));
        model.places().pinned().ifPresent(place -> root.set("pinned_m", numbers(place)));
        ArrayNode line = root.putArray("line_m");
        model.places().line().forEach(end -> line.add(numbers(end)));
        ArrayNode notices = root.putArray("notices");
        model.notices().forEach(notices::add);
        ArrayNode files = root.putArray("written");
        written.forEach(files::add);
        return text(root);
    }

    private static String text(ObjectNode root) {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root)
                    + "\n";
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ObjectNode area(Area area) {
        ObjectNode node = NODES.objectNode();
        node.put("left", area.left()).put("top", area.top());
        return node.put("width", area.width()).put("height", area.height());
    }

    private static String title(SceneFeed.Shown shown) {
        return shown.built().scene().layer().title();
    }

    private static void scene(ObjectNode root, SceneFeed.Shown shown) {
        SceneBuilder.Built built = shown.built();
        root.put("remark", VolumePicture.remark(built.scene()).orElse(""));
        root.put("field", built.spec().field());
        root.put("unit", built.scene().layer().unit());
        built.scene().second().ifPresent(second -> root.put("second_field", second.title()));
        root.put("time_s", built.scene().time());
        ArrayNode times = root.putArray("times_s");
        shown.times().forEach(times::add);
        root.put("mode", built.spec().look().mode().name().toLowerCase(java.util.Locale.ROOT));
        root.put("lighting", built.scene().lit());
        root.put("vessels", built.scene().tubes().size());
        root.put("background", String.format("%06x", built.scene().background()));
        root.put("from", built.scene().layer().transfer().least());
        root.put("to", built.scene().layer().transfer().largest());
        ArrayNode opacity = root.putArray("opacity");
        for (OpacityCurve.Point point : built.scene().layer().transfer().opacity().points()) {
            opacity.add(NODES.arrayNode().add(point.place()).add(point.opacity()));
        }
        ArrayNode slices = root.putArray("slices");
        built.scene().planes().forEach(plane -> slices.add(slice(plane)));
    }

    private static ObjectNode slice(SlicePlane plane) {
        ObjectNode node = NODES.objectNode();
        node.set("normal", numbers(plane.normal()));
        return node.put("offset_m", plane.offset()).put("contours", plane.contours());
    }

    private static ObjectNode camera(Camera camera) {
        ObjectNode node = NODES.objectNode();
        node.set("target_m", numbers(camera.target()));
        node.put("azimuth", camera.azimuth()).put("elevation", camera.elevation());
        return node.put("width_m", camera.width()).put("angle", camera.angle());
    }

    private static ObjectNode probe(Probe probe) {
        ObjectNode node = NODES.objectNode();
        node.set("position_m", numbers(probe.position()));
        ArrayNode voxel = node.putArray("voxel");
        for (int at : probe.voxel()) {
            voxel.add(at);
        }
        node.put("tissue", probe.tissue());
        ObjectNode values = node.putObject("values");
        for (Probe.Value value : probe.values()) {
            values.putObject(value.field()).put("value", value.value()).put("unit", value.unit());
        }
        return node;
    }

    private static ArrayNode numbers(double[] values) {
        ArrayNode node = NODES.arrayNode();
        for (double value : values) {
            node.add(value);
        }
        return node;
    }
}
