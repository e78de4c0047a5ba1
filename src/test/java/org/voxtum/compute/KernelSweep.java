package org.voxtum.compute;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.physics.CellularUptake;

/** Calls every kernel of a backend once on a small grid and keeps what each one gives. */
public final class KernelSweep {
    /** Begins the names of what a driver's own exponential decides, whose last bits are its own. */
    public static final String BUILT_IN = "built-in exponential: ";

    private static final double[] DRIVERS = {0.4};
    private final Backend backend;
    private final KernelFields fields;
    private final Map<String, double[]> results = new LinkedHashMap<>();

    private KernelSweep(Backend backend, VoxelGrid grid) {
        this.backend = backend;
        this.fields = new KernelFields(backend, grid, false);
    }

    /** Results by name; those whose name begins with "sum" depend on the type of sums too. */
    public static Map<String, double[]> of(Backend backend, VoxelGrid grid) {
        Map<String, double[]> all = beyondReactions(backend, grid);
        all.putAll(ofReactions(backend, grid));
        return all;
    }

    /** Of the kernels of reactions alone, to which the shape of a grid is nothing. */
    public static Map<String, double[]> ofReactions(Backend backend, VoxelGrid grid) {
        KernelSweep sweep = new KernelSweep(backend, grid);
        sweep.reactions();
        sweep.competition();
        return sweep.results;
    }

    /** Of all others. */
    public static Map<String, double[]> beyondReactions(Backend backend, VoxelGrid grid) {
        KernelSweep sweep = new KernelSweep(backend, grid);
        sweep.vectors();
        sweep.elliptic();
        sweep.carried();
        for (Advection advection : Advection.values()) {
            sweep.transport(advection, new double[] {0.9, 0.9});
            sweep.transport(advection, new double[] {0.9, 0.6});
        }
        for (boolean uniform : new boolean[] {false, true}) {
            TransportSetting setting = TransportSetting.random(sweep.fields);
            setting.useTable(uniform, true);
            sweep.stageAndRate(setting, uniform, " with tables, uniform " + uniform);
            TransportSetting open = TransportSetting.open(sweep.fields);
            open.useTable(uniform, true, 16);
            sweep.stageAndRate(open, uniform, " with open tables, uniform " + uniform);
        }
        sweep.stageAndRate(TransportSetting.open(sweep.fields), true, " with open fields");
        sweep.gains();
        return sweep.results;
    }

    /** One number for a result, the same where every bit is. */
    public static String hash(double[] values) {
        return Integer.toHexString(Arrays.hashCode(values));
    }

    private void keep(String name, DeviceField field) {
        results.put(name, fields.values(field));
    }

    private void reactions() {
        ReactionSetting setting = binding();
        setting.advance(2, 20);
        DeviceField internal = setting.system().internal().orElseThrow();
        backend.reactions()
                .gain(internal, 1e-5, setting.system().storage(), setting.system().receptors());
        keep("free after binding", setting.system().concentration());
        keep("bound", setting.system().bound());
        keep("internal", internal);
        keep("degraded", setting.system().degraded().orElseThrow());
        uptake(setting);
        cargo();
        turnover();
    }

    private void turnover() {
        ReactionSetting one = binding().turningOver(2e-4, 1e-4);
        one.advance(2, 20);
        keep("receptors", one.system().turning().orElseThrow().present());
        keep("bound to receptors that turn over", one.system().bound());
        BoundPools load = ReactionSetting.pools(fields, fields.between(0, 1));
        backend.reactions().advance(one.system().carrying(load), 20);
        keep("receptors beside a cargo", one.system().turning().orElseThrow().present());
        keep("cargo of receptors that turn over", load.bound());
    }

    private void cargo() {
        ReactionSetting one = binding();
        ReactionSystem alone = one.system();
        BoundPools load = ReactionSetting.pools(fields, fields.between(0, 1));
        backend.reactions().advance(alone.carrying(load), 20);
        keep("bound with cargo", alone.bound());
        keep("cargo of the bound", load.bound());
    }

    private ReactionSetting binding() {
        return ReactionSetting.of(
                fields,
                fields.between(-0.1, 0.5),
                fields.between(0, 1e-3),
                fields.between(0, 1e-3),
                new ReactionSetting.Rates(100, 1e-3, 3e-4, 2e-5));
    }

    private void competition() {
        DeviceField receptors = fields.between(0, 1e-3);
        ReactionSetting one = competing(receptors, new ReactionSetting.Rates(100, 1e-3, 3e-4, 0));
        ReactionSetting other = competing(receptors, new ReactionSetting.Rates(900, 1e-2, 0, 0));
        backend.reactions().compete(new CompetingSystems(one.system(), other.system()), 20);
        keep("free after competition", one.system().concentration());
        keep("bound in competition", one.system().bound());
        keep("bound of the other", other.system().bound());
        ReactionSetting turning = one.turningOver(2e-4, 1e-4);
        TurningReceptors shared = turning.system().turning().orElseThrow();
        ReactionSystem rival = other.system().turningOver(shared);
        backend.reactions().compete(new CompetingSystems(turning.system(), rival), 20);
        keep("receptors in competition", shared.present());
    }

    private ReactionSetting competing(DeviceField receptors, ReactionSetting.Rates rates) {
        return ReactionSetting.of(
                fields, fields.between(-0.1, 0.5), receptors, fields.between(0, 1e-3), rates);
    }

    private void uptake(ReactionSetting setting) {
        ReactionKernels kernels = backend.reactions();
        DeviceField internal = setting.system().internal().orElseThrow();
        DeviceField degraded = setting.system().degraded().orElseThrow();
        DeviceField some = fields.between(0, 1e-5);
        kernels.gain(internal, some, setting.system().receptors());
        kernels.pass(internal, degraded, some, 60);
        kernels.pass(degraded, internal, 0.25);
        UptakeSystem kept = cells(setting, 0, internal, Optional.empty(), some);
        kernels.beforeUptake(kept, 60);
        kernels.afterUptake(kept, 60);
        UptakeSystem cells = cells(setting, 4e-4, internal, Optional.of(degraded), some);
        kernels.beforeUptake(cells, 60);
        kernels.afterUptake(cells, 60);
        keep(BUILT_IN + "loss to cells", cells.loss());
        keep(BUILT_IN + "efflux", cells.effluxGain());
        keep(BUILT_IN + "internal", internal);
        keep(BUILT_IN + "degraded", degraded);
    }

    private UptakeSystem cells(
            ReactionSetting setting,
            double metabolism,
            DeviceField internal,
            Optional<DeviceField> degraded,
            DeviceField given) {
        return new UptakeSystem(
                new CellularUptake(1e-2, 3e-6, 1e-3, 2e-2, 2e-5, metabolism),
                fields.between(0.5, 1),
                setting.system().storage(),
                setting.system().concentration(),
                internal,
                degraded,
                given,
                fields.zeros(),
                fields.zeros(),
                fields.between(0, 1e-4));
    }

    private void vectors() {
        VectorKernels vectors = backend.vectors();
        DeviceField x = fields.between(-1, 1);
        DeviceField y = fields.between(-1, 1);
        Exposure exposure =
                new Exposure(
                        backend.allocate("area", fields.shape(), Carry.PAIR),
                        fields.zeros(),
                        fields.zeros(),
                        List.of(0.2),
                        List.of(fields.zeros()));
        vectors.accumulateExposure(x, y, 2, 1.5, exposure);
        keep("area", exposure.areaUnderCurve());
        keep("peak", exposure.peak());
        keep("time above", exposure.timeAbove().get(0));
        vectors.combine(y, 0.3, x, 0.7);
        vectors.addProduct(y, x, x);
        vectors.divideWherePositive(y, x);
        keep("y", y);
        DeviceField carried = backend.allocate("carried", fields.shape(), Carry.BYTE);
        vectors.addScaled(carried, 1, x);
        vectors.addScaled(carried, 1e-5, y);
        keep("carried", carried);
        double[] sums = {
            vectors.sum(x),
            vectors.dot(x, y),
            vectors.minimumOfSum(x, y),
            vectors.largestMagnitude(x),
            vectors.dots(x, y, exposure.peak())[0],
            vectors.dots(x, y, exposure.peak())[1],
            vectors.addScaledAndSquare(y, 0.3, x)
        };
        keep("y added to", y);
        vectors.raise(y, x);
        keep("larger of two", y);
        vectors.saturate(y, x, fields.between(0.5, 1), 0.3, 1.5);
        keep(BUILT_IN + "saturation", y);
        results.put("sums", sums);
        voxels(x);
    }

    private void voxels(DeviceField x) {
        try (DeviceVoxels some = backend.voxels("some", new long[] {0, 6, 3})) {
            double[] values = new double[3];
            backend.vectors().gather(some, x, values);
            results.put("gathered", values);
            backend.vectors().scatter(some, new double[] {0.5, 0.25, 2}, x);
            keep("scattered", x);
        }
    }

    private void elliptic() {
        EllipticKernels kernels = backend.elliptic();
        EllipticLevel level =
                new EllipticLevel(
                        fields.shape(),
                        fields.innerFaces(Axis.X, 0.1, 1),
                        fields.innerFaces(Axis.Y, 0.1, 1),
                        fields.innerFaces(Axis.Z, 0.1, 1),
                        fields.between(0.01, 0.1));
        Field k = backend.download(fields.of((i, j, l) -> (i + j + l) % 5));
        List<Field> axes = List.of(k, backend.download(fields.between(0, 1)), k);
        level(level, "");
        level(backend.level("computed", fields.grid, axes, level.absorption()), " of k");
        DeviceField x = fields.between(-1, 1);
        DeviceField b = fields.between(-1, 1);
        DeviceField pair = backend.allocate("pair", fields.shape(), Carry.PAIR);
        backend.edit(pair, p -> p.fillBy((i, j, l) -> 1000 + Math.sin(i + 2 * j + 3 * l)));
        boolean[] halved = {true, false, true};
        DeviceField coarse =
                backend.allocate("coarse", EllipticKernels.coarseShape(fields.shape(), halved));
        kernels.restrict(x, halved, coarse);
        keep("restrict", coarse);
        kernels.prolongate(coarse, halved, 0.8, b);
        keep("prolongate", b);
        kernels.harmonicFaces(level.absorption(), Axis.Y, 2, level.faceY());
        keep("harmonic", level.faceY());
        kernels.facesToFluxes(x, Axis.Z, 4, level.faceZ());
        keep("fluxes", level.faceZ());
        kernels.facesToFluxes(pair, Axis.X, 1, level.faceX());
        keep("sum fluxes of a pair", level.faceX());
    }

    /** The kernels that go through a level. */
    private void level(EllipticLevel level, String kind) {
        EllipticKernels kernels = backend.elliptic();
        DeviceField x = fields.between(-1, 1);
        DeviceField b = fields.between(-1, 1);
        DeviceField out = fields.zeros();
        kernels.apply(level, x, out);
        keep("apply" + kind, out);
        results.put("sums" + kind, kernels.applyWithSums(level, x, out, b, x));
        keep("apply with sums" + kind, out);
        kernels.residual(level, b, x, out);
        keep("residual" + kind, out);
        kernels.scaledJacobi(level, 0.7, b, out);
        keep("jacobi" + kind, out);
        kernels.chebyshevStep(level, 0.3, 0.6, b, x, out);
        keep("chebyshev" + kind, out);
        kernels.chebyshevStep(level, 0, 0.6, b, x, out);
        keep("first chebyshev" + kind, out);
        kernels.chebyshevStepFromZero(level, 0.3, 0.6, b, x, out);
        keep("chebyshev from zero" + kind, out);
        kernels.chebyshevPairs(level, 2, new ChebyshevWeights(0.8, 0.3, 0.6), b, x, out);
        keep("chebyshev pairs" + kind, x);
        DeviceField pair = backend.allocate("pair" + kind, fields.shape(), Carry.PAIR);
        backend.edit(pair, p -> p.fillBy((i, j, l) -> 1000 + Math.sin(i + 2 * j + 3 * l)));
        kernels.residual(level, b, pair, out);
        keep("sum residual of a pair" + kind, out);
        results.put("sum of faces" + kind, new double[] {kernels.meanFace(level, Axis.X, out)});
        coarse(level, kind);
    }

    private void coarse(EllipticLevel level, String kind) {
        EllipticKernels kernels = backend.elliptic();
        boolean[] halved = {true, false, true};
        Shape shape = EllipticKernels.coarseShape(level.shape(), halved);
        VoxelGrid grid = VoxelGrid.cubes(shape.nx(), shape.ny(), shape.nz(), 1);
        DeviceField[] faces = new DeviceField[3];
        for (Axis axis : Axis.values()) {
            faces[axis.ordinal()] = backend.allocate("f" + axis + kind, Shape.ofFaces(grid, axis));
        }
        DeviceField a = backend.allocate("a" + kind, shape);
        EllipticLevel coarse = new EllipticLevel(shape, faces[0], faces[1], faces[2], a);
        kernels.coarsen(level, halved, coarse);
        keep("coarse x" + kind, faces[0]);
        keep("coarse y" + kind, faces[1]);
        keep("coarse z" + kind, faces[2]);
        kernels.restrictResidual(
                level, fields.between(-1, 1), fields.between(-1, 1), fields.zeros(), halved, a);
        keep("restricted residual" + kind, a);
    }

    /** What only fields that carry take, and what only those take that do not. */
    private void carried() {
        VectorKernels vectors = backend.vectors();
        DeviceField x = fields.between(-1, 1);
        DeviceField pair = backend.allocate("pair copied", fields.shape(), Carry.PAIR);
        vectors.copy(x, pair);
        vectors.addScaled(pair, 1e-5, fields.between(-1, 1));
        keep("sum pair", pair);
        EllipticLevel level =
                new EllipticLevel(
                        fields.shape(),
                        fields.innerFaces(Axis.X, 0.1, 1),
                        fields.innerFaces(Axis.Y, 0.1, 1),
                        fields.innerFaces(Axis.Z, 0.1, 1),
                        fields.between(0.01, 0.1));
        DeviceField image = fields.zeros();
        backend.elliptic().apply(level, pair, image);
        keep("sum apply of a pair", image);
        Exposure plain =
                new Exposure(fields.zeros(), fields.zeros(), fields.zeros(), List.of(), List.of());
        vectors.accumulateExposure(x, image, 1, 0.5, plain);
        keep("sum plain area", plain.areaUnderCurve());
    }

    private void stageAndRate(TransportSetting setting, boolean uniform, String name) {
        setting.retardation = new double[] {0.9, uniform ? 0.9 : 0.6};
        StageWeights weights = new StageWeights(1.1, -0.2, 0.3, -0.05, 0.7);
        DeviceField older = fields.between(0, 1);
        backend.transport()
                .stage(
                        setting.system(),
                        weights,
                        fields.between(1, 2),
                        fields.between(0, 0.1),
                        older,
                        fields.between(0, 1),
                        fields.zeros(),
                        DRIVERS);
        keep("stage" + name, older);
        DeviceField rate = fields.zeros();
        backend.transport().rate(setting.system(), fields.between(1, 2), DRIVERS, rate);
        keep("rate" + name, rate);
        DeviceField moved = fields.zeros();
        backend.transport().advection(setting.system(), fields.between(1, 2), DRIVERS, moved);
        keep("advection" + name, moved);
    }

    private void gains() {
        TransportSetting setting = TransportSetting.random(fields);
        DeviceField c = fields.between(0, 1);
        double[] drivers = {0.4, 0.5, 0.2, 0.7};
        for (int m = 1; m < drivers.length; m++) {
            setting.moreGains.add(fields.between(0, 0.1));
            DeviceField rate = fields.zeros();
            backend.transport().rate(setting.system(), c, Arrays.copyOf(drivers, m + 1), rate);
            keep("rate with so many more gains: " + m, rate);
        }
    }

    private void transport(Advection advection, double[] retardation) {
        TransportSetting setting = TransportSetting.random(fields);
        setting.holdEveryFace();
        int[] voxel = {fields.grid.nx() - 1, 0, 0};
        double[] inward = {4};
        setting.boundaries.add(new BoundaryExchange("bath", 0, false, voxel, inward, inward));
        setting.advection = advection;
        setting.retardation = retardation;
        TransportKernels kernels = backend.transport();
        Field open = backend.download(setting.storage);
        DeviceField c = fields.of((x, y, z) -> open.get(x, y, z) > 0 ? 2 + x % 3 + y * z % 4 : 0);
        DeviceField change = fields.of((x, y, z) -> open.get(x, y, z) > 0 ? 0.1 * (x % 2) : 0);
        DeviceField rate = fields.zeros();
        DeviceField older = fields.between(0, 1);
        DeviceField integral = fields.between(0, 1);
        StageWeights weights = new StageWeights(1.1, -0.2, 0.3, -0.05, 0.7);
        String name = " " + advection + " " + retardation[1];
        kernels.rate(setting.system(), c, DRIVERS, rate);
        keep("rate" + name, rate);
        kernels.stage(setting.system(), weights, c, change, older, rate, integral, DRIVERS);
        keep("stage" + name, older);
        keep("integral" + name, integral);
        kernels.advection(setting.system(), c, DRIVERS, change);
        keep("advection" + name, change);
        TransportLimits limits = kernels.limits(setting.system(), 0.5);
        results.put("limits" + name, new double[] {limits.explicitStep(), limits.advectiveStep()});
    }
}
