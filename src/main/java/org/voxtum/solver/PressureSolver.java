package org.voxtum.solver;

import org.voxtum.compute.Backend;
import org.voxtum.compute.Carry;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.EllipticLevel;
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
 * <p>Source: Baxter and Jain 1989, Microvasc Res 37:77, doi:10.1016/0026-2862(89)90074-5. The face
 * fields hold transmissibilities while solving and fluxes after.
 */
public final class PressureSolver {
    private static final double ROUNDING_NORM = 1e-14;
    private static final double ROUNDING_SUM = 1e-13;
    private final Backend backend;
    private final FluidCoefficients fluid;
    private final VoxelGrid grid;
    private final Tolerances limits;
    private final double tolerance;
    private final DeviceField[] faces = new DeviceField[3];
    private final DeviceField pressure;
    private final DeviceField filtration;
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
        for (Axis axis : Axis.values()) {
            faces[axis.ordinal()] = backend.allocate("flux " + axis, Shape.ofFaces(grid, axis));
        }
        pressure = backend.allocate("pressure", Shape.of(grid), Carry.PAIR);
        filtration = backend.allocate("filtration", Shape.of(grid));
        fixedFaces = FixedFaceFinder.of(fluid);
    }

    /** Solves from the pressure that stands, at first the reference pressure. */
    public PressureSolution solve() {
        Assembled assembled = assemble();
        SolveReport report = assembled.unknowns == 0 ? null : iterate(assembled);
        restoreReference(assembled);
        backend.release(assembled.absorption);
        fluxes();
        fillFiltration();
        return solution(assembled.system, report);
    }

    /**
     * Flow of a pressure that was solved before, bit for bit that of its {@link #solve}.
     *
     * @param solved p [Pa]
     * @param report how its solve went; null where none was needed
     */
    public PressureSolution restore(Field solved, SolveReport report) {
        Assembled assembled = assemble();
        backend.release(assembled.absorption);
        backend.store(pressure, solved);
        fluxes();
        fillFiltration();
        return solution(assembled.system, report);
    }

    /** Coefficients with pockets taken out; the right side stands in the filtration's field. */
    private record Assembled(
            PressureSystem system,
            DeviceField absorption,
            Field absorbed,
            Field[] transmissibility,
            long unknowns) {}

    private Assembled assemble() {
        PressureSystem system = new PressureSystem(fluid, fixedFaces);
        fillFaces();
        DeviceField absorption = backend.allocate("pressure absorption", Shape.of(grid));
        Field absorbed = backend.download(absorption);
        Field source = backend.download(filtration);
        system.fill(absorbed, source);
        Field[] faces = {face(0), face(1), face(2)};
        long unknowns = new Pockets(fluid, absorbed, faces[0], faces[1], faces[2]).close();
        backend.store(absorption, absorbed);
        backend.store(filtration, source);
        storeFaces(faces);
        return new Assembled(system, absorption, absorbed, faces, unknowns);
    }

    private void fillFaces() {
        for (Axis axis : Axis.values()) {
            DeviceField target = faces[axis.ordinal()];
            backend.vectors().fill(target, 0);
            DeviceField k = backend.upload("conductivity " + axis, fluid.conductivity(axis));
            backend.elliptic().harmonicFaces(k, axis, grid.spacing(axis), target);
            backend.release(k);
        }
    }

    private SolveReport iterate(Assembled assembled) {
        PressureSystem system = assembled.system;
        DeviceField absorption = assembled.absorption;
        DeviceField right = filtration;
        EllipticLevel level =
                new EllipticLevel(Shape.of(grid), faces[0], faces[1], faces[2], absorption);
        VectorKernels vectors = backend.vectors();
        double rightNorm = Math.sqrt(vectors.dot(right, right));
        double floor = ROUNDING_NORM * system.magnitudeNorm();
        double sumFloor = ROUNDING_SUM * system.magnitudeSum();
        StoppingRule rule =
                new StoppingRule(
                        Math.max(tolerance * rightNorm, floor),
                        () -> Math.max(tolerance * filteredVolume(system), sumFloor),
                        Math.max(limits.acceptedStall() * rightNorm, floor));
        try (ConjugateGradients method = new ConjugateGradients(backend, level, "pressure")) {
            return method.solve(right, pressure, rule);
        }
    }

    /** Sum of |J_V| over voxels [1/s] at the p' that stands. */
    private double filteredVolume(PressureSystem system) {
        double sum = 0;
        Field p = backend.download(pressure);
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    if (fluid.isTissue(x, y, z)) {
                        double value = system.reference + p.get(x, y, z);
                        sum += Math.abs(fluid.filtration(x, y, z, value));
                    }
                }
            }
        }
        return sum;
    }

    private void restoreReference(Assembled assembled) {
        double reference = assembled.system.reference;
        backend.edit(
                pressure,
                p ->
                        p.fillBy(
                                (x, y, z) ->
                                        reference
                                                + (conducts(x, y, z, assembled)
                                                        ? p.get(x, y, z)
                                                        : 0)));
    }

    private static boolean conducts(int x, int y, int z, Assembled assembled) {
        Field[] face = assembled.transmissibility;
        return assembled.absorbed.get(x, y, z) > 0
                || face[0].get(x, y, z) > 0
                || face[0].get(x + 1, y, z) > 0
                || face[1].get(x, y, z) > 0
                || face[1].get(x, y + 1, z) > 0
                || face[2].get(x, y, z) > 0
                || face[2].get(x, y, z + 1) > 0;
    }

    private void storeFaces(Field[] values) {
        for (int axis = 0; axis < values.length; axis++) {
            backend.store(faces[axis], values[axis]);
        }
    }

    private void fluxes() {
        Field p = backend.download(pressure);
        for (Axis axis : Axis.values()) {
            backend.elliptic()
                    .facesToFluxes(pressure, axis, grid.spacing(axis), faces[axis.ordinal()]);
        }
        Field[] flux = {face(0), face(1), face(2)};
        for (int i = 0; i < fixedFaces.size(); i++) {
            double inside = p.get(fixedFaces.x(i), fixedFaces.y(i), fixedFaces.z(i));
            double outward = fixedFaces.conductance(i) * (inside - fixedFaces.value(i));
            int[] at = fixedFaces.faceIndex(i);
            flux[fixedFaces.axis(i).ordinal()].set(
                    at[0], at[1], at[2], outward * fixedFaces.sign(i));
        }
        storeFaces(flux);
    }

    private void fillFiltration() {
        Field p = backend.download(pressure);
        backend.edit(
                filtration,
                out ->
                        out.fillBy(
                                (x, y, z) ->
                                        fluid.isTissue(x, y, z)
                                                ? fluid.filtration(x, y, z, p.get(x, y, z))
                                                : 0));
    }

    private Field face(int axis) {
        return backend.download(faces[axis]);
    }

    private PressureSolution solution(PressureSystem system, SolveReport report) {
        FaceFluxes fluxes = new FaceFluxes(face(0), face(1), face(2));
        Field p = backend.download(pressure);
        Field jv = backend.download(filtration);
        return new PressureSolution(
                p,
                jv,
                fluxes,
                fixedFaces,
                FluidBudget.of(fluid, p, jv, fluxes, fixedFaces),
                limits.balance() * system.magnitudeSum() * grid.voxelVolume(),
                report);
    }
}
