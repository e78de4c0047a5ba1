package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.voxtum.fault.CaseRule;
import org.voxtum.fault.Fault;
import org.voxtum.fault.ParticleRule;
import org.voxtum.physics.Particle;

/** Every value that a case's agents have in its regions: given or derived, and from what. */
public final class AgentReport {
    private final Case source;
    private final Optional<String> only;
    private final List<AgentValue> targeting;
    private final Optional<Fault> cannotRun;

    private AgentReport(Case source, Optional<String> only) {
        this.source = source;
        this.only = only;
        List<AgentValue> found = List.of();
        Fault fault = null;
        try {
            found = isTargeted(source) ? Assembly.targeting(source) : found;
        } catch (Fault told) {
            fault = told;
        }
        this.targeting = found;
        this.cannotRun = Optional.ofNullable(fault);
    }

    /**
     * The report of all agents.
     *
     * @param only name of the one region to tell of; empty for all
     * @throws Fault CASE where there is no such region
     */
    public static AgentReport of(Case source, Optional<String> only) {
        List<String> names = source.regions().stream().map(RegionSpec::name).toList();
        only.filter(name -> !names.contains(name))
                .ifPresent(
                        name -> {
                            throw CaseRule.NO_REGION.fault(
                                    "--region", name, Nearest.hint(name, names));
                        });
        return new AgentReport(source, only);
    }

    /** Values of every agent: first its own, then by region in the order of the case. */
    public List<AgentValue> values() {
        List<AgentValue> values = new ArrayList<>();
        for (AgentSpec agent : source.namedAgents()) {
            AgentRows own = new AgentRows(source, agent.name(), "");
            new ParticleRows(source, agent, own).add();
            new FateRows(agent, cargo(agent), own).add();
            new EncapsulatedRows(source, agent).add(own);
            values.addAll(own.rows());
            regions().forEach(region -> values.addAll(rows(agent, region)));
        }
        return values;
    }

    /** What an agent carries, where that is counted apart. */
    private Optional<AgentSpec> cargo(AgentSpec agent) {
        return source.agents().stream()
                .filter(own -> own.carried().isPresent() && own.givenAs().equals(agent.name()))
                .findFirst();
    }

    private static boolean isTargeted(Case source) {
        return source.agents().stream().anyMatch(agent -> agent.binding().isPresent());
    }

    private List<RegionSpec> regions() {
        return source.regions().stream()
                .filter(region -> !DerivedCoefficients.of(region.kind()).isEmpty())
                .filter(region -> only.isEmpty() || only.get().equals(region.name()))
                .toList();
    }

    private List<AgentValue> rows(AgentSpec agent, RegionSpec region) {
        AgentRows rows = new AgentRows(source, agent.name(), region.name());
        if (region.kind().isTissue()) {
            new MatrixRows(agent, region, rows).add();
        }
        if (PassageInspection.hasWall(source, region)) {
            new WallRows(agent, region, rows).add();
        }
        if (region.kind().isTissue()) {
            new FateInTissueRows(agent, cargo(agent), region, rows).add();
        }
        List<AgentValue> all = new ArrayList<>(rows.rows());
        targeting.stream()
                .filter(row -> row.agent().equals(agent.name()))
                .filter(row -> row.region().equals(region.name()))
                .forEach(all::add);
        return all;
    }

    /** Which agents do not enter which region, with the rule: one sentence each. */
    public List<String> barriers() {
        return faults().stream().map(Fault::getMessage).toList();
    }

    /** What a user should know of the values, a sentence each. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        source.namedAgents()
                .forEach(agent -> notes.addAll(new EncapsulatedRows(source, agent).notes()));
        notes.addAll(ZetaPotential.notices(source));
        return notes;
    }

    /**
     * Refuses what cannot be: an agent that enters nothing, one that does not enter the region that
     * is asked for, and a case that cannot be laid out for the targeting of its agents.
     *
     * @throws Fault CASE with every mistake, one a line, else what kept the case from being laid
     *     out
     */
    public void refuse() {
        CaseFaults faults = new CaseFaults();
        if (only.isPresent()) {
            faults().forEach(faults::add);
        } else {
            source.namedAgents().forEach(agent -> PassageInspection.note(source, agent, faults));
        }
        source.namedAgents().forEach(agent -> ThinFibres.note(source, agent, faults));
        faults.throwIfAny();
        cannotRun.ifPresent(
                fault -> {
                    throw fault;
                });
    }

    private List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (AgentSpec agent : source.namedAgents()) {
            regions().forEach(region -> faults.addAll(faults(agent, region)));
        }
        return faults;
    }

    private List<Fault> faults(AgentSpec agent, RegionSpec region) {
        AgentPassage passage = new AgentPassage(agent, region);
        String place = source.where("agents", agent.name(), "radius");
        List<Fault> faults = new ArrayList<>();
        if (PassageInspection.hasWall(source, region) && passage.aboveEveryPore()) {
            double radius = agent.particle().map(Particle::stericRadius).orElse(0.0);
            faults.add(
                    ParticleRule.WALL_CLOSED.fault(
                            place,
                            agent.name(),
                            region.name(),
                            Nanometres.text(radius),
                            Nanometres.text(passage.widestPore())));
        }
        passage.excluded()
                .map(share -> String.format(Locale.ROOT, "%.3g", share))
                .map(
                        share ->
                                ParticleRule.EXCLUDED.fault(
                                        place, agent.name(), region.name(), share))
                .ifPresent(faults::add);
        return faults;
    }
}
