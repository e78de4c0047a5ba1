package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.fault.ParticleRule;

/** What agents that give to each other must fulfil together. */
final class ReleaseRules {
    private final Fields root;
    private final List<AgentSpec> agents;
    private final List<DoseSpec> doses;

    private ReleaseRules(Fields root, List<AgentSpec> agents, List<DoseSpec> doses) {
        this.root = root;
        this.agents = agents;
        this.doses = doses;
    }

    /** Refuses circles, and releases whose other side does not fit. */
    static void refuse(Fields root, List<AgentSpec> agents, List<DoseSpec> doses) {
        ReleaseRules rules = new ReleaseRules(root, agents, doses);
        CaseFaults faults = root.place().reading().faults();
        agents.forEach(agent -> rules.circle(agent, List.of()));
        agents.forEach(agent -> faults.tryTo(() -> rules.release(agent)));
        faults.throwIfAny();
    }

    private void circle(AgentSpec agent, List<String> way) {
        List<String> longer = new ArrayList<>(way);
        longer.add(agent.name());
        if (way.contains(agent.name())) {
            throw place(way.get(0))
                    .fault(ParticleRule.RELEASE_CIRCLE, agent.name(), String.join(" -> ", longer));
        }
        agent.fate().receivers().forEach(to -> circle(named(to), longer));
    }

    private void release(AgentSpec carrier) {
        if (carrier.fate().release().isEmpty()) {
            return;
        }
        ReleaseSpec release = carrier.fate().release().get();
        AgentSpec drug = named(release.to());
        boolean whole = drug.binding().isPresent() || drug.nonspecificUptake() > 0;
        if (whole && carrier.entersCells() && release.internalRate() > 0) {
            throw place(carrier.name())
                    .fault(ParticleRule.RELEASE_INTO_CARRIER, carrier.givenAs(), drug.name());
        }
        if (release.inPlasma() > 0) {
            inBlood(carrier, drug);
        }
    }

    private void inBlood(AgentSpec carrier, AgentSpec drug) {
        List<DoseSpec> own = dosesOf(carrier.givenAs());
        if (own.stream().anyMatch(dose -> dose.plasma() instanceof PlasmaSpec.Table)) {
            throw place(carrier.name()).fault(ParticleRule.RELEASE_TABLE, carrier.givenAs());
        }
        boolean leaves =
                Double.isFinite(drug.fate().bloodHalfLife())
                        || dosesOf(drug.name()).stream()
                                .anyMatch(dose -> !(dose.plasma() instanceof PlasmaSpec.Table));
        double further = drug.fate().release().map(ReleaseSpec::inPlasma).orElse(0.0);
        if (further > 0) {
            throw place(drug.name())
                    .fault(
                            ParticleRule.RELEASE_CHAIN,
                            drug.name(),
                            carrier.givenAs(),
                            drug.fate().release().orElseThrow().to());
        }
        if (!own.isEmpty() && !leaves) {
            throw place(drug.name())
                    .fault(ParticleRule.RELEASE_BLOOD, drug.name(), carrier.givenAs());
        }
    }

    private List<DoseSpec> dosesOf(String agent) {
        return doses.stream().filter(dose -> dose.agent().equals(agent)).toList();
    }

    private AgentSpec named(String name) {
        return agents.stream().filter(agent -> agent.name().equals(name)).findFirst().orElseThrow();
    }

    private Place place(String name) {
        String agent = named(name).givenAs();
        Place all = root.need("agents");
        YamlNode.Entry entry = ((YamlNode.Entries) all.node()).entries().get(agent);
        return all.child(agent, new YamlNode.Scalar("", entry.key()));
    }
}
