package org.voxtum.run;

import java.util.List;
import org.voxtum.analysis.TissueVolume;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.vessel.VesselNetwork;
import org.voxtum.vessel.VesselSegment;

/** What the blood in a tissue holds: {@code sum V v_b (1 - H) c_p}, H the haematocrit. */
final class PlasmaContent {
    /** Of systemic blood [-]; for vessels that are not resolved. */
    private static final double USUAL_HAEMATOCRIT = 0.45;

    private final double haematocrit;

    PlasmaContent(AssembledCase run) {
        double given =
                run.source()
                        .vessels()
                        .map(v -> v.haematocrit().orElse(Double.NaN))
                        .orElse(Double.NaN);
        double found = run.network().map(state -> mean(state.network())).orElse(Double.NaN);
        haematocrit =
                !Double.isNaN(given) ? given : !Double.isNaN(found) ? found : USUAL_HAEMATOCRIT;
    }

    /** Mean over the volume of the vessels; not a number where the file has none. */
    private static double mean(VesselNetwork network) {
        List<VesselSegment> segments = network.segments();
        double volume = 0;
        double cells = 0;
        for (VesselSegment segment : segments) {
            double own = segment.diameter() * segment.diameter() * network.length(segment);
            volume += own;
            cells += own * segment.haematocrit();
        }
        return cells / volume;
    }

    /**
     * Amount in the plasma of a tissue's vessels [mol].
     *
     * @param concentration c_p [mol/m^3]
     */
    double of(TissueVolume tissue, double concentration) {
        return tissue.bloodVolume() * (1 - haematocrit) * concentration;
    }
}
