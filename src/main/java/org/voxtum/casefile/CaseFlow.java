package org.voxtum.casefile;

import org.voxtum.fault.Fault;
import org.voxtum.format.SecombReader;
import org.voxtum.tissue.RegionKind;
import org.voxtum.vessel.BloodFlow;
import org.voxtum.vessel.FlowOptions;
import org.voxtum.vessel.FlowResult;
import org.voxtum.vessel.VesselNetwork;

/**
 * Blood flow of a case's network.
 *
 * @param options how it was found
 * @param result what was found
 */
public record CaseFlow(FlowOptions options, FlowResult result) {
    /** Reads the network and finds its flow. */
    public static CaseFlow of(Case source, VesselSpec spec) {
        try {
            FlowOptions options = options(source, spec);
            VesselNetwork network = SecombReader.read(spec.network());
            return new CaseFlow(options, BloodFlow.solve(network, options));
        } catch (Fault fault) {
            boolean inFile = fault.kind() != Fault.Kind.CASE;
            String place = inFile ? spec.network().toString() : source.where("vessels", "pressure");
            throw fault.where().isEmpty() ? fault.at(place) : fault;
        }
    }

    private static FlowOptions options(Case source, VesselSpec spec) {
        FlowOptions base =
                spec.flow() == VesselSpec.Flow.SOLVE
                        ? FlowOptions.solved()
                        : FlowOptions.fromFile();
        FlowOptions scaled =
                base.withFlowScale(spec.flowScale())
                        .withHaematocrit(spec.haematocrit().orElse(Double.NaN))
                        .withReferencePressure(referencePressure(source))
                        .withTumour(hasTumour(source));
        if (spec.pressure() instanceof VesselSpec.Uniform uniform) {
            return scaled.withPressure(FlowOptions.PressureMode.UNIFORM, uniform.value());
        }
        if (spec.pressure() instanceof VesselSpec.Mean mean) {
            return scaled.withPressure(FlowOptions.PressureMode.MEAN, mean.value());
        }
        return scaled;
    }

    private static boolean hasTumour(Case source) {
        return source.regions().stream().anyMatch(r -> r.kind() == RegionKind.TUMOUR);
    }

    /** vascular_pressure of the first tissue region, for components without a pressure node. */
    private static double referencePressure(Case source) {
        for (RegionSpec region : source.regions()) {
            PropertyValue value =
                    region.properties().values().get(RegionProperty.VASCULAR_PRESSURE);
            if (region.kind().isTissue() && value instanceof PropertyValue.Scalar scalar) {
                return scalar.value();
            }
        }
        return Double.NaN;
    }
}
