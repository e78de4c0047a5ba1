package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.fault.CaseRule;

/** What coefficients of agents say together with other parts of a case. */
final class AgentInspection {
    private final Case source;
    private final CaseFaults faults;

    private AgentInspection(Case source, CaseFaults faults) {
        this.source = source;
        this.faults = faults;
    }

    /** Notes what cannot be. */
    static void note(Case source, CaseFaults faults) {
        AgentInspection inspection = new AgentInspection(source, faults);
        for (AgentSpec agent : source.namedAgents()) {
            source.regions().stream()
                    .filter(region -> region.kind().isTissue())
                    .forEach(region -> inspection.accessible(agent, region));
            PassageInspection.note(source, agent, faults);
            ThinFibres.note(source, agent, faults);
        }
        List<String> fields = source.run().output().fields();
        for (int i = 0; i < fields.size(); i++) {
            inspection.field(i, fields.get(i));
        }
    }

    /** Images are compared voxel by voxel when the case is assembled. */
    private void accessible(AgentSpec agent, RegionSpec region) {
        AgentProperty property = AgentProperty.ACCESSIBLE_FRACTION;
        PropertyValue given = agent.value(region.name(), property).orElse(null);
        PropertyValue fluid = region.properties().value(RegionProperty.INTERSTITIAL_FRACTION);
        if (given instanceof PropertyValue.Scalar phi
                && fluid instanceof PropertyValue.Scalar eps
                && AccessibleFluid.exceeds(phi.value(), eps.value())) {
            faults.add(
                    CaseRule.ACCESSIBLE.fault(
                            AccessibleFluid.where(source, agent, region),
                            Range.number(phi.value()),
                            agent.name(),
                            region.name(),
                            Range.number(eps.value())));
        }
    }

    private void field(int index, String name) {
        for (AgentSpec agent : source.namedAgents()) {
            for (LocalPool pool : LocalPool.values()) {
                boolean named = name.equals(agent.name() + "." + pool.label());
                if (named && !pool.isOf(source, agent)) {
                    faults.add(
                            CaseRule.NO_POOL.fault(
                                    source.where("run", "output", "fields", "[" + index + "]"),
                                    agent.name(),
                                    pool.label(),
                                    pool.missing(),
                                    String.join(", ", pools(agent)),
                                    name));
                }
            }
        }
    }

    private List<String> pools(AgentSpec agent) {
        List<String> pools = new ArrayList<>(List.of("free"));
        for (LocalPool pool : LocalPool.values()) {
            if (pool.isOf(source, agent)) {
                pools.add(pool.label());
            }
        }
        return pools;
    }
}
