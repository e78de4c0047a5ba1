package org.voxtum.solver;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.voxtum.fault.Fault;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidCoefficients;

/**
 * Pockets: tissue voxels connected by conducting faces that nothing drains or feeds. Their pressure
 * is free; it is set to the reference, and they leave the system. A face conducts where both sides
 * do.
 *
 * <p>Two sweeps reach nearly every voxel that is held; the flood fill is for what they leave.
 */
final class Pockets {
    private static final double INJECTION_BALANCE = 1e-12;
    private static final byte SOLID = 0;
    private static final byte OPEN = 1;
    private static final byte HELD = 2;
    private static final byte POCKET = 3;
    private final FluidCoefficients fluid;
    private final VoxelGrid grid;
    private final byte[][] state;
    private final Field.VoxelFunction[] conductivity = new Field.VoxelFunction[3];
    private long[] found = new long[1024];
    private int count;
    private boolean any;

    /**
     * Finds them.
     *
     * @param absorption a of each voxel, held faces included [1/s/Pa]
     * @throws Fault CASE where one has a net injection
     */
    Pockets(FluidCoefficients fluid, Field absorption) {
        this.fluid = fluid;
        this.grid = fluid.grid();
        for (Axis axis : Axis.values()) {
            conductivity[axis.ordinal()] = fluid.conductivity(axis);
        }
        state = new byte[grid.nz()][grid.nx() * grid.ny()];
        IntStream.range(0, grid.nz()).parallel().forEach(z -> begin(absorption, z));
        sweep(1);
        sweep(-1);
        floodTheRest();
    }

    private void begin(Field absorption, int z) {
        for (int y = 0; y < grid.ny(); y++) {
            for (int x = 0; x < grid.nx(); x++) {
                boolean drained = absorption.get(x, y, z) > 0;
                byte tissue = drained ? HELD : OPEN;
                state[z][x + grid.nx() * y] = fluid.isTissue(x, y, z) ? tissue : SOLID;
            }
        }
    }

    /** Whether the voxel's pressure is part of the system. */
    boolean isHeld(int x, int y, int z) {
        return state[z][x + grid.nx() * y] == HELD;
    }

    /** Whether the voxel is in a pocket. */
    boolean contains(int x, int y, int z) {
        return state[z][x + grid.nx() * y] == POCKET;
    }

    /** Whether there are any. */
    boolean exist() {
        return any;
    }

    /** Whether any voxel's pressure is part of the system. */
    boolean leaveASystem() {
        return Arrays.stream(state)
                .parallel()
                .anyMatch(
                        plane -> {
                            for (byte voxel : plane) {
                                if (voxel == HELD) {
                                    return true;
                                }
                            }
                            return false;
                        });
    }

    /** Whether water passes between a voxel and its neighbour along an axis. */
    private boolean conducts(int x, int y, int z, int axis, int step) {
        int i = x + (axis == 0 ? step : 0);
        int j = y + (axis == 1 ? step : 0);
        int k = z + (axis == 2 ? step : 0);
        boolean inside =
                i >= 0 && i < grid.nx() && j >= 0 && j < grid.ny() && k >= 0 && k < grid.nz();
        return inside && conductivity[axis].at(x, y, z) > 0 && conductivity[axis].at(i, j, k) > 0;
    }

    private byte neighbour(int x, int y, int z, int axis, int step) {
        return state[z + (axis == 2 ? step : 0)][
                x + (axis == 0 ? step : 0) + grid.nx() * (y + (axis == 1 ? step : 0))];
    }

    /** Passes on along increasing or decreasing positions that a voxel is held. */
    private void sweep(int direction) {
        for (int k = 0; k < grid.nz(); k++) {
            int z = direction > 0 ? k : grid.nz() - 1 - k;
            for (int j = 0; j < grid.ny(); j++) {
                int y = direction > 0 ? j : grid.ny() - 1 - j;
                for (int i = 0; i < grid.nx(); i++) {
                    int x = direction > 0 ? i : grid.nx() - 1 - i;
                    if (state[z][x + grid.nx() * y] == OPEN && isReached(x, y, z, -direction)) {
                        state[z][x + grid.nx() * y] = HELD;
                    }
                }
            }
        }
    }

    private boolean isReached(int x, int y, int z, int step) {
        for (int axis = 0; axis < 3; axis++) {
            if (conducts(x, y, z, axis, step) && neighbour(x, y, z, axis, step) == HELD) {
                return true;
            }
        }
        return false;
    }

    private void floodTheRest() {
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    if (state[z][x + grid.nx() * y] == OPEN) {
                        flood(x, y, z);
                    }
                }
            }
        }
    }

    /** Visits what is connected to a voxel; all of it is a pocket unless some of it is held. */
    private void flood(int startX, int startY, int startZ) {
        count = 0;
        boolean held = false;
        visit(startX, startY, startZ);
        for (int next = 0; next < count; next++) {
            int x = x(next);
            int y = y(next);
            int z = z(next);
            for (int face = 0; face < 6; face++) {
                int axis = face / 2;
                int step = face % 2 == 0 ? -1 : 1;
                if (conducts(x, y, z, axis, step)) {
                    byte there = neighbour(x, y, z, axis, step);
                    held |= there == HELD;
                    if (there == OPEN) {
                        visit(
                                x + (axis == 0 ? step : 0),
                                y + (axis == 1 ? step : 0),
                                z + (axis == 2 ? step : 0));
                    }
                }
            }
        }
        if (held) {
            for (int i = 0; i < count; i++) {
                state[z(i)][x(i) + grid.nx() * y(i)] = HELD;
            }
        } else {
            any = true;
            refuseInjection();
        }
    }

    private int x(int i) {
        return (int) (found[i] % grid.nx());
    }

    private int y(int i) {
        return (int) (found[i] / grid.nx() % grid.ny());
    }

    private int z(int i) {
        return (int) (found[i] / grid.nx() / grid.ny());
    }

    private void visit(int x, int y, int z) {
        state[z][x + grid.nx() * y] = POCKET;
        if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = x + grid.nx() * (y + (long) grid.ny() * z);
    }

    private void refuseInjection() {
        double net = 0;
        double gross = 0;
        for (int i = 0; i < count; i++) {
            double rate = fluid.injection(x(i), y(i), z(i));
            net += rate;
            gross += Math.abs(rate);
        }
        if (Math.abs(net) > INJECTION_BALANCE * gross) {
            throw new Fault(
                    Fault.Kind.CASE,
                    "injection into region '"
                            + fluid.region(x(0), y(0), z(0)).name()
                            + "' has no way out of "
                            + count * grid.voxelVolume()
                            + " m^3",
                    "",
                    "give it vessels, lymphatics or a face that is not sealed");
        }
    }
}
