package org.voxtum.render;

import java.util.function.IntPredicate;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Labels;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;

/**
 * Voxels that the three sections of a grid go through: the tumour's centre where there is one.
 *
 * @param x voxel along x of the section normal to it
 * @param y voxel along y of the section normal to it
 * @param z voxel along z of the section normal to it
 */
public record SectionPlanes(int x, int y, int z) {
    /** Part of the widest layer from which on another counts as widest too; vessels take some. */
    private static final double WIDEST = 0.9;

    /** Through the middle of a grid. */
    public static SectionPlanes middle(VoxelGrid grid) {
        return new SectionPlanes(grid.nx() / 2, grid.ny() / 2, grid.nz() / 2);
    }

    /**
     * Through the centre of mass of a tumour. Along an axis on which it reaches one face of the
     * grid alone and is widest there, that face is a plane of symmetry and so holds the centre.
     * Without tumour through the middle.
     *
     * @param tumour whether a region number is tumour
     */
    public static SectionPlanes through(Labels labels, IntPredicate tumour) {
        Shape shape = labels.shape();
        long[][] layers = {new long[shape.nx()], new long[shape.ny()], new long[shape.nz()]};
        for (int z = 0; z < shape.nz(); z++) {
            for (int y = 0; y < shape.ny(); y++) {
                for (int x = 0; x < shape.nx(); x++) {
                    if (tumour.test(labels.get(x, y, z))) {
                        layers[0][x]++;
                        layers[1][y]++;
                        layers[2][z]++;
                    }
                }
            }
        }
        return new SectionPlanes(centre(layers[0]), centre(layers[1]), centre(layers[2]));
    }

    /** The nearest in a grid. */
    SectionPlanes within(VoxelGrid grid) {
        return new SectionPlanes(
                Math.max(0, Math.min(grid.nx() - 1, x)),
                Math.max(0, Math.min(grid.ny() - 1, y)),
                Math.max(0, Math.min(grid.nz() - 1, z)));
    }

    /** Layer of the centre, by how many voxels of the tumour each layer holds. */
    private static int centre(long[] layers) {
        long all = 0;
        double moment = 0;
        long most = 0;
        for (int i = 0; i < layers.length; i++) {
            all += layers[i];
            moment += (double) i * layers[i];
            most = Math.max(most, layers[i]);
        }
        int last = layers.length - 1;
        if (all == 0) {
            return layers.length / 2;
        }
        if (layers[last] == 0 && layers[0] >= WIDEST * most) {
            return 0;
        }
        if (layers[0] == 0 && layers[last] >= WIDEST * most) {
            return last;
        }
        return (int) Math.round(moment / all);
    }

    /** Voxel along an axis. */
    public int at(Axis axis) {
        return axis == Axis.X ? x : axis == Axis.Y ? y : z;
    }

    /** Centre of that voxel along the axis [m]. */
    public double position(VoxelGrid grid, Axis axis) {
        return Grids.centre(grid, axis, at(axis));
    }
}
