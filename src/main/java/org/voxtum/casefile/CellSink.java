package org.voxtum.casefile;

import org.voxtum.physics.CellularUptake;

/**
 * What takes an agent out of the fluid of a region.
 *
 * @param agent the agent
 * @param region a tissue region
 */
public record CellSink(AgentSpec agent, RegionSpec region) {
    /**
     * Rate at which little of it leaves the fluid, k in {@code dc/dt = -k c} [1/s]; at more than
     * half the saturation it is less. Binding is not in it. Not a number where images decide.
     *
     * @param accessible phi [-]
     */
    public double rate(double accessible) {
        FateSpec fate = agent.fate();
        double ofFree = fate.nonspecificUptake();
        double saturable = 0;
        if (fate.uptake().isPresent()) {
            CellularUptake law = fate.uptake().get();
            ofFree += law.rate();
            saturable = law.maximum() > 0 ? law.maximum() / (law.half() * accessible) : 0;
        }
        return saturable
                + ofFree
                + number(AgentProperty.DECAY)
                + number(AgentProperty.PHAGOCYTE_UPTAKE);
    }

    /**
     * How far a front comes that fills receptors, {@code sqrt(2 phi D int c dt/R_t)} [m] (Thurber
     * et al. 2007); not a number where none forms: receptors stay mostly free, or hold little.
     *
     * @param accessible phi [-]
     * @param diffusivity D [m^2/s]
     * @param arrival what it comes from
     */
    double front(double accessible, double diffusivity, AgentArrival arrival) {
        double receptors = receptors();
        double affinity =
                agent.binding().map(own -> own.off() / own.unlimited()).orElse(Double.NaN);
        double most = arrival.largest();
        return most > affinity && accessible * most < receptors
                ? Math.sqrt(2 * accessible * diffusivity * arrival.exposure() / receptors)
                : Double.NaN;
    }

    private double receptors() {
        double cells = region.properties().value(RegionProperty.CELL_DENSITY).number();
        double own = KineticsAssembly.receptorsPerCell(region).number();
        return agent.binding().map(binding -> binding.perTissue(cells, own)).orElse(0.0);
    }

    private double number(AgentProperty property) {
        return agent.value(region.name(), property).map(PropertyValue::number).orElse(0.0);
    }
}
