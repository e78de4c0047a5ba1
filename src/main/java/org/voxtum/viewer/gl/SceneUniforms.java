package org.voxtum.viewer.gl;

import java.util.List;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.volume.Box;
import org.voxtum.render.volume.Layer;
import org.voxtum.render.volume.SlicePlane;
import org.voxtum.render.volume.Transfer;
import org.voxtum.render.volume.VolumeScene;

/** What a scene says, as numbers of the shaders; places are relative to the camera's target. */
final class SceneUniforms {
    private SceneUniforms() {}

    static void set(ShaderProgram program, VolumeScene scene, double coarseness) {
        VoxelGrid grid = scene.layer().volume().grid();
        Box box = scene.shown();
        program.set("boxFrom", fromTarget(scene, box.from()));
        program.set("boxTo", fromTarget(scene, box.to()));
        program.set("gridFrom", fromTarget(scene, Box.of(grid).from()));
        program.set("voxels", new double[] {grid.nx(), grid.ny(), grid.nz()});
        program.set("spacing", new double[] {grid.dx(), grid.dy(), grid.dz()});
        program.set("stepLength", coarseness * grid.smallestSpacing());
        program.set("background", ScenePainter.parts(scene.background()));
        layers(program, scene.layers());
        fronts(program, scene.surfaces());
        slices(program, scene);
        scene.outlines()
                .ifPresent(
                        lines -> program.set("outlineColour", ScenePainter.parts(lines.colour())));
    }

    private static void layers(ShaderProgram program, List<Layer> layers) {
        for (int i = 0; i < layers.size(); i++) {
            Transfer transfer = layers.get(i).transfer();
            program.set("least[" + i + "]", transfer.least());
            program.set("largest[" + i + "]", transfer.largest());
        }
    }

    private static void fronts(ShaderProgram program, List<VolumeScene.FrontSurface> fronts) {
        program.set("fronts", fronts.size());
        for (int i = 0; i < fronts.size(); i++) {
            double[] colour = ScenePainter.parts(fronts.get(i).colour());
            program.set("frontValue[" + i + "]", fronts.get(i).value());
            program.set(
                    "frontLook[" + i + "]",
                    colour[0],
                    colour[1],
                    colour[2],
                    fronts.get(i).opacity());
        }
    }

    private static void slices(ShaderProgram program, VolumeScene scene) {
        List<SlicePlane> planes = scene.planes();
        double[] target = scene.camera().target();
        program.set("slices", planes.size());
        for (int i = 0; i < planes.size(); i++) {
            double[] normal = planes.get(i).normal();
            double offset = planes.get(i).offset();
            for (int axis = 0; axis < 3; axis++) {
                offset -= normal[axis] * target[axis];
            }
            program.set("sliceNormal[" + i + "]", normal);
            program.set("sliceOffset[" + i + "]", offset);
            program.set("sliceContours[" + i + "]", planes.get(i).contours());
        }
    }

    static double[] fromTarget(VolumeScene scene, double[] place) {
        double[] target = scene.camera().target();
        return new double[] {place[0] - target[0], place[1] - target[1], place[2] - target[2]};
    }
}
