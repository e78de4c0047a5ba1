package org.voxtum.casefile;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.voxtum.grid.Face;

/**
 * Whether an agent ever enters the box; without a source it is zero everywhere for the whole run.
 *
 * @param regions regions of the case
 * @param boundaries conditions of its faces
 * @param doses its doses
 * @param agents its agents, which may give to each other
 */
record AgentSources(
        List<RegionSpec> regions,
        Map<Face, FaceCondition> boundaries,
        List<DoseSpec> doses,
        List<AgentSpec> agents) {
    boolean none(AgentSpec agent) {
        String name = agent.name();
        boolean initial = !PropertyValue.of(0).equals(agent.initial());
        boolean dosed = doses.stream().anyMatch(dose -> dose.agent().equals(name));
        return !initial
                && !dosed
                && !injected(name)
                && !received(name)
                && courses().noneMatch(c -> c.containsKey(name));
    }

    /** Whether the plasma is the only way by which the agent enters. */
    boolean onlyDosed(AgentSpec agent) {
        AgentSources without = new AgentSources(regions, boundaries, List.of(), agents);
        return !none(agent) && without.none(agent);
    }

    private boolean received(String agent) {
        return agents.stream().anyMatch(giver -> giver.fate().receivers().contains(agent));
    }

    private boolean injected(String agent) {
        return regions.stream()
                .flatMap(region -> region.properties().injection().stream())
                .anyMatch(injection -> injection.concentration().containsKey(agent));
    }

    private Stream<Map<String, TimeCourse>> courses() {
        Stream<Map<String, TimeCourse>> baths =
                regions.stream()
                        .flatMap(region -> region.properties().bath().stream())
                        .map(BathSpec::concentration);
        Stream<Map<String, TimeCourse>> faces =
                boundaries.values().stream()
                        .map(FaceCondition::solute)
                        .filter(SoluteCondition.Concentration.class::isInstance)
                        .map(solute -> ((SoluteCondition.Concentration) solute).byAgent());
        return Stream.concat(baths, faces);
    }
}
