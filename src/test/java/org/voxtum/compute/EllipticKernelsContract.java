package org.voxtum.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;

/** What every backend's kernels of pressure-like problems do. */
abstract class EllipticKernelsContract {
    private static final VoxelGrid TWO = new VoxelGrid(2, 2, 2, 1, 2, 4, 0, 0, 0);
    private static final VoxelGrid BOX = new VoxelGrid(23, 21, 19, 1, 2, 4, 0, 0, 0);

    protected abstract Backend backend();

    /** What rounding may leave, told in double precision. */
    private Offset<Double> rounding(double inDouble) {
        return within(KernelFields.inPrecision(backend(), inDouble));
    }

    private static EllipticLevel random(KernelFields fields) {
        return new EllipticLevel(
                fields.shape(),
                fields.innerFaces(Axis.X, 0.1, 1),
                fields.innerFaces(Axis.Y, 0.1, 1),
                fields.innerFaces(Axis.Z, 0.1, 1),
                fields.between(0.01, 0.1));
    }

    /** T = 1, 2 and 3 along x, y and z; a = 0.5. */
    private static EllipticLevel simple(KernelFields fields) {
        return new EllipticLevel(
                fields.shape(),
                fields.innerFaces(Axis.X, 1, 1),
                fields.innerFaces(Axis.Y, 2, 2),
                fields.innerFaces(Axis.Z, 3, 3),
                fields.of((x, y, z) -> 0.5));
    }

    @Test
    void harmonicFacesOfAnAnisotropicGrid() {
        Backend backend = backend();
        KernelFields fields = new KernelFields(backend, TWO, false);
        DeviceField k = fields.of((x, y, z) -> x == 0 ? 1 : y == 0 ? 3 : 0);
        DeviceField faceX = fields.faces(Axis.X, (x, y, z) -> 0);
        DeviceField faceY = fields.faces(Axis.Y, (x, y, z) -> 0);
        backend.elliptic().harmonicFaces(k, Axis.X, 1, faceX);
        backend.elliptic().harmonicFaces(k, Axis.Y, 2, faceY);
        // 2*1*3/(1+3) = 1.5 over d^2 = 1; beside k = 0 nothing
        assertThat(fields.values(faceX)).containsExactly(0, 1.5, 0, 0, 0, 0, 0, 1.5, 0, 0, 0, 0);
        // 2*1*1/(1+1) = 1 over d^2 = 4
        assertThat(fields.values(faceY)).containsExactly(0, 0, 0.25, 0, 0, 0, 0, 0, 0.25, 0, 0, 0);
    }

    @Test
    void appliesTheOperatorOnTwoByTwoByTwoVoxels() {
        Backend backend = backend();
        KernelFields fields = new KernelFields(backend, TWO, false);
        DeviceField x = fields.of((i, j, k) -> i == 0 && j == 0 && k == 0 ? 1 : 0);
        DeviceField b = fields.of((i, j, k) -> 1);
        DeviceField out = fields.zeros();
        backend.elliptic().apply(simple(fields), x, out);
        assertThat(fields.values(out)).containsExactly(6.5, -1, -2, 0, -3, 0, 0, 0);
        backend.elliptic().residual(simple(fields), b, x, out);
        assertThat(fields.values(out)).containsExactly(-5.5, 2, 3, 1, 4, 1, 1, 1);
        backend.elliptic().scaledJacobi(simple(fields), 2, b, out);
        assertThat(fields.values(out)).containsOnly(KernelFields.nearest(backend, 2 / 6.5));
    }

    @Test
    void chebyshevStepOnTwoByTwoByTwoVoxels() {
        Backend backend = backend();
        KernelFields fields = new KernelFields(backend, TWO, false);
        DeviceField x = fields.of((i, j, k) -> 2);
        DeviceField next = fields.of((i, j, k) -> 1);
        DeviceField b = fields.of((i, j, k) -> 14);
        backend.elliptic().chebyshevStep(simple(fields), 0.5, 0.25, b, x, next);
        // 2 + 0.5 (2 - 1) + 0.25 (14 - 0.5 * 2) / 6.5
        assertThat(fields.values(next)).containsOnly(3);
    }

    @Test
    void closedVoxelsStayZero() {
        Backend backend = backend();
        KernelFields fields = new KernelFields(backend, TWO, false);
        DeviceField none = fields.zeros();
        EllipticLevel closed =
                new EllipticLevel(
                        fields.shape(),
                        fields.faces(Axis.X, (x, y, z) -> 0),
                        fields.faces(Axis.Y, (x, y, z) -> 0),
                        fields.faces(Axis.Z, (x, y, z) -> 0),
                        none);
        DeviceField b = fields.of((x, y, z) -> 1);
        DeviceField out = fields.between(1, 2);
        backend.elliptic().scaledJacobi(closed, 2, b, out);
        assertThat(fields.values(out)).containsOnly(0);
    }

    @Test
    void aConstantGivesOnlyAbsorptionAndTheSumIsKept() {
        Backend backend = backend();
        KernelFields fields = new KernelFields(backend, BOX, false);
        EllipticLevel level = random(fields);
        DeviceField x = fields.of((i, j, k) -> 3);
        DeviceField image = fields.zeros();
        backend.elliptic().apply(level, x, image);
        double[] absorption = fields.values(level.absorption());
        double[] values = fields.values(image);
        for (int i = 0; i < values.length; i++) {
            assertThat(values[i]).isEqualTo(KernelFields.nearest(backend, absorption[i] * 3));
        }
        DeviceField y = fields.between(-1, 1);
        backend.elliptic().apply(level, y, image);
        double kept = backend.vectors().dot(level.absorption(), y);
        assertThat(backend.vectors().sum(image)).isCloseTo(kept, rounding(1e-10));
    }

    @Test
    void coarseningSumsAggregatesAndLeavesTheSumAlone() {
        Backend backend = backend();
        VoxelGrid grid = VoxelGrid.cubes(4, 3, 1, 1);
        KernelFields fields = new KernelFields(backend, grid, false);
        boolean[] halved = {true, true, false};
        DeviceField fine = fields.of((x, y, z) -> x + 10 * y);
        KernelFields coarseFields = new KernelFields(backend, VoxelGrid.cubes(2, 2, 1, 1), false);
        DeviceField coarse = coarseFields.zeros();
        backend.elliptic().restrict(fine, halved, coarse);
        // rows 0, 1 and the single row 2
        assertThat(coarseFields.values(coarse)).containsExactly(22, 30, 41, 45);
        DeviceField back = fields.of((x, y, z) -> 1);
        backend.elliptic().prolongate(coarse, halved, 0.5, back);
        assertThat(fields.values(back))
                .containsExactly(12, 12, 16, 16, 12, 12, 16, 16, 21.5, 21.5, 23.5, 23.5);
        assertThat(EllipticKernels.coarseShape(Shape.of(4, 3, 1), halved))
                .isEqualTo(Shape.of(2, 2, 1));
    }

    @Test
    void coarseFacesCountTheLongerPath() {
        Backend backend = backend();
        VoxelGrid grid = VoxelGrid.cubes(5, 2, 1, 1);
        KernelFields fields = new KernelFields(backend, grid, false);
        KernelFields coarseFields = new KernelFields(backend, VoxelGrid.cubes(3, 1, 1, 1), false);
        EllipticLevel coarse = random(coarseFields);
        boolean[] halved = {true, true, false};
        backend.elliptic().coarsen(simple(fields), halved, coarse);
        // two fine faces of 1, half as far; beside the single column two thirds
        double[] faces = coarseFields.values(coarse.faceX());
        assertThat(faces[0]).isZero();
        assertThat(faces[1]).isEqualTo(1);
        assertThat(faces[2]).isCloseTo(4 / 3.0, rounding(1e-15));
        assertThat(faces[3]).isZero();
        assertThat(coarseFields.values(coarse.absorption())).containsExactly(2, 2, 1);
        assertThat(backend.elliptic().meanFace(simple(fields), Axis.X, fields.zeros()))
                .isEqualTo(1);
        assertThat(backend.elliptic().meanFace(simple(fields), Axis.Z, fields.zeros())).isZero();
    }

    @Test
    void fluxesFollowThePressureDrop() {
        Backend backend = backend();
        KernelFields fields = new KernelFields(backend, TWO, false);
        DeviceField p = fields.of((x, y, z) -> 10 - x - 2 * y - 3 * z);
        EllipticLevel level = simple(fields);
        backend.elliptic().facesToFluxes(p, Axis.X, 1, level.faceX());
        backend.elliptic().facesToFluxes(p, Axis.Z, 4, level.faceZ());
        assertThat(fields.values(level.faceX())[1]).isEqualTo(1); // T d dp = 1*1*1
        assertThat(fields.values(level.faceZ())[4]).isEqualTo(36); // 3*4*3
        assertThat(fields.values(level.faceZ())[0]).isZero();
    }

    @Test
    void whatIsDoneInOnePassIsWhatSeveralDo() {
        Backend backend = backend();
        EllipticKernels kernels = backend.elliptic();
        KernelFields fields = new KernelFields(backend, BOX, false);
        EllipticLevel level = random(fields);
        DeviceField x = fields.between(-1, 1);
        DeviceField b = fields.between(-1, 1);
        DeviceField image = fields.zeros();
        DeviceField other = fields.zeros();
        kernels.apply(level, x, image);
        VectorKernels vectors = backend.vectors();
        assertThat(kernels.applyWithSums(level, x, other, b, x))
                .containsExactly(vectors.dot(x, image), vectors.dot(x, b), vectors.dot(x, x));
        assertThat(fields.values(other)).isEqualTo(fields.values(image));
        assertThat(vectors.dots(x, b, image))
                .containsExactly(vectors.dot(x, b), vectors.dot(x, image));
        vectors.fill(image, 0);
        kernels.chebyshevStep(level, 0.3, 0.6, b, x, image);
        kernels.chebyshevStepFromZero(level, 0.3, 0.6, b, x, other);
        assertThat(fields.values(other)).isEqualTo(fields.values(image));
        boolean[] halved = {true, true, true};
        Shape shape = EllipticKernels.coarseShape(fields.shape(), halved);
        DeviceField coarse = backend.allocate("coarse", shape);
        DeviceField expected = backend.allocate("expected", shape);
        kernels.residual(level, b, x, other);
        kernels.restrict(other, halved, expected);
        kernels.restrictResidual(level, b, x, image, halved, coarse);
        assertThat(fields.values(coarse)).isEqualTo(fields.values(expected));
        vectors.addScaled(other, 0.7, b);
        double square = vectors.dot(other, other);
        kernels.residual(level, b, x, image);
        assertThat(vectors.addScaledAndSquare(image, 0.7, b)).isEqualTo(square);
        assertThat(fields.values(image)).isEqualTo(fields.values(other));
    }

    @Test
    void pairsOfStepsOnASmallLevelAreThoseOfALargeOne() {
        Backend backend = backend();
        EllipticKernels kernels = backend.elliptic();
        ChebyshevWeights weights = new ChebyshevWeights(0.8, 0.3, 0.6);
        for (VoxelGrid grid : List.of(VoxelGrid.cubes(4, 4, 4, 1), VoxelGrid.cubes(3, 7, 1, 1))) {
            KernelFields fields = new KernelFields(backend, grid, false);
            EllipticLevel level = random(fields);
            DeviceField b = fields.between(-1, 1);
            DeviceField x = fields.between(-1, 1);
            DeviceField scratch = fields.zeros();
            DeviceField step = fields.zeros();
            DeviceField expected = backend.upload("expected", backend.download(x).copy());
            for (int i = 0; i < 3; i++) {
                kernels.chebyshevStep(level, 0, 0.8, b, expected, step);
                kernels.chebyshevStep(level, 0.3, 0.6, b, step, expected);
            }
            kernels.chebyshevPairs(level, 3, weights, b, x, scratch);
            assertThat(fields.values(x)).isEqualTo(fields.values(expected));
        }
    }

    @Test
    void facesThatAreComputedAreThoseThatAreStored() {
        Backend backend = backend();
        EllipticKernels kernels = backend.elliptic();
        KernelFields fields = new KernelFields(backend, BOX, false);
        DeviceField k = fields.between(0, 1);
        DeviceField other = fields.of((x, y, z) -> (x + y + z) % 5);
        List<DeviceField> axes = List.of(k, other, k);
        DeviceField a = fields.between(0.01, 0.1);
        DeviceField[] faces = new DeviceField[3];
        for (Axis axis : Axis.values()) {
            faces[axis.ordinal()] = fields.faces(axis, (x, y, z) -> 0);
            kernels.harmonicFaces(
                    axes.get(axis.ordinal()), axis, BOX.spacing(axis), faces[axis.ordinal()]);
        }
        EllipticLevel stored = new EllipticLevel(fields.shape(), faces[0], faces[1], faces[2], a);
        List<Field> known = axes.stream().map(backend::download).toList();
        isTheSame(fields, stored, backend.level("level", BOX, known, a));
        isTheSame(fields, stored, backend.leanLevel("lean level", BOX, known, a));
    }

    private void isTheSame(KernelFields fields, EllipticLevel stored, EllipticLevel level) {
        Backend backend = backend();
        EllipticKernels kernels = backend.elliptic();
        DeviceField b = fields.between(-1, 1);
        DeviceField x = fields.between(-1, 1);
        DeviceField next = fields.zeros();
        DeviceField expected = fields.zeros();
        kernels.chebyshevStep(stored, 0.3, 0.6, b, x, expected);
        kernels.chebyshevStep(level, 0.3, 0.6, b, x, next);
        assertThat(fields.values(next)).isEqualTo(fields.values(expected));
        for (Axis axis : Axis.values()) {
            DeviceField copy = fields.faces(axis, (i, j, l) -> 0);
            kernels.faces(level, axis, copy);
            assertThat(fields.values(copy)).isEqualTo(fields.values(stored.faces(axis)));
            assertThat(kernels.meanFace(level, axis, next))
                    .isCloseTo(kernels.meanFace(stored, axis, next), rounding(1e-14));
        }
        KernelFields coarse = new KernelFields(backend, VoxelGrid.cubes(12, 11, 19, 1), false);
        EllipticLevel one = random(coarse);
        EllipticLevel two = random(coarse);
        boolean[] halved = {true, true, false};
        kernels.coarsen(stored, halved, one);
        kernels.coarsen(level, halved, two);
        assertThat(coarse.values(two.faceX())).isEqualTo(coarse.values(one.faceX()));
        assertThat(coarse.values(two.faceY())).isEqualTo(coarse.values(one.faceY()));
        assertThat(coarse.values(two.faceZ())).isEqualTo(coarse.values(one.faceZ()));
    }

    @Test
    void threadsAndChunksChangeNoBit() {
        double[] expected = KernelFields.onThreads(1, () -> everything(BOX, false));
        assertThat(KernelFields.onThreads(3, () -> everything(BOX, false))).isEqualTo(expected);
        assertThat(KernelFields.onThreads(8, () -> everything(BOX, true))).isEqualTo(expected);
    }

    @Test
    void linesAndPlanesKeepTheirSum() {
        for (VoxelGrid grid : List.of(VoxelGrid.cubes(9, 1, 1, 1), VoxelGrid.cubes(1, 7, 5, 1))) {
            Backend backend = backend();
            KernelFields fields = new KernelFields(backend, grid, false);
            EllipticLevel level = random(fields);
            DeviceField x = fields.between(-1, 1);
            DeviceField image = fields.zeros();
            backend.elliptic().apply(level, x, image);
            double kept = backend.vectors().dot(level.absorption(), x);
            assertThat(backend.vectors().sum(image)).isCloseTo(kept, rounding(1e-13));
        }
    }

    private double[] everything(VoxelGrid grid, boolean chunked) {
        Backend backend = backend();
        EllipticKernels kernels = backend.elliptic();
        KernelFields fields = new KernelFields(backend, grid, chunked);
        EllipticLevel level = random(fields);
        DeviceField x = fields.between(-1, 1);
        DeviceField b = fields.between(-1, 1);
        DeviceField next = fields.between(-1, 1);
        List<DeviceField> results = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            results.add(fields.zeros());
        }
        kernels.apply(level, x, results.get(0));
        kernels.residual(level, b, x, results.get(1));
        kernels.scaledJacobi(level, 0.7, b, results.get(2));
        kernels.chebyshevStep(level, 0.3, 0.6, b, x, next);
        results.add(next);
        boolean[] halved = {true, false, true};
        DeviceField coarse =
                backend.allocate("coarse", EllipticKernels.coarseShape(fields.shape(), halved));
        kernels.restrict(x, halved, coarse);
        kernels.prolongate(coarse, halved, 0.8, b);
        results.add(coarse);
        results.add(b);
        kernels.harmonicFaces(level.absorption(), Axis.Y, 2, level.faceY());
        kernels.facesToFluxes(x, Axis.Z, 4, level.faceZ());
        results.add(level.faceY());
        results.add(level.faceZ());
        return results.stream()
                .flatMapToDouble(f -> java.util.Arrays.stream(fields.values(f)))
                .toArray();
    }
}
