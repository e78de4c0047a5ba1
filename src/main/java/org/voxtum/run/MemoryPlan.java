package org.voxtum.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.voxtum.casefile.AgentProperty;
import org.voxtum.casefile.AgentSpec;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.PropertyValue;
import org.voxtum.casefile.RegionProperty;
import org.voxtum.casefile.RegionSpec;

/**
 * Bytes of every field that a run of the reference backend holds at its largest, by name; coarse
 * multigrid levels and face fields' one extra plane are estimated.
 *
 * @param fields number of float64 fields by what they hold
 * @param voxels voxels of the grid
 */
public record MemoryPlan(Map<String, Double> fields, long voxels) {
    private static final double COARSE_LEVELS = 9.0 / 7;

    /** Copies the map. */
    public MemoryPlan {
        fields = Map.copyOf(fields);
    }

    /** Plan of a case. */
    public static MemoryPlan of(Case source) {
        Map<String, Double> fields = new LinkedHashMap<>();
        fields.put("labels", 1.0 / Double.BYTES);
        boolean axes =
                source.regions().stream()
                        .anyMatch(r -> isAxes(r, RegionProperty.HYDRAULIC_CONDUCTIVITY));
        fields.put("hydraulic conductivity", axes ? 3.0 : 1.0);
        fields.put("vessel density and pressure", 2.0);
        fields.put("network", source.vessels().isPresent() ? 4.0 + 1.0 / Double.BYTES : 0.0);
        fields.put("pressure, filtration and fluxes", 5.0);
        source.agents().forEach(agent -> fields.put(agent.name(), agentFields(source, agent)));
        double transport = source.agents().isEmpty() ? 0 : 5;
        double pressure = 6 + COARSE_LEVELS;
        double agents =
                source.agents().stream().mapToDouble(agent -> agentFields(source, agent)).sum();
        // the pressure is solved before any agent's changing fields exist
        double later = agents - source.agents().size() * 2.0 + transport;
        fields.put("larger of both phases", Math.max(pressure, later) - Math.max(0, agents));
        return new MemoryPlan(fields, source.grid().voxels());
    }

    private static boolean isAxes(RegionSpec region, RegionProperty property) {
        return region.properties().values().get(property) instanceof PropertyValue.Axes;
    }

    private static double agentFields(Case source, AgentSpec agent) {
        double coefficients = 2;
        double exchange = 5;
        double changing =
                4
                        + source.run()
                                .thresholds()
                                .getOrDefault(agent.name(), java.util.List.of())
                                .size();
        boolean phagocytes =
                agent.in().values().stream()
                        .map(values -> values.get(AgentProperty.PHAGOCYTE_UPTAKE))
                        .anyMatch(v -> v instanceof PropertyValue.Scalar s && s.value() > 0);
        return coefficients + exchange + changing + (phagocytes ? 2 : 0);
    }

    /** Bytes in the larger phase. */
    public double bytes() {
        double sum = fields.values().stream().mapToDouble(Double::doubleValue).sum();
        return sum * Double.BYTES * voxels;
    }
}
