package org.voxtum.solver;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Shape;
import org.voxtum.model.AgentCoefficients;

/** What the agents of a group give to each other; the fields stand while the group has its turn. */
final class Handovers implements AutoCloseable {
    private final Backend backend;
    private final Shape shape;
    private final List<AgentCoefficients> agents;
    private final List<Handover> all = new ArrayList<>();

    Handovers(Backend backend, Shape shape, List<AgentCoefficients> agents) {
        this.backend = backend;
        this.shape = shape;
        this.agents = List.copyOf(agents);
    }

    private List<Handover> all() {
        if (all.isEmpty()) {
            for (AgentCoefficients agent : agents) {
                agent.kinetics()
                        .releases()
                        .forEach(own -> all.add(new Handover(backend, shape, agent, own)));
            }
        }
        return all;
    }

    /** What an agent gives. */
    List<Handover> from(String giver) {
        return all().stream().filter(each -> each.giver().equals(giver)).toList();
    }

    /** What an agent receives. */
    List<Handover> to(String receiver) {
        return all().stream().filter(each -> each.receiver().equals(receiver)).toList();
    }

    @Override
    public void close() {
        all.forEach(Handover::close);
        all.clear();
    }
}
