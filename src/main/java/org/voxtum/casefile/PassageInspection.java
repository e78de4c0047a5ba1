package org.voxtum.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.voxtum.fault.ParticleRule;

/** Refuses agents that could enter nothing. */
final class PassageInspection {
    private final Case source;
    private final AgentSpec agent;
    private final CaseFaults faults;

    private PassageInspection(Case source, AgentSpec agent, CaseFaults faults) {
        this.source = source;
        this.agent = agent;
        this.faults = faults;
    }

    /** Notes what cannot be. */
    static void note(Case source, AgentSpec agent, CaseFaults faults) {
        PassageInspection inspection = new PassageInspection(source, agent, faults);
        inspection.walls();
        inspection.matrices();
        inspection.perfusion();
        agent.fate().receivers().forEach(inspection::receiver);
    }

    /** A receiver is where its carrier is: what comes to it elsewhere would have no place. */
    private void receiver(String name) {
        AgentSpec receiver = source.agent(name);
        boolean somewhere =
                source.regions().stream()
                        .anyMatch(own -> own.kind().isTissue() && !isExcluded(receiver, own));
        for (RegionSpec region : source.regions()) {
            Optional<Double> share = new AgentPassage(receiver, region).excluded();
            if (somewhere && share.isPresent() && !isExcluded(agent, region)) {
                faults.add(
                        ParticleRule.RELEASE_CLOSED.fault(
                                source.where("agents", receiver.givenAs(), "radius"),
                                receiver.name(),
                                agent.givenAs(),
                                region.name(),
                                String.format(Locale.ROOT, "%.3g", share.get())));
            }
        }
    }

    /** An agent of the plasma alone, whom no wall lets out. */
    private void walls() {
        AgentSources sources =
                new AgentSources(
                        source.regions(), source.boundaries(), source.doses(), source.agents());
        List<AgentPassage> walls =
                source.regions().stream()
                        .filter(region -> hasWall(source, region))
                        .map(region -> new AgentPassage(agent, region))
                        .toList();
        boolean none = !walls.isEmpty() && walls.stream().allMatch(AgentPassage::aboveEveryPore);
        if (none && sources.onlyDosed(agent)) {
            double widest = walls.stream().mapToDouble(AgentPassage::widestPore).max().orElse(0);
            faults.add(
                    ParticleRule.ABOVE_EVERY_PORE.fault(
                            source.where("agents", agent.name(), "radius"),
                            agent.name(),
                            Nanometres.text(agent.particle().orElseThrow().stericRadius()),
                            Nanometres.text(widest)));
        }
    }

    /** Plasma that loses what pores let through, beside cells that carry more of it. */
    private void perfusion() {
        if (agent.carriage() > 0) {
            source.regions().stream()
                    .filter(
                            r ->
                                    r.properties()
                                            .values()
                                            .containsKey(RegionProperty.BLOOD_PERFUSION))
                    .forEach(
                            region ->
                                    faults.add(
                                            ParticleRule.TRANSCYTOSIS_PERFUSION.fault(
                                                    source.where(
                                                            "agents", agent.name(), "transcytosis"),
                                                    region.name(),
                                                    agent.name())));
        }
    }

    /** Whether vessels lie in a region, or it is one. */
    static boolean hasWall(Case source, RegionSpec region) {
        PropertyValue density =
                region.properties().values().get(RegionProperty.VESSEL_SURFACE_DENSITY);
        return switch (region.kind()) {
            case LUMEN -> true;
            case BATH, IMPERMEABLE -> false;
            default -> source.vessels().isPresent() || !PropertyValue.of(0).equals(density);
        };
    }

    /** An agent that no matrix lets in, or that is injected where the matrix does not. */
    private void matrices() {
        List<RegionSpec> tissue =
                source.regions().stream().filter(region -> region.kind().isTissue()).toList();
        List<RegionSpec> closed = tissue.stream().filter(r -> isExcluded(agent, r)).toList();
        boolean everywhere = !tissue.isEmpty() && closed.size() == tissue.size();
        closed.stream()
                .filter(region -> everywhere && closed.indexOf(region) == 0 || isInjected(region))
                .forEach(this::refuse);
    }

    private static boolean isExcluded(AgentSpec agent, RegionSpec region) {
        return new AgentPassage(agent, region).excluded().isPresent();
    }

    private boolean isInjected(RegionSpec region) {
        return region.properties().injection().stream()
                .anyMatch(given -> given.concentration().getOrDefault(agent.name(), 0.0) > 0);
    }

    private void refuse(RegionSpec region) {
        double share = new AgentPassage(agent, region).excluded().orElseThrow();
        faults.add(
                ParticleRule.EXCLUDED.fault(
                        source.where("agents", agent.name(), "radius"),
                        agent.name(),
                        region.name(),
                        String.format(Locale.ROOT, "%.3g", share)));
    }
}
