package org.voxtum.solver;

import java.util.ArrayDeque;
import java.util.BitSet;
import org.voxtum.fault.Fault;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidCoefficients;

/**
 * Pockets: tissue voxels connected by conducting faces that nothing drains or feeds. Their pressure
 * is free; it is set to the reference, and they leave the system.
 */
final class Pockets {
    private static final double INJECTION_BALANCE = 1e-12;
    private final FluidCoefficients fluid;
    private final VoxelGrid grid;
    private final Field absorption;
    private final Field[] faces;
    private BitSet[] seen;
    private long voxels;

    Pockets(FluidCoefficients fluid, Field absorption, Field faceX, Field faceY, Field faceZ) {
        this.fluid = fluid;
        this.grid = fluid.grid();
        this.absorption = absorption;
        this.faces = new Field[] {faceX, faceY, faceZ};
    }

    /** Closes the faces of every pocket; returns the number of tissue voxels outside pockets. */
    long close() {
        seen = new BitSet[grid.nz()];
        for (int z = 0; z < grid.nz(); z++) {
            seen[z] = new BitSet(grid.nx() * grid.ny());
        }
        long outside = 0;
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    if (fluid.isTissue(x, y, z) && !seen[z].get(x + grid.nx() * y)) {
                        outside += component(x, y, z);
                    }
                }
            }
        }
        return outside;
    }

    /** Number of voxels of the component, 0 for a pocket. */
    private long component(int x, int y, int z) {
        ArrayDeque<int[]> members = new ArrayDeque<>();
        ArrayDeque<int[]> queue = new ArrayDeque<>();
        boolean held = false;
        voxels = 0;
        visit(x, y, z, queue);
        while (!queue.isEmpty()) {
            int[] v = queue.poll();
            held |= absorption.get(v[0], v[1], v[2]) > 0;
            if (held) {
                members.clear();
            } else {
                members.add(v);
            }
            neighbours(v, queue);
        }
        if (held) {
            return voxels;
        }
        refuseInjection(members);
        members.forEach(this::closeFaces);
        return 0;
    }

    private void neighbours(int[] v, ArrayDeque<int[]> queue) {
        for (Axis axis : Axis.values()) {
            int a = axis.ordinal();
            int[] upper = v.clone();
            upper[a]++;
            if (faces[a].get(v[0], v[1], v[2]) > 0) {
                int[] lower = v.clone();
                lower[a]--;
                visit(lower[0], lower[1], lower[2], queue);
            }
            if (faces[a].get(upper[0], upper[1], upper[2]) > 0) {
                visit(upper[0], upper[1], upper[2], queue);
            }
        }
    }

    private void visit(int x, int y, int z, ArrayDeque<int[]> queue) {
        int bit = x + grid.nx() * y;
        if (!seen[z].get(bit)) {
            seen[z].set(bit);
            voxels++;
            queue.add(new int[] {x, y, z});
        }
    }

    private void closeFaces(int[] v) {
        for (int a = 0; a < 3; a++) {
            int[] upper = v.clone();
            upper[a]++;
            faces[a].set(v[0], v[1], v[2], 0);
            faces[a].set(upper[0], upper[1], upper[2], 0);
        }
    }

    private void refuseInjection(ArrayDeque<int[]> members) {
        double net = 0;
        double gross = 0;
        for (int[] v : members) {
            double rate = fluid.injection(v[0], v[1], v[2]);
            net += rate;
            gross += Math.abs(rate);
        }
        if (Math.abs(net) > INJECTION_BALANCE * gross) {
            int[] v = members.peek();
            throw new Fault(
                    Fault.Kind.CASE,
                    "injection into region '"
                            + fluid.region(v[0], v[1], v[2]).name()
                            + "' has no way out of "
                            + members.size() * grid.voxelVolume()
                            + " m^3",
                    "",
                    "give it vessels, lymphatics or a face that is not sealed");
        }
    }
}
