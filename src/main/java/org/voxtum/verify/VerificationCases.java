package org.voxtum.verify;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Every case at the resolution that its tolerances are meant for. */
public final class VerificationCases {
    private static final double MILLIMETRE = 1e-3;
    private static final int VOXELS_PER_RADIUS = 20;
    private static final List<Double> HOURS = List.of(0.5, 2.0);
    private static final List<Double> DAY = List.of(2.0, 8.0, 24.0);

    private VerificationCases() {}

    /** Cases of seconds each. */
    public static List<VerificationCase> quick() {
        return Stream.of(pressure(), transport(), coupled()).flatMap(List::stream).toList();
    }

    /** Cases of minutes each: fine grids and whole days. */
    public static List<VerificationCase> slow() {
        return List.of(
                new ManufacturedPressureCase(64),
                new ManufacturedTransportCase(32, false),
                new ManufacturedTransportCase(32, true),
                CoupledSphereCase.macromolecule(VOXELS_PER_RADIUS, DAY),
                CoupledSphereCase.nanoparticle(VOXELS_PER_RADIUS, DAY),
                CoupledSphereCase.largeTumour(2 * VOXELS_PER_RADIUS, DAY),
                new CoupledEmbeddedCase(16, DAY));
    }

    private static List<VerificationCase> pressure() {
        return List.of(
                new IsolatedSphereCase(MILLIMETRE, VOXELS_PER_RADIUS, true),
                new IsolatedSphereCase(5 * MILLIMETRE, VOXELS_PER_RADIUS, false),
                new IsolatedSphereCase(10 * MILLIMETRE, VOXELS_PER_RADIUS, false),
                new EmbeddedSphereCase(MILLIMETRE, VOXELS_PER_RADIUS, 1.5 * MILLIMETRE),
                new NecroticCoreCase(VOXELS_PER_RADIUS),
                new LayerPressureCase(30),
                new SourceLayerCase(600),
                new ManufacturedPressureCase(32));
    }

    private static List<VerificationCase> transport() {
        Stream<VerificationCase> consumption =
                DoubleStream.of(0.5, 1, 2, 5, 10)
                        .mapToObj(modulus -> new ThieleCase(VOXELS_PER_RADIUS, modulus));
        Stream<VerificationCase> others =
                Stream.of(
                        new GaussianCase(40, 1),
                        new GaussianCase(40, 0.25),
                        new SphereUptakeCase(VOXELS_PER_RADIUS),
                        new OgataBanksCase(240, false),
                        new OgataBanksCase(240, true),
                        new TwoLayerCase(25e-6),
                        new ManufacturedTransportCase(16, false),
                        new ManufacturedTransportCase(16, true));
        return Stream.concat(others, consumption).toList();
    }

    private static List<VerificationCase> coupled() {
        return List.of(
                CoupledSphereCase.macromolecule(VOXELS_PER_RADIUS, HOURS),
                CoupledSphereCase.nanoparticle(VOXELS_PER_RADIUS, HOURS),
                new CoupledEmbeddedCase(8, HOURS));
    }
}
