package org.voxtum.benchmark;

import java.util.List;
import java.util.Optional;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.ColourMap;
import org.voxtum.render.volume.Box;
import org.voxtum.render.volume.Camera;
import org.voxtum.render.volume.Layer;
import org.voxtum.render.volume.OpacityCurve;
import org.voxtum.render.volume.Transfer;
import org.voxtum.render.volume.Volume;
import org.voxtum.render.volume.VolumeScene;

/**
 * The scene that renderers are timed on: one field of waves that fills the box, no lighting, no
 * vessels.
 */
final class Waves {
    private Waves() {}

    static VolumeScene scene(int edge) {
        VoxelGrid grid = VoxelGrid.cubes(edge, edge, edge, 1e-3 / edge);
        double wave = 40.0 / edge;
        Volume volume =
                Volume.of(
                        grid,
                        (x, y, z) ->
                                0.5
                                        + Math.sin(wave * x)
                                                * Math.cos(wave * y)
                                                * Math.sin(wave * z)
                                                / 2);
        Transfer transfer = new Transfer(ColourMap.VIRIDIS, 0, 1, false, OpacityCurve.ramp(0.35));
        return new VolumeScene(
                List.of(new Layer(volume, "waves", "", transfer)),
                Double.NaN,
                VolumeScene.Mode.ABSORPTION,
                false,
                List.of(),
                List.of(),
                Box.of(grid),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                Camera.ofBox(grid),
                0);
    }
}
