package org.voxtum.solver;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Carry;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.EllipticLevel;
import org.voxtum.compute.Precision;
import org.voxtum.compute.VectorKernels;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FaceFluxes;
import org.voxtum.model.FluidCoefficients;

/**
 * Interstitial fluid pressure: {@code -div(K grad p) + (a_V + a_L) p = a_V p_e + a_L p_L + Q_inj}.
 *
 * <p>Source: Baxter and Jain 1989, Microvasc Res 37:77, doi:10.1016/0026-2862(89)90074-5. Fluxes
 * are allocated when the solver's fields are gone.
 */
public final class PressureSolver {
    private static final double ROUNDING_NORM = 1e-14;
    private static final double ROUNDING_SUM = 1e-13;
    private final Backend backend;
    private final FluidCoefficients fluid;
    private final VoxelGrid grid;
    private final Tolerances limits;
    private final double tolerance;
    private final DeviceField pressure;
    private final DeviceField right;
    private final FixedFaces fixedFaces;

    /**
     * @param tolerance relative residual, as far as the backend's precision goes
     */
    public PressureSolver(Backend backend, FluidCoefficients fluid, double tolerance) {
        this.backend = backend;
        this.fluid = fluid;
        this.grid = fluid.grid();
        this.limits = Tolerances.of(backend.precision());
        this.tolerance = Math.max(tolerance, limits.residual());
        pressure = backend.allocate("pressure", Shape.of(grid), Carry.PAIR);
        right = backend.allocate("pressure right side", Shape.of(grid));
        fixedFaces = FixedFaceFinder.of(fluid);
    }

    /** Solves from the reference pressure. Once: the fields go with the solution. */
    public PressureSolution solve() {
        Assembled assembled = assemble();
        SolveReport report = assembled.pockets.leaveASystem() ? iterate(assembled) : null;
        restoreReference(assembled);
        return solution(assembled, report);
    }

    /**
     * Flow of a pressure that was solved before, bit for bit that of its {@link #solve}.
     *
     * @param solved p [Pa]
     * @param report how its solve went; null where none was needed
     */
    public PressureSolution restore(Field solved, SolveReport report) {
        Assembled assembled = assemble();
        backend.store(pressure, solved);
        return solution(assembled, report);
    }

    /** Coefficients with pockets taken out. */
    private record Assembled(PressureSystem system, EllipticLevel level, Pockets pockets) {}

    private Assembled assemble() {
        PressureSystem system = new PressureSystem(fluid, fixedFaces);
        Field absorbed = Field.on(grid);
        Field source = Field.on(grid);
        system.fill(absorbed, source);
        Pockets pockets = new Pockets(fluid, absorbed);
        backend.store(right, source);
        DeviceField absorption = backend.allocate("pressure absorption", Shape.of(grid));
        backend.store(absorption, absorbed);
        IdentityHashMap<Field.VoxelFunction, Field> known = new IdentityHashMap<>();
        List<Field> k = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            k.add(
                    known.computeIfAbsent(
                            fluid.conductivity(axis), along -> without(pockets, along)));
        }
        EllipticLevel level = backend.level("pressure", grid, k, absorption);
        return new Assembled(system, level, pockets);
    }

    /** K with 0 in pockets; it goes when the level has been made of it. */
    private Field without(Pockets pockets, Field.VoxelFunction k) {
        Field rest = Field.on(grid);
        VoxelLoop.fill(grid, rest, (x, y, z) -> pockets.contains(x, y, z) ? 0 : k.at(x, y, z));
        return rest;
    }

    private SolveReport iterate(Assembled assembled) {
        PressureSystem system = assembled.system;
        VectorKernels vectors = backend.vectors();
        double rightNorm = Math.sqrt(vectors.dot(right, right));
        double floor = ROUNDING_NORM * system.magnitudeNorm();
        double sumFloor = ROUNDING_SUM * system.magnitudeSum();
        StoppingRule rule =
                new StoppingRule(
                        Math.max(tolerance * rightNorm, floor),
                        () -> Math.max(tolerance * filteredVolume(system), sumFloor),
                        Math.max(limits.acceptedStall() * rightNorm, floor));
        try (ConjugateGradients method =
                new ConjugateGradients(backend, assembled.level, "pressure")) {
            return method.solve(right, pressure, rule);
        }
    }

    /** Sum of |J_V| over voxels and lumen faces [1/s] at the p' that stands. */
    private double filteredVolume(PressureSystem system) {
        Field p = backend.download(pressure);
        double[] sums =
                VoxelLoop.sums(
                        grid,
                        1,
                        (x, y, z, sum) -> {
                            if (fluid.isTissue(x, y, z)) {
                                double value = system.reference + p.get(x, y, z);
                                sum.add(0, Math.abs(fluid.filtration(x, y, z, value)));
                            }
                        });
        return sums[0] + throughLumens(system, p);
    }

    private double throughLumens(PressureSystem system, Field p) {
        double sum = 0;
        for (int i = 0; i < fixedFaces.size(); i++) {
            if (fixedFaces.isLumen(i)) {
                double inside = p.get(fixedFaces.x(i), fixedFaces.y(i), fixedFaces.z(i));
                double flux =
                        fixedFaces.conductance(i)
                                * (fixedFaces.value(i) - (system.reference + inside));
                sum += Math.abs(flux) / grid.spacing(fixedFaces.axis(i));
            }
        }
        return sum;
    }

    private void restoreReference(Assembled assembled) {
        double reference = assembled.system.reference;
        Pockets pockets = assembled.pockets;
        backend.edit(
                pressure,
                p ->
                        VoxelLoop.fill(
                                grid,
                                p,
                                (x, y, z) ->
                                        reference
                                                + (pockets.isHeld(x, y, z) ? p.get(x, y, z) : 0)));
    }

    /** Fluxes, and what else follows from the pressure that stands. */
    private PressureSolution solution(Assembled assembled, SolveReport report) {
        EllipticLevel level = assembled.level;
        FaceFluxes fluxes =
                new FaceFluxes(flux(level, Axis.X), flux(level, Axis.Y), flux(level, Axis.Z));
        backend.releaseFaces(level);
        backend.release(level.absorption());
        backend.release(right);
        Field p = backend.retire(pressure);
        addFixedFaces(p, fluxes);
        Field.VoxelFunction filtration =
                (x, y, z) ->
                        fluid.isTissue(x, y, z) ? fluid.filtration(x, y, z, p.get(x, y, z)) : 0;
        return new PressureSolution(
                p,
                filtration,
                fluxes,
                fixedFaces,
                FluidBudget.of(fluid, p, filtration, fluxes, fixedFaces),
                limits.balance() * assembled.system.magnitudeSum() * grid.voxelVolume(),
                report);
    }

    private Field flux(EllipticLevel level, Axis axis) {
        DeviceField faces = backend.allocate("flux " + axis, Shape.ofFaces(grid, axis));
        backend.elliptic().faces(level, axis, faces);
        backend.elliptic().facesToFluxes(pressure, axis, grid.spacing(axis), faces);
        return backend.retire(faces);
    }

    private void addFixedFaces(Field p, FaceFluxes fluxes) {
        Precision precision = backend.precision();
        for (int i = 0; i < fixedFaces.size(); i++) {
            double inside = p.get(fixedFaces.x(i), fixedFaces.y(i), fixedFaces.z(i));
            double outward = fixedFaces.conductance(i) * (inside - fixedFaces.value(i));
            int[] at = fixedFaces.faceIndex(i);
            double flux = precision.stored(outward * fixedFaces.sign(i));
            fluxes.along(fixedFaces.axis(i)).set(at[0], at[1], at[2], flux);
        }
    }
}
