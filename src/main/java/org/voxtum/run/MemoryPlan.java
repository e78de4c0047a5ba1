package org.voxtum.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.voxtum.casefile.AgentProperty;
import org.voxtum.casefile.AgentSpec;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.CaseFlow;
import org.voxtum.casefile.DerivedAgent;
import org.voxtum.casefile.PlasmaAssembly;
import org.voxtum.casefile.PropertyValue;
import org.voxtum.casefile.RegionProperty;
import org.voxtum.casefile.RegionSpec;
import org.voxtum.fault.RunRule;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.PlasmaArrival;
import org.voxtum.tissue.RegionKind;

/**
 * Bytes of fields that a run of the reference backend holds, from the case alone: what stays, and
 * the larger of what the pressure solve and transport add to it.
 *
 * @param staying bytes by what they hold, in both phases
 * @param pressure bytes that only the pressure solve holds
 * @param transport bytes that only transport holds
 */
public record MemoryPlan(Map<String, Long> staying, long pressure, long transport) {
    /** Copies the map. */
    public MemoryPlan {
        staying = Collections.unmodifiableMap(new LinkedHashMap<>(staying));
    }

    /** Plan of a case; agents whose steps may need too many stages are planned as implicit. */
    public static MemoryPlan of(Case source) {
        return of(source, source.vessels().map(vessels -> CaseFlow.of(source, vessels)));
    }

    /** The same where the flow of the network is known; empty where the case has none. */
    static MemoryPlan of(Case source, Optional<CaseFlow> flow) {
        return new Planner(source, flow).plan();
    }

    /** Voxels along each axis of about the largest grid of the case's shape that fits. */
    static int[] largest(Case source, double needed, double given) {
        VoxelGrid grid = source.grid();
        double scale = Math.cbrt(given / needed);
        return IntStream.of(grid.nx(), grid.ny(), grid.nz())
                .map(count -> (int) Math.max(1, count * scale))
                .toArray();
    }

    /** Bytes in the larger phase. */
    public long bytes() {
        long sum = staying.values().stream().mapToLong(Long::longValue).sum();
        return sum + Math.max(pressure, transport);
    }

    /**
     * Refuses a case that does not fit into the memory given.
     *
     * @param given bytes that Java may take
     * @throws org.voxtum.fault.Fault DEVICE, naming the largest grid of the same shape that fits
     */
    public static void refuseTooLarge(Case source, long given) {
        long needed = of(source).bytes();
        if (needed > given) {
            VoxelGrid grid = source.grid();
            int[] largest = largest(source, (double) needed, (double) given);
            throw RunRule.GRID_MEMORY.fault(
                    source.where("grid", "voxels"),
                    grid.voxels(),
                    gibibytes(needed),
                    gibibytes(given),
                    largest[0],
                    largest[1],
                    largest[2]);
        }
    }

    private static String gibibytes(long bytes) {
        return String.format(Locale.ROOT, "%.4g", (double) bytes / (1 << 30));
    }

    /** The sum as a number of float64 fields. */
    public double fields(VoxelGrid grid) {
        return (double) bytes() / Double.BYTES / grid.voxels();
    }

    private static final class Planner {
        /** Fields of conjugate gradients. */
        private static final int SOLVER = 5;

        /** Fields of steps that agents use in turn. */
        private static final int SCRATCH = 5;

        private final Case source;
        private final Optional<CaseFlow> flow;
        private final long field;
        private final double slowestArrival;
        private final Map<String, Long> staying = new LinkedHashMap<>();

        Planner(Case source, Optional<CaseFlow> flow) {
            this.source = source;
            this.flow = flow;
            this.field = Shape.of(source.grid()).size() * Double.BYTES;
            this.slowestArrival =
                    flow.map(f -> f.result().statistics().arrival().percent99()).orElse(0.0);
        }

        MemoryPlan plan() {
            boolean network = source.vessels().isPresent();
            staying.put("labels", source.grid().voxels());
            staying.put("hydraulic conductivity", field * axesOf(this::conductivity));
            staying.put("images of fluid properties", field * fluidMaps());
            staying.put("vessel density and pressure", 2 * field);
            staying.put("blood fraction", network ? source.grid().voxels() : 0L);
            staying.put("vessel distance", network || hasLumen() ? field : 0L);
            staying.put(
                    "arrival time", source.agents().stream().anyMatch(this::delayed) ? field : 0L);
            staying.put("surface distance", hasSurface() ? 2 * field : 0L);
            staying.put("pressure and filtration", 2 * field);
            staying.put("fluxes", faces(Shape.of(source.grid())));
            source.agents().forEach(a -> staying.put(a.name(), coefficients(a)));
            long transport = SCRATCH * field;
            long turn = 0;
            for (AgentSpec agent : source.agents()) {
                transport += state(agent);
                turn = Math.max(turn, turn(agent));
            }
            transport += turn;
            long solve = (1 + SOLVER) * field + coarseLevels();
            return new MemoryPlan(staying, solve - surfaceBefore(), transport);
        }

        /** Surface distances are counted when reports begin, after the pressure solve. */
        private long surfaceBefore() {
            return hasSurface() ? 2 * field : 0;
        }

        private PropertyValue conductivity(RegionSpec region) {
            return region.properties().values().get(RegionProperty.HYDRAULIC_CONDUCTIVITY);
        }

        private int axesOf(java.util.function.Function<RegionSpec, PropertyValue> value) {
            boolean axes =
                    source.regions().stream()
                            .map(value)
                            .anyMatch(v -> v instanceof PropertyValue.Axes);
            return axes ? 3 : 1;
        }

        private boolean hasLumen() {
            return source.regions().stream().anyMatch(r -> r.kind() == RegionKind.LUMEN);
        }

        private boolean hasSurface() {
            boolean tumour = source.regions().stream().anyMatch(Planner::isTumour);
            return tumour
                    && source.regions().stream()
                            .anyMatch(r -> !isTumour(r) && r.kind() != RegionKind.LUMEN);
        }

        private static boolean isTumour(RegionSpec region) {
            return region.kind() == RegionKind.TUMOUR || region.kind() == RegionKind.NECROTIC;
        }

        /** Fluid properties that images give; two that are multiplied are one. */
        private long fluidMaps() {
            long maps = 0;
            for (RegionProperty property :
                    new RegionProperty[] {
                        RegionProperty.WALL_HYDRAULIC_CONDUCTIVITY,
                        RegionProperty.LYMPHATIC_CONDUCTANCE,
                        RegionProperty.LYMPHATIC_PRESSURE
                    }) {
                maps += anyMapped(property) ? 1 : 0;
            }
            maps +=
                    anyMapped(RegionProperty.OSMOTIC_REFLECTION)
                                    || anyMapped(RegionProperty.OSMOTIC_PRESSURE_DIFFERENCE)
                            ? 1
                            : 0;
            boolean injection =
                    source.regions().stream()
                            .flatMap(r -> r.properties().injection().stream())
                            .anyMatch(i -> i.rate().mapped());
            return maps + (injection ? 1 : 0);
        }

        private boolean anyMapped(RegionProperty property) {
            return source.regions().stream()
                    .map(r -> r.properties().values().get(property))
                    .anyMatch(value -> value != null && value.mapped());
        }

        /** What images decide of an agent: retardation, decay, uptake, three a class of pores. */
        private long agentMaps(AgentSpec agent) {
            List<DerivedAgent> derived =
                    source.regions().stream().map(r -> DerivedAgent.of(agent, r)).toList();
            long maps = derived.stream().anyMatch(d -> Double.isNaN(d.retardation())) ? 1 : 0;
            for (AgentProperty property :
                    new AgentProperty[] {AgentProperty.DECAY, AgentProperty.PHAGOCYTE_UPTAKE}) {
                boolean mapped =
                        source.regions().stream()
                                .filter(r -> r.kind().isTissue())
                                .flatMap(r -> agent.value(r.name(), property).stream())
                                .anyMatch(PropertyValue::mapped);
                maps += mapped ? 1 : 0;
            }
            boolean walls = derived.stream().anyMatch(DerivedAgent::wallVaries);
            int classes = derived.stream().mapToInt(d -> d.pores().size()).max().orElse(0);
            return maps + (walls ? 3L * classes : 0);
        }

        /** phi and k; an initial image and what images decide beside them. */
        private long coefficients(AgentSpec agent) {
            int axes =
                    axesOf(
                            region ->
                                    agent.value(region.name(), AgentProperty.DIFFUSIVITY)
                                            .orElse(null));
            int initial = agent.initial().mapped() ? 1 : 0;
            return field * (1 + axes + initial + agentMaps(agent));
        }

        /** Concentration, exposure and pools. */
        private long state(AgentSpec agent) {
            int decay = anyPositive(agent, AgentProperty.DECAY) ? 1 : 0;
            int uptake = anyPositive(agent, AgentProperty.PHAGOCYTE_UPTAKE) ? 1 : 0;
            int exposure = source.run().exposure() ? 3 + thresholds(agent) : 0;
            return field * (1 + exposure + decay + uptake);
        }

        /** What an agent has only while it is its turn: gains, losses and implicit steps. */
        private long turn(AgentSpec agent) {
            int injected = injects(agent) ? 1 : 0;
            int delay = delayed(agent) ? 1 : 0;
            long exchange = field * (2 + injected + delay);
            return exchange + (StepBound.of(source, agent, flow).implicit() ? implicit() : 0);
        }

        /** Faces and four work fields of implicit steps, and their solver. */
        private long implicit() {
            return faces(Shape.of(source.grid())) + (4 + SOLVER) * field + coarseLevels();
        }

        /** Whether blood's travel matters to an agent's plasma. */
        private boolean delayed(AgentSpec agent) {
            return slowestArrival > 0
                    && PlasmaArrival.matters(
                            slowestArrival, PlasmaAssembly.of(source, agent.name()));
        }

        private int thresholds(AgentSpec agent) {
            return source.run().thresholds().getOrDefault(agent.name(), List.of()).size();
        }

        private boolean injects(AgentSpec agent) {
            return source.regions().stream()
                    .flatMap(r -> r.properties().injection().stream())
                    .anyMatch(i -> i.concentration().getOrDefault(agent.name(), 0.0) > 0);
        }

        private boolean anyPositive(AgentSpec agent, AgentProperty property) {
            return source.regions().stream()
                    .filter(r -> r.kind().isTissue())
                    .flatMap(r -> agent.value(r.name(), property).stream())
                    .anyMatch(v -> v.mapped() || v.number() > 0);
        }

        private static long faces(Shape shape) {
            VoxelGrid grid = VoxelGrid.cubes(shape.nx(), shape.ny(), shape.nz(), 1);
            long faces = 0;
            for (Axis axis : Axis.values()) {
                faces += Shape.ofFaces(grid, axis).size();
            }
            return faces * Double.BYTES;
        }

        private long coarseLevels() {
            CoarseShapes shapes = new CoarseShapes(source.grid());
            long bytes = 0;
            for (Shape shape : shapes.all()) {
                bytes += faces(shape) + 6 * shape.size() * Double.BYTES;
            }
            return bytes;
        }
    }
}
