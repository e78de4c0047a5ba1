package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.voxtum.agent.CourseIntegral;
import org.voxtum.agent.TimeCourse;
import org.voxtum.grid.Field;
import org.voxtum.grid.FieldLedger;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.SoluteBoundary;
import org.voxtum.model.TransportProblem;

/**
 * What theory expects of every agent with receptors, from what a run is about to solve: how far its
 * front comes and whether it fills its receptors.
 */
final class Targeting {
    private final Case source;
    private final TransportProblem problem;
    private final Optional<Field> vesselDistance;
    private final FieldLedger ledger;
    private final List<AgentValue> values = new ArrayList<>();

    private Targeting(
            Case source,
            TransportProblem problem,
            Optional<Field> vesselDistance,
            FieldLedger ledger) {
        this.source = source;
        this.problem = problem;
        this.vesselDistance = vesselDistance;
        this.ledger = ledger;
    }

    /** Values of every agent with receptors, region by region; none of one that nothing brings. */
    static List<AgentValue> of(
            Case source,
            TransportProblem problem,
            Optional<Field> vesselDistance,
            FieldLedger ledger) {
        Targeting targeting = new Targeting(source, problem, vesselDistance, ledger);
        for (int i = 0; i < problem.agents().size(); i++) {
            if (targeting.isTargeted(i)) {
                targeting.add(source.agents().get(i), problem.agents().get(i));
            }
        }
        return List.copyOf(targeting.values);
    }

    private boolean isTargeted(int agent) {
        return problem.agents().get(agent).kinetics().hasReceptors()
                && source.agents().get(agent).carried().isEmpty()
                && problem.duration() > 0;
    }

    /** A sentence for each agent with receptors of whom theory says nothing. */
    static List<String> untold(Case source, TransportProblem problem, List<AgentValue> values) {
        Targeting targeting = new Targeting(source, problem, Optional.empty(), null);
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < problem.agents().size(); i++) {
            String name = source.agents().get(i).name();
            boolean told = values.stream().anyMatch(value -> value.agent().equals(name));
            if (targeting.isTargeted(i) && !told) {
                sentences.add(
                        "no front and no moduli of '"
                                + name
                                + "': theory has them for what comes from a bath, a face or plasma"
                                + " through a wall to receptors");
            }
        }
        return sentences;
    }

    private void add(AgentSpec spec, AgentCoefficients agent) {
        BathDepth bath = new BathDepth(problem.fluid(), agent, ledger);
        List<TimeCourse> held = held(agent);
        double depth = held.isEmpty() ? 0 : bath.largest();
        for (int i = 0; i < source.regions().size(); i++) {
            if (source.regions().get(i).kind().isTissue()) {
                add(spec, agent, i, held, depth);
            }
        }
    }

    private void add(
            AgentSpec spec,
            AgentCoefficients agent,
            int region,
            List<TimeCourse> held,
            double depth) {
        FluidCoefficients fluid = problem.fluid();
        TargetedTissue tissue =
                TargetedTissue.of(fluid, agent, region, vesselDistance.orElse(null));
        if (!(tissue.receptors() > 0)) {
            return;
        }
        RegionSpec where = source.regions().get(region);
        AgentRows rows = new AgentRows(source, spec.name(), where.name());
        TargetingRows targeting = new TargetingRows(agent.kinetics(), tissue, rows);
        if (depth > 0) {
            targeting.fromBath(
                    depth,
                    held.stream().mapToDouble(TimeCourse::largest).max().orElse(0),
                    held.stream().mapToDouble(this::exposure).max().orElse(0));
        }
        double permeability = DerivedAgent.of(spec, where).permeability() + spec.carriage();
        if (agent.plasma().largest() > 0 && permeability > 0 && tissue.surface() > 0) {
            targeting.throughVessels(
                    permeability, agent.plasma().largest(), exposure(agent.plasma()));
        }
        values.addAll(rows.rows());
    }

    private double exposure(TimeCourse course) {
        return CourseIntegral.of(course, 0, problem.duration());
    }

    /** Concentrations at baths and faces of the box; the richest counts. */
    private List<TimeCourse> held(AgentCoefficients agent) {
        List<SoluteBoundary> faces = new ArrayList<>(agent.boundaries().values());
        agent.regions().forEach(region -> faces.add(region.bath()));
        return faces.stream().filter(BathDepth::holds).map(SoluteBoundary::concentration).toList();
    }

    /** A sentence for each agent and region. */
    static List<String> sentences(List<AgentValue> values) {
        List<String> sentences = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            AgentValue value = values.get(i);
            boolean first = text.isEmpty();
            text.append(first ? head(value) : ", ").append(words(value));
            boolean last =
                    i + 1 == values.size()
                            || !values.get(i + 1).region().equals(value.region())
                            || !values.get(i + 1).agent().equals(value.agent());
            if (last) {
                sentences.add(text.toString());
                text.setLength(0);
            }
        }
        return sentences;
    }

    private static String head(AgentValue value) {
        return "targeting of '" + value.agent() + "' in region '" + value.region() + "': ";
    }

    private static String words(AgentValue value) {
        String unit = value.unit().isEmpty() ? "" : " " + value.unit();
        String doubt = value.outside() ? " (" + value.range() + ")" : "";
        String name = value.quantity().replace('_', ' ');
        return String.format(Locale.ROOT, "%s %.3g%s%s", name, value.value(), unit, doubt);
    }
}
