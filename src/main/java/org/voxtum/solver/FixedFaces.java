package org.voxtum.solver;

import java.util.Arrays;
import org.voxtum.grid.Axis;

/**
 * Faces of tissue voxels behind which the fluid is held: faces of the box and of baths. A growing
 * list of plain numbers.
 */
public final class FixedFaces {
    private static final String[] GROUPS = {"x-", "x+", "y-", "y+", "z-", "z+", "bath"};
    private int size;
    private int[] voxels = new int[3 * 64];
    private byte[] sides = new byte[64];
    private byte[] groups = new byte[64];
    private int[] regions = new int[64];
    private double[] conductances = new double[64];
    private double[] values = new double[64];

    /**
     * @param side 0 to 5: x-, x+, y-, y+, z-, z+ seen from the voxel
     * @param region region number of the bath behind, -1 at the box
     * @param conductance G [m/s/Pa]
     * @param value pressure behind [Pa]
     */
    void add(int x, int y, int z, int side, int region, double conductance, double value) {
        if (size == sides.length) {
            grow();
        }
        voxels[3 * size] = x;
        voxels[3 * size + 1] = y;
        voxels[3 * size + 2] = z;
        sides[size] = (byte) side;
        groups[size] = (byte) (region < 0 ? side : 6);
        regions[size] = region;
        conductances[size] = conductance;
        values[size] = value;
        size++;
    }

    private void grow() {
        int next = 2 * size;
        voxels = Arrays.copyOf(voxels, 3 * next);
        sides = Arrays.copyOf(sides, next);
        groups = Arrays.copyOf(groups, next);
        regions = Arrays.copyOf(regions, next);
        conductances = Arrays.copyOf(conductances, next);
        values = Arrays.copyOf(values, next);
    }

    /** Number of faces. */
    public int size() {
        return size;
    }

    int x(int i) {
        return voxels[3 * i];
    }

    int y(int i) {
        return voxels[3 * i + 1];
    }

    int z(int i) {
        return voxels[3 * i + 2];
    }

    int side(int i) {
        return sides[i];
    }

    Axis axis(int i) {
        return Axis.values()[sides[i] / 2];
    }

    /** +1 at the upper side of the voxel, -1 at the lower. */
    int sign(int i) {
        return sides[i] % 2 == 0 ? -1 : 1;
    }

    int region(int i) {
        return regions[i];
    }

    String group(int i) {
        return GROUPS[groups[i]];
    }

    double conductance(int i) {
        return conductances[i];
    }

    double value(int i) {
        return values[i];
    }

    /** Position of face i in the face array of its axis. */
    int[] faceIndex(int i) {
        int up = sides[i] % 2;
        Axis axis = axis(i);
        return new int[] {
            x(i) + (axis == Axis.X ? up : 0),
            y(i) + (axis == Axis.Y ? up : 0),
            z(i) + (axis == Axis.Z ? up : 0)
        };
    }
}
