package org.voxtum.run.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.voxtum.fault.Fault;
import org.voxtum.render.ColourMap;
import org.voxtum.render.PngTexts;
import org.voxtum.render.volume.Box;
import org.voxtum.render.volume.VolumeScene;

/** Reads scene files (YAML, {@code scene: 1}). */
public final class SceneReader {
    private static final double ANY = Double.MAX_VALUE;
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_FILE_BYTES = 1 << 28;
    private static final int MOST_SURFACES = 16;
    private static final int FRONT_COLOUR = 0xFF8800;
    private static final double FRONT_OPACITY = 0.6;

    private static final ColourMap SECOND_COLOURS = ColourMap.MAGMA;

    private static final String[] KEYS = {
        "scene",
        "field",
        "time",
        "colours",
        "opacity",
        "second",
        "mode",
        "lighting",
        "surfaces",
        "planes",
        "clip",
        "vessels",
        "outlines",
        "box",
        "camera",
        "background",
        "size"
    };

    private final SceneNode root;
    private final SceneUnits units;

    private SceneReader(SceneNode root, SceneUnits units) {
        this.root = root;
        this.units = units;
    }

    /** The text of a file; Fault CASE where there is none. */
    public static String text(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new Fault(
                        Fault.Kind.CASE,
                        "there is no scene file",
                        file.toString(),
                        "check the path; 'voxtum render DIR --write-scene FILE' writes one");
            }
            if (Files.size(file) > MOST_FILE_BYTES) {
                throw new Fault(
                        Fault.Kind.INPUT,
                        "the scene has " + Files.size(file) + " bytes",
                        file.toString(),
                        "at most " + MOST_FILE_BYTES + " are read");
            }
            byte[] bytes = Files.readAllBytes(file);
            return PngTexts.isPng(bytes) ? inPicture(bytes, file) : new String(bytes, UTF_8);
        } catch (IOException problem) {
            throw new Fault(
                    Fault.Kind.OUTPUT, "cannot read the scene", file.toString(), "" + problem);
        }
    }

    private static String inPicture(byte[] bytes, Path file) {
        String text = PngTexts.of(bytes).get(ScenePicture.SCENE);
        if (text == null) {
            throw new Fault(
                    Fault.Kind.INPUT,
                    "this picture carries no scene",
                    file.toString(),
                    "name one that 'voxtum render' drew, or a scene file");
        }
        return text;
    }

    /**
     * What a text names in a run, so that its units can be looked up.
     *
     * @param name stands for the text in messages
     */
    public static SceneNames names(String text, String name) {
        SceneNode root = tree(text, name);
        return new SceneNames(
                root.key("field").map(SceneNode::text).orElse(""),
                root.key("second").map(SceneReader::secondName).orElse(""),
                root.key("vessels").map(VesselNode::colour).orElse(""));
    }

    /**
     * The scene of a text.
     *
     * @param name stands for it in messages
     * @param units of what it names
     */
    public static SceneSpec read(String text, String name, SceneUnits units) {
        return new SceneReader(tree(text, name), units).scene();
    }

    private static SceneNode tree(String text, String name) {
        LoadSettings settings =
                LoadSettings.builder().setLabel(name).setCodePointLimit(MOST_BYTES).build();
        try {
            return new Compose(settings)
                    .composeString(text)
                    .map(node -> new SceneNode(name, "", node))
                    .orElseThrow(() -> malformed(name, "it is empty"));
        } catch (YamlEngineException problem) {
            throw malformed(name, problem.getMessage().lines().findFirst().orElse(""));
        }
    }

    private static Fault malformed(String name, String problem) {
        return new Fault(
                Fault.Kind.INPUT, "this is no scene: " + problem, name, "write YAML, scene: 1");
    }

    private SceneSpec scene() {
        root.knowing(KEYS);
        root.key("scene")
                .orElseThrow(() -> root.wrong("the version is missing", "write scene: 1"))
                .whole(1, 1);
        SceneSpec usual = SceneSpec.preset("front").orElseThrow();
        return new SceneSpec(
                root.key("field").map(SceneNode::text).orElse(""),
                root.key("time").map(SceneReader::time).orElse(Double.NaN),
                look(usual.look()),
                root.key("second").map(this::second),
                side(0, usual.width()),
                side(1, usual.height()));
    }

    private Look look(Look usual) {
        return new Look(
                ColoursNode.read(root, usual.colours().map(), units.field()),
                root.key("mode").map(n -> n.word(VolumeScene.Mode.class)).orElse(usual.mode()),
                root.key("lighting").map(SceneNode::flag).orElse(false),
                new Cuts(
                        root.key("surfaces").map(this::surfaces).orElse(List.of()),
                        root.key("planes").map(PlaneNode::read).orElse(List.of()),
                        root.key("clip").map(SceneReader::clip)),
                new Surroundings(
                        root.key("vessels")
                                .map(node -> VesselNode.read(node, units.vessels()))
                                .orElse(usual.vessels()),
                        root.key("outlines").map(SceneNode::flag).orElse(false),
                        root.key("box").map(SceneNode::flag).orElse(false)),
                root.key("camera").map(SceneReader::camera).orElse(usual.camera()),
                root.key("background").map(SceneNode::colour).orElse(usual.background()));
    }

    private SecondField second(SceneNode node) {
        node.knowing("field", "colours", "opacity");
        FieldColours colours = ColoursNode.read(node, SECOND_COLOURS, units.second());
        return new SecondField(secondName(node), colours);
    }

    private static String secondName(SceneNode node) {
        return node.key("field")
                .orElseThrow(() -> node.wrong("there is no field", "write field: .."))
                .text();
    }

    private int side(int which, int usual) {
        return root.key("size")
                .map(node -> node.list(2).get(which).whole(16, SceneSpec.MOST_PIXELS))
                .orElse(usual);
    }

    private static double time(SceneNode node) {
        return node.text().equals("last") ? Double.NaN : node.quantity("s");
    }

    private List<VolumeScene.FrontSurface> surfaces(SceneNode node) {
        List<VolumeScene.FrontSurface> fronts = new ArrayList<>();
        for (SceneNode entry : node.list()) {
            entry.knowing("value", "colour", "opacity");
            SceneNode value =
                    entry.key("value")
                            .orElseThrow(() -> entry.wrong("there is no value", "write value: .."));
            fronts.add(
                    new VolumeScene.FrontSurface(
                            value.quantity(units.field()),
                            entry.key("colour").map(SceneNode::colour).orElse(FRONT_COLOUR),
                            entry.key("opacity")
                                    .map(part -> part.number(0, 1))
                                    .orElse(FRONT_OPACITY)));
        }
        if (fronts.size() > MOST_SURFACES) {
            throw node.wrong("there are " + fronts.size() + " surfaces", "16 at most");
        }
        return fronts;
    }

    private static Box clip(SceneNode node) {
        node.knowing("from", "to");
        double[] least = {-ANY, -ANY, -ANY};
        double[] most = {ANY, ANY, ANY};
        return new Box(
                node.key("from").map(SceneNode::place).orElse(least),
                node.key("to").map(SceneNode::place).orElse(most));
    }

    private static SceneSpec.View camera(SceneNode node) {
        node.knowing("target", "azimuth", "elevation", "width", "angle");
        SceneSpec.View usual = SceneSpec.View.USUAL;
        double width = node.key("width").map(w -> w.quantity("m")).orElse(Double.NaN);
        if (width <= 0) {
            throw node.wrong("width is " + width + " m", "it must be positive");
        }
        return new SceneSpec.View(
                node.key("target").map(SceneNode::place).map(at -> List.of(at[0], at[1], at[2])),
                node.key("azimuth").map(a -> a.number(-3600, 3600)).orElse(usual.azimuth()),
                node.key("elevation").map(e -> e.number(-90, 90)).orElse(usual.elevation()),
                width,
                node.key("angle").map(a -> a.number(0, 120)).orElse(usual.angle()));
    }
}
