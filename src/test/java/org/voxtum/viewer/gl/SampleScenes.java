package org.voxtum.viewer.gl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.ColourMap;
import org.voxtum.render.Tube;
import org.voxtum.render.volume.Box;
import org.voxtum.render.volume.Camera;
import org.voxtum.render.volume.Layer;
import org.voxtum.render.volume.OpacityCurve;
import org.voxtum.render.volume.PaintedTube;
import org.voxtum.render.volume.SlicePlane;
import org.voxtum.render.volume.TissueOutlines;
import org.voxtum.render.volume.Transfer;
import org.voxtum.render.volume.Volume;
import org.voxtum.render.volume.VolumeScene;

/** Scenes that between them show all that a scene can have, on voxels of three different edges. */
final class SampleScenes {
    private static final double UM = 1e-6;
    private static final VoxelGrid GRID =
            new VoxelGrid(48, 40, 32, 10 * UM, 12 * UM, 15 * UM, 3e-3, -2e-3, 1e-3);
    private static final double[] CENTRE = Box.of(GRID).centre();
    private static final Camera CORNER = Camera.ofBox(GRID);

    private SampleScenes() {}

    static Map<String, VolumeScene> all() {
        Map<String, VolumeScene> scenes = new LinkedHashMap<>();
        VolumeScene plain = plain(waves());
        scenes.put("absorption", plain);
        scenes.put("with holes", plain(holed()));
        scenes.put("lit", with(plain, VolumeScene.Mode.ABSORPTION, true, plain.camera()));
        scenes.put("maximum", with(plain, VolumeScene.Mode.MAXIMUM, false, plain.camera()));
        scenes.put(
                "parallel",
                with(
                        plain,
                        VolumeScene.Mode.ABSORPTION,
                        false,
                        new Camera(CENTRE, 40, 60, 5e-4, 0)));
        scenes.put(
                "from inside",
                with(
                        plain,
                        VolumeScene.Mode.ABSORPTION,
                        true,
                        new Camera(CENTRE, 200, -10, 1e-4, 60)));
        scenes.putAll(withMore(plain));
        return scenes;
    }

    private static Map<String, VolumeScene> withMore(VolumeScene plain) {
        Map<String, VolumeScene> scenes = new LinkedHashMap<>();
        scenes.put("logarithmic", logarithmic());
        scenes.put("fronts and slices", surfaces(plain(holed())));
        scenes.put("vessels", vessels(plain));
        scenes.put(
                "from between vessels",
                with(
                        vessels(plain),
                        VolumeScene.Mode.ABSORPTION,
                        false,
                        new Camera(
                                new double[] {CENTRE[0], CENTRE[1] + 60 * UM, CENTRE[2]},
                                0,
                                0,
                                1e-4,
                                60)));
        scenes.put("contours and outlines", lines(plain));
        scenes.put("two fields", twoFields(VolumeScene.Mode.ABSORPTION));
        scenes.put("two fields, maximum", twoFields(VolumeScene.Mode.MAXIMUM));
        return scenes;
    }

    private static double radius(int x, int y, int z) {
        double dx = GRID.centreX(x) - CENTRE[0];
        double dy = GRID.centreY(y) - CENTRE[1];
        double dz = GRID.centreZ(z) - CENTRE[2];
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    private static Volume waves() {
        return Volume.of(GRID, (x, y, z) -> 1 + Math.sin(0.31 * x) * Math.cos(0.23 * y) + 0.02 * z);
    }

    /** Without values in a ball and beyond a larger one. */
    private static Volume holed() {
        return Volume.of(
                GRID,
                (x, y, z) -> {
                    double radius = radius(x, y, z);
                    boolean present = radius > 60 * UM && radius < 210 * UM;
                    return present ? Math.exp(-radius / (80 * UM)) : Double.NaN;
                });
    }

    private static VolumeScene plain(Volume volume) {
        Transfer transfer =
                new Transfer(
                        ColourMap.VIRIDIS,
                        volume.least(),
                        volume.largest(),
                        false,
                        OpacityCurve.ramp(0.4));
        return new VolumeScene(
                List.of(new Layer(volume, "sample", "", transfer)),
                Double.NaN,
                VolumeScene.Mode.ABSORPTION,
                false,
                List.of(),
                List.of(),
                Box.of(GRID),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                CORNER,
                0x14181D);
    }

    private static VolumeScene with(
            VolumeScene scene, VolumeScene.Mode mode, boolean lit, Camera camera) {
        return new VolumeScene(
                scene.layers(),
                scene.time(),
                mode,
                lit,
                scene.surfaces(),
                scene.planes(),
                scene.clip(),
                scene.tubes(),
                scene.tubeLegend(),
                scene.outlines(),
                scene.edges(),
                camera,
                scene.background());
    }

    private static VolumeScene with(VolumeScene scene, List<Layer> layers) {
        return new VolumeScene(
                layers,
                scene.time(),
                scene.mode(),
                scene.lit(),
                scene.surfaces(),
                scene.planes(),
                scene.clip(),
                scene.tubes(),
                scene.tubeLegend(),
                scene.outlines(),
                scene.edges(),
                scene.camera(),
                scene.background());
    }

    private static VolumeScene logarithmic() {
        Volume volume = holed();
        Transfer transfer =
                new Transfer(
                        ColourMap.MAGMA,
                        0.05,
                        0.6,
                        true,
                        new OpacityCurve(
                                List.of(
                                        new OpacityCurve.Point(0, 0.02),
                                        new OpacityCurve.Point(1, 0.5))));
        return with(plain(volume), List.of(new Layer(volume, "sample", "", transfer)));
    }

    private static VolumeScene surfaces(VolumeScene scene) {
        return new VolumeScene(
                scene.layers(),
                scene.time(),
                scene.mode(),
                scene.lit(),
                List.of(
                        new VolumeScene.FrontSurface(0.3, 0xFF8800, 0.6),
                        new VolumeScene.FrontSurface(0.15, 0x4499FF, 0.4)),
                List.of(
                        SlicePlane.across(Axis.Z, CENTRE[2] - 40 * UM),
                        SlicePlane.of(
                                new double[] {1, 1, 0.5},
                                (CENTRE[0] + CENTRE[1] + 0.5 * CENTRE[2] + 100 * UM) / 1.5)),
                new Box(
                        Box.of(GRID).from(),
                        new double[] {CENTRE[0] + 150 * UM, CENTRE[1] + 500 * UM, CENTRE[2]}),
                scene.tubes(),
                scene.tubeLegend(),
                scene.outlines(),
                scene.edges(),
                scene.camera(),
                scene.background());
    }

    private static VolumeScene lines(VolumeScene scene) {
        Labels labels = Labels.on(GRID);
        for (int z = 0; z < GRID.nz(); z++) {
            for (int y = 0; y < GRID.ny(); y++) {
                for (int x = 0; x < GRID.nx(); x++) {
                    labels.set(x, y, z, radius(x, y, z) < 120 * UM ? 1 : 0);
                }
            }
        }
        return new VolumeScene(
                scene.layers(),
                scene.time(),
                VolumeScene.Mode.NONE,
                scene.lit(),
                scene.surfaces(),
                List.of(
                        SlicePlane.across(Axis.Z, CENTRE[2] - 41 * UM).withContours(5),
                        SlicePlane.across(Axis.Y, CENTRE[1] + 41 * UM).withContours(3)),
                scene.clip(),
                scene.tubes(),
                scene.tubeLegend(),
                Optional.of(new TissueOutlines(labels, 0xFFFFFF)),
                scene.edges(),
                scene.camera(),
                scene.background());
    }

    private static VolumeScene vessels(VolumeScene scene) {
        Tube along =
                new Tube(
                        CENTRE[0] - 200 * UM,
                        CENTRE[1],
                        CENTRE[2],
                        CENTRE[0] + 200 * UM,
                        CENTRE[1] + 50 * UM,
                        CENTRE[2] + 30 * UM,
                        40 * UM,
                        true);
        Tube thin =
                new Tube(
                        CENTRE[0],
                        CENTRE[1] - 200 * UM,
                        CENTRE[2] - 100 * UM,
                        CENTRE[0],
                        CENTRE[1] + 200 * UM,
                        CENTRE[2] + 200 * UM,
                        2 * UM,
                        false);
        return new VolumeScene(
                scene.layers(),
                scene.time(),
                scene.mode(),
                scene.lit(),
                scene.surfaces(),
                scene.planes(),
                scene.clip(),
                List.of(PaintedTube.byPerfusion(along), new PaintedTube(thin, 0x33CC88)),
                scene.tubeLegend(),
                scene.outlines(),
                scene.edges(),
                scene.camera(),
                scene.background());
    }

    private static VolumeScene twoFields(VolumeScene.Mode mode) {
        VolumeScene scene = plain(waves());
        Volume other = holed();
        Transfer transfer =
                new Transfer(ColourMap.MAGMA, 0, other.largest(), false, OpacityCurve.ramp(0.5));
        List<Layer> layers = List.of(scene.layer(), new Layer(other, "other", "mol/m^3", transfer));
        return with(with(scene, layers), mode, true, scene.camera());
    }
}
