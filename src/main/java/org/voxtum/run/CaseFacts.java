package org.voxtum.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.voxtum.casefile.AgentProperty;
import org.voxtum.casefile.AgentSpec;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.CaseFlow;
import org.voxtum.casefile.DerivedAgent;
import org.voxtum.casefile.NetworkTransit;
import org.voxtum.casefile.OxygenSpec;
import org.voxtum.casefile.PlasmaAssembly;
import org.voxtum.casefile.PropertyValue;
import org.voxtum.casefile.RegionProperty;
import org.voxtum.casefile.RegionSpec;
import org.voxtum.casefile.VesselSpec;
import org.voxtum.grid.Axis;
import org.voxtum.model.CellEffect;
import org.voxtum.model.PlasmaArrival;
import org.voxtum.tissue.RegionKind;
import org.voxtum.vessel.VesselNetwork;
import org.voxtum.vessel.WallLists;

/** What of a case decides which fields a run has. */
final class CaseFacts {
    private static final List<AgentProperty> LOSSES =
            List.of(AgentProperty.PHAGOCYTE_UPTAKE, AgentProperty.DECAY);

    private static final List<RegionProperty> MAPS =
            List.of(
                    RegionProperty.WALL_HYDRAULIC_CONDUCTIVITY,
                    RegionProperty.LYMPHATIC_CONDUCTANCE,
                    RegionProperty.LYMPHATIC_PRESSURE,
                    RegionProperty.BLOOD_PERFUSION);

    private final Case source;
    private final Optional<CaseFlow> flow;
    private final double slowestArrival;
    private final KineticsFields kinetics;

    /**
     * @param flow of the case's network; empty where it has none
     * @throws org.voxtum.fault.Fault where the case may not bring its code, or that is refused
     */
    CaseFacts(Case source, Optional<CaseFlow> flow) {
        this.source = source;
        this.kinetics = KineticsFields.of(source);
        this.flow = flow;
        this.slowestArrival =
                flow.map(f -> f.result().statistics().arrival().percent99()).orElse(0.0);
    }

    /** What decides of a case, with the flow of its network. */
    static CaseFacts of(Case source) {
        return new CaseFacts(source, source.vessels().map(own -> CaseFlow.of(source, own)));
    }

    /** What users' rates need. */
    KineticsFields kinetics() {
        return kinetics;
    }

    /** Fields of the hydraulic conductivity: 1, or 3 where it differs between axes. */
    int conductivityAxes() {
        return axesOf(
                region -> region.properties().values().get(RegionProperty.HYDRAULIC_CONDUCTIVITY));
    }

    /**
     * The same on a backend that makes them of the regions' numbers: 0 where no image gives any.
     */
    int mappedConductivityAxes() {
        boolean mapped =
                source.regions().stream()
                        .map(
                                r ->
                                        r.properties()
                                                .values()
                                                .get(RegionProperty.HYDRAULIC_CONDUCTIVITY))
                        .anyMatch(v -> v != null && v.mapped());
        return mapped ? conductivityAxes() : 0;
    }

    /** The same for an agent's diffusivity. */
    int diffusivityAxes(AgentSpec agent) {
        return axesOf(region -> agent.value(region.name(), AgentProperty.DIFFUSIVITY).orElse(null));
    }

    private int axesOf(Function<RegionSpec, PropertyValue> value) {
        return source.regions().stream().map(value).anyMatch(v -> v instanceof PropertyValue.Axes)
                ? 3
                : 1;
    }

    /** Fluid properties that images give; two that are multiplied are one. */
    int fluidMaps() {
        int maps = 0;
        for (RegionProperty property : MAPS) {
            maps += anyMapped(property) ? 1 : 0;
        }
        boolean osmotic =
                anyMapped(RegionProperty.OSMOTIC_REFLECTION)
                        || anyMapped(RegionProperty.OSMOTIC_PRESSURE_DIFFERENCE);
        boolean injection =
                source.regions().stream()
                        .flatMap(r -> r.properties().injection().stream())
                        .anyMatch(i -> i.rate().mapped());
        return maps + (osmotic ? 1 : 0) + (injection ? 1 : 0);
    }

    private boolean anyMapped(RegionProperty property) {
        return source.regions().stream()
                .map(r -> r.properties().values().get(property))
                .anyMatch(value -> value != null && value.mapped());
    }

    private List<DerivedAgent> derived(AgentSpec agent) {
        return source.regions().stream().map(r -> DerivedAgent.of(agent, r)).toList();
    }

    /** Whether a device looks an agent's storage and conductivities up by region. */
    boolean looksUp(AgentSpec agent) {
        return tissue(agent).stream()
                .allMatch(
                        d ->
                                !Double.isNaN(d.partition())
                                        && numbers(d).stream().noneMatch(value -> value.isNaN()));
    }

    /** Whether all tissue has the same numbers of an agent, so that no kernel asks for regions. */
    boolean uniform(AgentSpec agent) {
        return tissue(agent).stream().map(CaseFacts::numbers).distinct().count() <= 1;
    }

    /** What kernels look up of an agent; not a number where it differs from voxel to voxel. */
    private static List<Double> numbers(DerivedAgent agent) {
        PropertyValue d = agent.diffusivity();
        return List.of(
                agent.accessible().number(),
                agent.retardation(),
                d.along(Axis.X).number(),
                d.along(Axis.Y).number(),
                d.along(Axis.Z).number());
    }

    /** Whether all tissue has the same retardation of an agent. */
    boolean uniformRetardation(AgentSpec agent) {
        return tissue(agent).stream().map(DerivedAgent::retardation).distinct().count() <= 1;
    }

    private List<DerivedAgent> tissue(AgentSpec agent) {
        return source.regions().stream()
                .filter(r -> r.kind().isTissue())
                .map(r -> DerivedAgent.of(agent, r))
                .toList();
    }

    /** 1 where images decide an agent's retardation, else 0. */
    int retardationMaps(AgentSpec agent) {
        return derived(agent).stream().anyMatch(d -> Double.isNaN(d.retardation())) ? 1 : 0;
    }

    /** What else images decide of an agent: decay, uptake, three fields a class of pores. */
    int otherMaps(AgentSpec agent) {
        List<DerivedAgent> derived = derived(agent);
        boolean walls = derived.stream().anyMatch(DerivedAgent::wallVaries);
        int classes = derived.stream().mapToInt(d -> d.pores().size()).max().orElse(0);
        int maps = walls ? 3 * classes : 0;
        for (AgentProperty property : LOSSES) {
            maps += tissueValues(agent, property).stream().anyMatch(PropertyValue::mapped) ? 1 : 0;
        }
        return maps;
    }

    private List<PropertyValue> tissueValues(AgentSpec agent, AgentProperty property) {
        return source.regions().stream()
                .filter(r -> r.kind().isTissue())
                .flatMap(r -> agent.value(r.name(), property).stream())
                .toList();
    }

    /** Pools, and what release and uptake need. */
    LocalFields local() {
        return new LocalFields(source, kinetics, this::loses);
    }

    /** Names of the pools that an agent fills. */
    List<String> pools(AgentSpec agent) {
        return local().pools(agent);
    }

    private boolean loses(AgentSpec agent, AgentProperty loss) {
        return tissueValues(agent, loss).stream().anyMatch(v -> v.mapped() || v.number() > 0);
    }

    private static boolean takesUp(AgentSpec agent) {
        return agent.nonspecificUptake() > 0;
    }

    /** Whether pools of an agent change by themselves, which needs its receptors. */
    boolean reacts(AgentSpec agent) {
        return agent.binding()
                        .filter(b -> b.on() > 0 || takesUp(agent) && b.degradation() > 0)
                        .isPresent()
                || agent.turnover().isPresent();
    }

    /** Whether kinetics need an agent's accessible fraction as a field. */
    boolean storesForKinetics(AgentSpec agent) {
        return reacts(agent)
                || takesUp(agent)
                || local().hasCells(agent)
                || kinetics.movesOrReads(agent.name());
    }

    /** Thresholds whose time above is kept. */
    int thresholds(AgentSpec agent) {
        return source.run().thresholds().getOrDefault(agent.name(), List.of()).size();
    }

    /** Whether blood's travel matters to an agent's plasma. */
    boolean delayed(AgentSpec agent) {
        return slowestArrival > 0
                && PlasmaArrival.matters(slowestArrival, PlasmaAssembly.of(source, agent.name()));
    }

    /** Fields of what the cells of vessel walls carry of an agent. */
    int carriage(AgentSpec agent) {
        int varying = variesAlongVessels(agent) ? 1 : 0;
        return agent.carriage() > 0 ? 1 + varying : 0;
    }

    /** Whether an agent's plasma differs from wall to wall, or may do so. */
    boolean variesAlongVessels(AgentSpec agent) {
        return delayed(agent) || follows(agent);
    }

    /** Bytes that say where the walls of the network lie, at most. */
    long wallPlaces() {
        boolean kept =
                source.oxygen().isPresent() || source.agents().stream().anyMatch(this::follows);
        return kept && flow.isPresent() ? walls().bytes() : 0;
    }

    /** Bytes of an agent's walls along the network while it has its turn, at most. */
    long wallsInTurn(AgentSpec agent) {
        if (!follows(agent)) {
            return 0;
        }
        VesselSpec.Transit transit = source.vessels().orElseThrow().transit();
        boolean inCells = transit.mode() == VesselSpec.Mode.TRANSIENT;
        double longest = inCells ? transit.longestCell(source.grid()) : Double.POSITIVE_INFINITY;
        VesselNetwork network = flow.orElseThrow().result().state().network();
        double length = network.segments().stream().mapToDouble(network::length).sum();
        return walls().ofAgent(longest, length, source.grid(), wallVoxels());
    }

    /** Voxels with walls that an agent's plasma along the network goes to alone, at most. */
    long wallVoxels(AgentSpec agent) {
        return follows(agent) ? wallVoxels() : 0;
    }

    private boolean follows(AgentSpec agent) {
        return flow.filter(f -> NetworkTransit.mayFollow(source, f, agent)).isPresent();
    }

    private WallLists walls() {
        return WallLists.of(source.grid(), flow.orElseThrow().result().state());
    }

    /** All where there are other vessels beside those of the network. */
    private long wallVoxels() {
        boolean others =
                source.regions().stream().anyMatch(r -> r.kind() == RegionKind.LUMEN)
                        || source.regions().stream()
                                .map(
                                        r ->
                                                r.properties()
                                                        .values()
                                                        .get(RegionProperty.VESSEL_SURFACE_DENSITY))
                                .anyMatch(v -> v != null && (v.mapped() || v.number() > 0));
        return others
                ? source.grid().voxels()
                : Math.min(source.grid().voxels(), walls().samples());
    }

    /** Whether injected fluid brings an agent. */
    boolean injects(AgentSpec agent) {
        return source.regions().stream()
                .flatMap(r -> r.properties().injection().stream())
                .anyMatch(i -> i.concentration().getOrDefault(agent.givenAs(), 0.0) > 0);
    }

    /** Whether steps may need more stages than allowed. */
    boolean implicit(AgentSpec agent) {
        return StepBound.of(source, agent, flow).implicit();
    }

    /** Fields of oxygen that stay: its tension, and what walls and images give. */
    int oxygenFields() {
        return source.oxygen().map(this::fields).orElse(0);
    }

    private int fields(OxygenSpec oxygen) {
        boolean given = oxygen.supply() instanceof OxygenSpec.Given;
        int walls = given && source.vessels().isPresent() ? 1 : 0;
        int capillaries = given && isMapped(RegionProperty.VESSEL_SURFACE_DENSITY) ? 1 : 0;
        return 1 + walls + capillaries + (isMapped(RegionProperty.CELL_DENSITY) ? 1 : 0);
    }

    /** Effects on cells that an agent's course is accumulated for. */
    List<CellEffect.Drug> accumulated(AgentSpec agent) {
        return source.response().stream()
                .filter(CellEffect.Drug.class::isInstance)
                .map(CellEffect.Drug.class::cast)
                .filter(d -> d.agent().equals(agent.name()) && !d.takesKeptExposure())
                .toList();
    }

    /** Fields of cells that respond, where images give them. */
    int responseMaps() {
        return !source.response().isEmpty() && isMapped(RegionProperty.CELL_DENSITY) ? 1 : 0;
    }

    /** Fields of the tissue's milieu that images give. */
    int milieuMaps() {
        return (int)
                Stream.of(
                                RegionProperty.PH,
                                RegionProperty.ENZYME,
                                RegionProperty.TEMPERATURE,
                                RegionProperty.LIGHT_INTENSITY)
                        .filter(this::isMapped)
                        .count();
    }

    private boolean isMapped(RegionProperty property) {
        return source.regions().stream()
                .map(region -> region.properties().values().get(property))
                .anyMatch(value -> value != null && value.mapped());
    }
}
