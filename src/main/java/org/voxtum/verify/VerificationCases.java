package org.voxtum.verify;

import java.util.List;
import java.util.stream.Stream;

/** Every reference case, at the grids that its tolerances are meant for. */
public final class VerificationCases {
    private VerificationCases() {}

    /** All cases in the order of their numbers. */
    public static List<ReferenceCase> all() {
        return List.of(
                IsolatedSphereCase.reference(),
                EmbeddedSphereCase.reference(),
                NecroticCoreCase.reference(),
                LayerPressureCase.reference(),
                SourceLayerCase.reference(),
                ManufacturedPressureCase.reference(),
                GaussianCase.reference(),
                SphereUptakeCase.reference(),
                OgataBanksCase.reference(),
                TranslationCase.reference(),
                DiagonalCase.reference(),
                RotationCase.reference(),
                ThieleCase.reference(),
                OxygenSphereCase.reference(),
                BindingFrontCase.reference(),
                SharpSphereCase.reference(),
                SharpSlabCase.reference(),
                BindingOdeCase.reference(),
                CoupledReleaseCase.reference(),
                PlasmaCase.reference(),
                PatlakCase.reference(),
                PoreCase.reference(),
                HindranceCase.reference(),
                KroghCylinderCase.reference(),
                TwoLayerCase.reference(),
                ManufacturedTransportCase.reference(),
                CoupledSphereCase.reference(),
                CoupledEmbeddedCase.reference(),
                ViscosityCase.reference(),
                BloodFlowCase.reference(),
                ExtractionCase.reference(),
                MetricsCase.reference(),
                SurvivalCase.reference(),
                SpikeCase.reference(),
                SealedNetworkCase.reference(),
                WindowChamberCase.reference());
    }

    /** All cases, and the comparison of a device with the reference backend. */
    public static List<ReferenceCase> ofDevice() {
        return Stream.concat(all().stream(), Stream.of(BackendAgreementCase.reference())).toList();
    }

    /** The cases that a word names: a number ({@code v01}), a name, or both. */
    public static List<ReferenceCase> named(String word) {
        return ofDevice().stream()
                .filter(
                        c ->
                                c.name().equals(word)
                                        || c.number().equals(word)
                                        || c.word().equals(word))
                .toList();
    }
}
