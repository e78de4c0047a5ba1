package org.voxtum.render.volume;

import java.util.List;
import org.voxtum.grid.Field.VoxelFunction;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.ColourMap;
import org.voxtum.render.Tube;

/** Scenes for tests: on black, seen by parallel rays. */
final class Scenes {
    static final int BLACK = 0;

    private Scenes() {}

    /** A cube of 1 m about the origin. */
    static VoxelGrid cube(int edge) {
        double h = 1.0 / edge;
        return new VoxelGrid(edge, edge, edge, h, h, h, -0.5, -0.5, -0.5);
    }

    static VolumeScene of(VoxelGrid grid, VoxelFunction values, OpacityCurve opacity) {
        return new VolumeScene(
                Volume.of(grid, values),
                "test",
                "",
                Double.NaN,
                new Transfer(ColourMap.VIRIDIS, 0, 1, false, opacity),
                VolumeScene.Mode.ABSORPTION,
                false,
                List.of(),
                List.of(),
                Box.of(grid),
                List.of(),
                new Camera(new double[] {0, 0, 0}, 0, 0, 1, 0),
                BLACK);
    }

    static VolumeScene from(VolumeScene s, double azimuth, double elevation) {
        return new VolumeScene(
                s.volume(),
                s.title(),
                s.unit(),
                s.time(),
                s.transfer(),
                s.mode(),
                s.lit(),
                s.surfaces(),
                s.planes(),
                s.clip(),
                s.tubes(),
                s.camera().from(azimuth, elevation),
                s.background());
    }

    static VolumeScene with(
            VolumeScene s,
            VolumeScene.Mode mode,
            List<VolumeScene.FrontSurface> surfaces,
            List<VolumeScene.SlicePlane> planes,
            Box clip,
            List<Tube> tubes) {
        return new VolumeScene(
                s.volume(),
                s.title(),
                s.unit(),
                s.time(),
                s.transfer(),
                mode,
                s.lit(),
                surfaces,
                planes,
                clip,
                tubes,
                s.camera(),
                s.background());
    }

    /** Distance of a voxel's centre from the origin [m]. */
    static double radius(VoxelGrid grid, int x, int y, int z) {
        return Math.sqrt(
                grid.centreX(x) * grid.centreX(x)
                        + grid.centreY(y) * grid.centreY(y)
                        + grid.centreZ(z) * grid.centreZ(z));
    }
}
