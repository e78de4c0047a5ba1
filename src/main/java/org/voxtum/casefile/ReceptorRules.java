package org.voxtum.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.voxtum.fault.ParticleRule;
import org.voxtum.physics.ReceptorTurnover;

/** What agents that compete for the same receptors must fulfil together. */
final class ReceptorRules {
    private final Fields root;
    private final List<AgentSpec> agents;

    private ReceptorRules(Fields root, List<AgentSpec> agents) {
        this.root = root;
        this.agents = agents;
    }

    /** Refuses more than two on a receptor, and those whose other sides do not fit. */
    static void refuse(Fields root, List<AgentSpec> agents) {
        ReceptorRules rules = new ReceptorRules(root, agents);
        CaseFaults faults = root.place().reading().faults();
        Map<String, List<AgentSpec>> byReceptor =
                agents.stream()
                        .filter(agent -> agent.receptor().isPresent())
                        .collect(
                                Collectors.groupingBy(
                                        agent -> agent.receptor().orElseThrow(),
                                        TreeMap::new,
                                        Collectors.toList()));
        byReceptor.forEach((name, sharing) -> faults.tryTo(() -> rules.shared(name, sharing)));
        faults.throwIfAny();
    }

    private void shared(String receptor, List<AgentSpec> sharing) {
        AgentSpec last = sharing.get(sharing.size() - 1);
        if (sharing.size() > 2) {
            String names = sharing.stream().map(AgentSpec::name).collect(Collectors.joining(", "));
            throw place(last).fault(ParticleRule.RECEPTOR_MANY, receptor, sharing.size(), names);
        }
        if (sharing.size() == 2) {
            AgentSpec first = sharing.get(0);
            if (!sites(first).equals(sites(last))) {
                throw place(last)
                        .fault(
                                ParticleRule.RECEPTOR_SITES,
                                last.name(),
                                sites(last),
                                receptor,
                                first.name(),
                                sites(first));
            }
            if (!turnover(first).equals(turnover(last))) {
                throw place(last)
                        .fault(ParticleRule.RECEPTOR_TURNOVER, receptor, last.name(), first.name());
            }
            alone(first, receptor, last);
            alone(last, receptor, first);
        }
    }

    /** Nothing comes to a competing agent or goes with it. */
    private void alone(AgentSpec agent, String receptor, AgentSpec other) {
        for (AgentSpec third : agents) {
            if (third.carried().isPresent() && third.givenAs().equals(agent.name())) {
                throw place(agent)
                        .fault(ParticleRule.RECEPTOR_PAYLOAD, agent.name(), receptor, other.name());
            }
            if (third.fate().receivers().contains(agent.name())) {
                throw place(agent)
                        .fault(
                                ParticleRule.RECEPTOR_RECEIVES,
                                agent.name(),
                                receptor,
                                other.name(),
                                third.givenAs());
            }
        }
    }

    private static Optional<ReceptorTurnover> turnover(AgentSpec agent) {
        return agent.binding().flatMap(BindingSpec::turnover);
    }

    private static String sites(AgentSpec agent) {
        BindingSpec binding = agent.binding().orElseThrow();
        return Range.number(binding.receptors()) + (binding.perCell() ? " per cell" : " mol/m^3");
    }

    private Place place(AgentSpec agent) {
        Place all = root.need("agents");
        YamlNode.Entry entry = ((YamlNode.Entries) all.node()).entries().get(agent.name());
        return all.child(agent.name(), new YamlNode.Scalar("", entry.key()));
    }
}
