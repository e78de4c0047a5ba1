package org.voxtum.solver;

import java.util.Arrays;
import org.voxtum.grid.Axis;
import org.voxtum.model.FaceFluxes;

/**
 * Faces of tissue voxels behind which the fluid is held: faces of the box, of baths and of painted
 * lumens. A growing list of plain numbers.
 */
public final class FixedFaces {
    private static final String[] GROUPS = {"x-", "x+", "y-", "y+", "z-", "z+", "bath", "lumen"};
    private static final int BATH = 6;
    private static final int LUMEN = 7;
    private int size;
    private int[] voxels = new int[3 * 64];
    private byte[] sides = new byte[64];
    private byte[] groups = new byte[64];
    private int[] regions = new int[64];
    private double[] conductances = new double[64];
    private double[] values = new double[64];
    private double[] shares = new double[64];

    /** A face of the box: value behind it [Pa], conductance G [m/s/Pa]. */
    void addBox(int x, int y, int z, int side, double conductance, double value) {
        add(x, y, z, side, side, -1, conductance, value, 1);
    }

    /** A face of a bath, seen from the tissue; its region's number. */
    void addBath(int x, int y, int z, int side, int region, double conductance, double value) {
        add(x, y, z, side, BATH, region, conductance, value, 1);
    }

    /**
     * A face of a painted lumen: effective pressure behind it, wall and half a voxel in series.
     *
     * @param share of the face that counts as wall [-]
     */
    void addLumen(
            int x,
            int y,
            int z,
            int side,
            int region,
            double conductance,
            double value,
            double share) {
        add(x, y, z, side, LUMEN, region, conductance, value, share);
    }

    /** Side 0 to 5: x-, x+, y-, y+, z-, z+ seen from the voxel. */
    private void add(
            int x,
            int y,
            int z,
            int side,
            int group,
            int region,
            double conductance,
            double value,
            double share) {
        if (size == sides.length) {
            grow();
        }
        voxels[3 * size] = x;
        voxels[3 * size + 1] = y;
        voxels[3 * size + 2] = z;
        sides[size] = (byte) side;
        groups[size] = (byte) group;
        regions[size] = region;
        conductances[size] = conductance;
        values[size] = value;
        shares[size] = share;
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
        shares = Arrays.copyOf(shares, next);
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

    /** Region number of the bath or lumen behind, -1 at the box. */
    int region(int i) {
        return regions[i];
    }

    /** Whether a painted vessel lies behind. */
    boolean isLumen(int i) {
        return groups[i] == LUMEN;
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

    /** Share of face i that counts as wall; 1 where no lumen is [-]. */
    double share(int i) {
        return shares[i];
    }

    /** The voxel behind face i. */
    int[] behind(int i) {
        int[] at = {x(i), y(i), z(i)};
        at[axis(i).ordinal()] += sign(i);
        return at;
    }

    /** Fluid flux through face i into the tissue [m/s]. */
    double inward(int i, FaceFluxes fluxes) {
        int[] at = faceIndex(i);
        return -fluxes.along(axis(i)).get(at[0], at[1], at[2]) * sign(i);
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
