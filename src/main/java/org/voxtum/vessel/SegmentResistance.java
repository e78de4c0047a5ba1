package org.voxtum.vessel;

import org.voxtum.fault.NetworkRule;
import org.voxtum.physics.BloodViscosity;

/** Laminar flow of blood in a tube (Poiseuille), with its apparent viscosity in vivo. */
final class SegmentResistance {
    private SegmentResistance() {}

    /** Flow per pressure drop of each segment: {@code pi D^4 / (128 mu L)} [m^3/(s Pa)]. */
    static double[] conductances(VesselNetwork network, FlowOptions options) {
        return network.segments().stream()
                .mapToDouble(segment -> conductance(network, segment, options))
                .toArray();
    }

    private static double conductance(
            VesselNetwork network, VesselSegment segment, FlowOptions options) {
        double length = network.length(segment);
        if (length == 0) {
            throw NetworkRule.NO_LENGTH.fault("", segment.name());
        }
        double square = segment.diameter() * segment.diameter();
        double viscosity =
                BloodViscosity.apparent(segment.diameter(), options.haematocritOf(segment));
        return Math.PI * square * square / (128 * viscosity * length);
    }

    /** Wall area of each segment: {@code pi D L} [m^2]. */
    static double[] wallAreas(VesselNetwork network) {
        return network.segments().stream()
                .mapToDouble(s -> Math.PI * s.diameter() * network.length(s))
                .toArray();
    }
}
