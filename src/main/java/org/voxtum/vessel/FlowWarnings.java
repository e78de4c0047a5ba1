package org.voxtum.vessel;

import java.util.ArrayList;
import java.util.List;

/** Sentences about a blood flow that is possible but not believable. */
final class FlowWarnings {
    private static final double LOWEST_MMHG = -10;
    private static final double HIGHEST_MMHG = 60;
    private static final double FASTEST_IN_TUMOUR = 200e-6;

    private final VesselNetwork network;
    private final FlowOptions options;

    FlowWarnings(VesselNetwork network, FlowOptions options) {
        this.network = network;
        this.options = options;
    }

    List<String> of(FlowStatistics statistics, FlowBalance balance) {
        List<String> warnings = new ArrayList<>();
        boolean fromFile = options.source() == FlowOptions.Source.FROM_FILE;
        if (fromFile && balance.isDoubtful()) {
            warnings.add("the file's flows miss balance by " + balance.text(network));
        }
        if (statistics.leastPressure() < FlowText.pascal(LOWEST_MMHG)
                || statistics.greatestPressure() > FlowText.pascal(HIGHEST_MMHG)) {
            warnings.add(pressureText(statistics));
        }
        boolean fast = statistics.medianVelocity() > FASTEST_IN_TUMOUR;
        if (fromFile && options.inTumour() && options.flowScale() == 1 && fast) {
            warnings.add(
                    "the median blood velocity is "
                            + FlowText.micrometres(statistics.medianVelocity())
                            + "/s, fast for a tumour (above 200 um/s); if the file's flows are"
                            + " not physical, give vessels.flow_scale");
        }
        if (statistics.perfusedSegments() == 0) {
            warnings.add("no segment of the network is perfused");
        }
        return warnings;
    }

    private static String pressureText(FlowStatistics statistics) {
        return "blood pressures run from "
                + FlowText.mmHg(statistics.leastPressure())
                + " to "
                + FlowText.mmHg(statistics.greatestPressure())
                + ", outside -10 to 60 mmHg; check diameters, flows and flow_scale, or give"
                + " vessels.pressure";
    }
}
