package org.voxtum.render.volume;

import java.util.List;
import java.util.Optional;
import org.voxtum.grid.Field.VoxelFunction;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.ColourMap;
import org.voxtum.render.Legend;

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
        return of(new Layer(Volume.of(grid, values), "test", "", transfer(opacity)));
    }

    static Transfer transfer(OpacityCurve opacity) {
        return new Transfer(ColourMap.VIRIDIS, 0, 1, false, opacity);
    }

    static VolumeScene of(Layer... layers) {
        return new VolumeScene(
                List.of(layers),
                Double.NaN,
                VolumeScene.Mode.ABSORPTION,
                false,
                List.of(),
                List.of(),
                Box.of(layers[0].volume().grid()),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                new Camera(new double[] {0, 0, 0}, 0, 0, 1, 0),
                BLACK);
    }

    static VolumeScene from(VolumeScene s, double azimuth, double elevation) {
        return s.withCamera(s.camera().from(azimuth, elevation));
    }

    static VolumeScene with(
            VolumeScene s,
            VolumeScene.Mode mode,
            List<VolumeScene.FrontSurface> surfaces,
            List<SlicePlane> planes,
            Box clip,
            List<PaintedTube> tubes) {
        return new VolumeScene(
                s.layers(),
                s.time(),
                mode,
                s.lit(),
                surfaces,
                planes,
                clip,
                tubes,
                s.tubeLegend(),
                s.outlines(),
                s.edges(),
                s.camera(),
                s.background());
    }

    static VolumeScene outlined(VolumeScene s, Optional<TissueOutlines> outlines) {
        return new VolumeScene(
                s.layers(),
                s.time(),
                s.mode(),
                s.lit(),
                s.surfaces(),
                s.planes(),
                s.clip(),
                s.tubes(),
                s.tubeLegend(),
                outlines,
                s.edges(),
                s.camera(),
                s.background());
    }

    static VolumeScene lettered(VolumeScene s, Optional<Legend> tubes, boolean edges) {
        return new VolumeScene(
                s.layers(),
                s.time(),
                s.mode(),
                s.lit(),
                s.surfaces(),
                s.planes(),
                s.clip(),
                s.tubes(),
                tubes,
                s.outlines(),
                edges,
                s.camera(),
                s.background());
    }

    /** Only slices. */
    static VolumeScene sliced(VolumeScene s, SlicePlane... planes) {
        return with(s, VolumeScene.Mode.NONE, List.of(), List.of(planes), s.clip(), List.of());
    }

    /** Distance of a voxel's centre from the origin [m]. */
    static double radius(VoxelGrid grid, int x, int y, int z) {
        return Math.sqrt(
                grid.centreX(x) * grid.centreX(x)
                        + grid.centreY(y) * grid.centreY(y)
                        + grid.centreZ(z) * grid.centreZ(z));
    }
}
