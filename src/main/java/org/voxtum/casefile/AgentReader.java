package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxtum.fault.CaseRule;
import org.voxtum.fault.ParticleRule;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.physics.Particle;
import org.voxtum.physics.Transcytosis;

/**
 * Reads {@code agents}.
 *
 * @param grid the box, empty where it could not be read
 * @param names what the case names
 * @param regions regions that could be read
 * @param network whether the case has a vessel network
 */
record AgentReader(
        Optional<VoxelGrid> grid, CaseNames names, List<RegionSpec> regions, boolean network) {
    List<AgentSpec> read(Place place) {
        List<AgentSpec> agents = new ArrayList<>();
        for (Place entry : place.entries()) {
            String name = entry.key();
            place.reading()
                    .faults()
                    .attempt(entry, () -> agent(entry.ownedBy(" of agent '" + name + "'"), name))
                    .ifPresent(agents::addAll);
        }
        return agents;
    }

    /** An agent and, where it is counted apart, what its particles carry. */
    private List<AgentSpec> agent(Place entry, String name) {
        CaseNames.checked(entry, name);
        Fields typed = entry.fields(AgentKeys.AGENT);
        YamlNode.Entries all = YamlNode.Entries.empty(entry.node().mark());
        if (entry.node() instanceof YamlNode.Entries map) {
            all.entries().putAll(map.entries());
        }
        if (typed.has("preset")) {
            entry.reading()
                    .agents()
                    .of(typed.word("preset"))
                    .forEach((key, node) -> putKnown(all, key, node));
        }
        Fields fields = new Fields(entry, all, AgentKeys.AGENT);
        Optional<Particle> particle = ParticleReader.read(fields);
        AgentSpec agent =
                new AgentSpec(
                        name,
                        particle,
                        initial(fields),
                        HindranceReader.read(fields),
                        PoresReader.read(fields),
                        coefficients(fields),
                        fate(fields, name),
                        TranscytosisReader.read(fields),
                        Optional.empty());
        if (particle.isEmpty()) {
            refuseGaps(entry, agent);
            refuseLigands(fields, agent);
        }
        return fields.has("payload") ? twoCounts(agent, fields) : List.of(agent);
    }

    private List<AgentSpec> twoCounts(AgentSpec agent, Fields fields) {
        Fields payload = fields.needGroup("payload");
        if (agent.fate().shrinking().isPresent()) {
            throw fields.need("payload").fault(ParticleRule.PAYLOAD_SHRINKS, agent.name());
        }
        if (agent.transcytosis().filter(Transcytosis::saturates).isPresent()) {
            throw fields.need("payload").fault(ParticleRule.PAYLOAD_SATURATES, agent.name());
        }
        names.agent(payload.need("agent"), payload.need("agent").text());
        double perParticle = payload.amount("per_particle");
        AgentSpec particles =
                new AgentSpec(
                        agent.name(),
                        agent.particle(),
                        agent.initial(),
                        agent.hindrance(),
                        agent.pores(),
                        agent.in(),
                        agent.fate().whole(),
                        agent.transcytosis(),
                        Optional.empty());
        return List.of(particles, agent.cargo(perParticle, agent.fate()));
    }

    /** Diffusion brings a carrier by its radius. */
    private static void refuseLigands(Fields fields, AgentSpec agent) {
        if (agent.binding().flatMap(BindingSpec::ligands).isPresent()) {
            throw fields.need("binding").fault(ParticleRule.LIGANDS_RADIUS, agent.name());
        }
    }

    private FateSpec fate(Fields fields, String name) {
        ReleaseReader release = new ReleaseReader(names);
        FateSpec fate =
                new FateSpec(
                        BindingReader.read(fields, regions),
                        fields.amount("nonspecific_uptake"),
                        fields.amount("phagocyte_degradation"),
                        ReleaseReader.uptake(fields),
                        fields.amount("protein_binding"),
                        release.release(fields, name),
                        release.shrinking(fields, name),
                        fields.group("plasma")
                                .map(own -> own.amount("half_life"))
                                .orElse(Double.POSITIVE_INFINITY),
                        fields.group("plasma").map(own -> own.amount("volume_ratio")).orElse(1.0));
        boolean carried = fate.binding().isPresent() || fate.nonspecificUptake() > 0;
        if (fate.uptake().isPresent() && carried) {
            throw fields.need("uptake").fault(ParticleRule.UPTAKE_TWICE, name);
        }
        return fate;
    }

    private static void putKnown(YamlNode.Entries all, String key, YamlNode node) {
        YamlNode typed = all.get(key);
        if (key.equals("in") && typed instanceof YamlNode.Entries regions) {
            all.set(key, beneath(regions, (YamlNode.Entries) node));
        } else if (AgentKeys.AGENT.names().contains(key)) {
            all.putIfAbsent(key, node);
        }
    }

    /** Coefficients by region, those of a preset where nothing is typed. */
    private static YamlNode.Entries beneath(YamlNode.Entries typed, YamlNode.Entries preset) {
        YamlNode.Entries both = YamlNode.Entries.empty(typed.mark());
        both.entries().putAll(typed.entries());
        preset.entries()
                .forEach(
                        (region, entry) -> {
                            YamlNode own = both.get(region);
                            if (own instanceof YamlNode.Entries values) {
                                YamlNode.Entries all = YamlNode.Entries.empty(values.mark());
                                all.entries().putAll(values.entries());
                                ((YamlNode.Entries) entry.value())
                                        .entries()
                                        .forEach((k, v) -> all.putIfAbsent(k, v.value()));
                                both.set(region, all);
                            } else {
                                both.putIfAbsent(region, entry.value());
                            }
                        });
        return both;
    }

    private PropertyValue initial(Fields fields) {
        KeyType type = AgentKeys.AGENT.key("initial").type();
        return new PropertyReader(grid).read(fields.need("initial"), (KeyType.Property) type);
    }

    private Map<String, Map<AgentProperty, PropertyValue>> coefficients(Fields fields) {
        CoefficientReader reader = new CoefficientReader(new PropertyReader(grid), names, regions);
        Place none =
                fields.place().child("in", YamlNode.Entries.empty(fields.place().node().mark()));
        return reader.read(fields.find("in").orElse(none));
    }

    private void refuseGaps(Place entry, AgentSpec agent) {
        for (RegionSpec region : regions) {
            for (AgentProperty property : AgentProperty.values()) {
                if (needs(region, property) && agent.value(region.name(), property).isEmpty()) {
                    throw entry.fault(
                            CaseRule.NO_RADIUS,
                            agent.name(),
                            region.name(),
                            CoefficientReader.key(property));
                }
            }
        }
    }

    private boolean needs(RegionSpec region, AgentProperty property) {
        boolean ofWall = AgentProperty.OF_A_WALL.contains(property);
        return switch (region.kind()) {
            case LUMEN -> ofWall;
            case BATH, IMPERMEABLE -> false;
            default -> !ofWall || hasVessels(region);
        };
    }

    private boolean hasVessels(RegionSpec region) {
        PropertyValue density =
                region.properties().values().get(RegionProperty.VESSEL_SURFACE_DENSITY);
        return network || !PropertyValue.of(0).equals(density);
    }
}
