package org.voxtum.solver;

import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.AgentRegion;
import org.voxtum.model.FluidCoefficients;

/** f of each region. */
final class Retardation {
    private Retardation() {}

    /**
     * By region. What has no fluid takes the number of tissue, so that numbers differ only where it
     * counts.
     */
    static double[] byRegion(FluidCoefficients fluid, AgentCoefficients agent) {
        double[] values = agent.regions().stream().mapToDouble(AgentRegion::retardation).toArray();
        double some = 0;
        for (int i = 0; i < values.length; i++) {
            some = fluid.regions().get(i).kind().isTissue() ? values[i] : some;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = fluid.regions().get(i).kind().isTissue() ? values[i] : some;
        }
        return values;
    }
}
