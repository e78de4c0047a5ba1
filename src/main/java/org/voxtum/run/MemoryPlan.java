package org.voxtum.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.voxtum.casefile.AgentSpec;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.RegionSpec;
import org.voxtum.fault.RunRule;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.CellEffect;
import org.voxtum.tissue.RegionKind;

/**
 * Bytes of fields that a run of the reference backend holds, from the case alone: what stays, and
 * the larger of what the pressure solve and transport add to it.
 *
 * @param staying bytes by what they hold, in both phases
 * @param pressure bytes that only the pressure solve holds, or the solve of oxygen where it is
 *     larger
 * @param transport bytes that only transport holds
 */
public record MemoryPlan(Map<String, Long> staying, long pressure, long transport) {
    /** Copies the map. */
    public MemoryPlan {
        staying = Collections.unmodifiableMap(new LinkedHashMap<>(staying));
    }

    /** Plan of a case; agents whose steps may need too many stages are planned as implicit. */
    public static MemoryPlan of(Case source) {
        return of(source, CaseFacts.of(source));
    }

    /** The same where what decides is known. */
    static MemoryPlan of(Case source, CaseFacts facts) {
        return new Planner(source, facts).plan();
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
    void refuseTooLarge(Case source, long given) {
        long needed = bytes();
        if (needed > given) {
            VoxelGrid grid = source.grid();
            int[] largest = largest(source, (double) needed, (double) given);
            throw RunRule.GRID_MEMORY.fault(
                    source.where("grid", "voxels"),
                    grid.voxels(),
                    Gibibytes.of(needed),
                    Gibibytes.of(given),
                    largest[0],
                    largest[1],
                    largest[2]);
        }
    }

    /** The sum as a number of float64 fields. */
    public double fields(VoxelGrid grid) {
        return (double) bytes() / Double.BYTES / grid.voxels();
    }

    private static final class Planner {
        /** Fields of conjugate gradients. */
        private static final int SOLVER = 5;

        /** Fields of steps that agents use in turn. */
        private static final int SCRATCH = 4;

        private final Case source;
        private final CaseFacts facts;
        private final long field;
        private final Map<String, Long> staying = new LinkedHashMap<>();

        Planner(Case source, CaseFacts facts) {
            this.source = source;
            this.facts = facts;
            this.field = Shape.of(source.grid()).size() * Double.BYTES;
        }

        MemoryPlan plan() {
            boolean network = source.vessels().isPresent();
            staying.put("labels", source.grid().voxels());
            staying.put("hydraulic conductivity", field * facts.mappedConductivityAxes());
            staying.put("images of fluid properties", field * facts.fluidMaps());
            staying.put("vessel density and pressure", 2 * field);
            staying.put("blood fraction", network ? source.grid().voxels() : 0L);
            staying.put("vessel distance", network || hasLumen() ? field : 0L);
            staying.put("vessel walls", facts.wallPlaces());
            staying.put(
                    "arrival time", source.agents().stream().anyMatch(facts::delayed) ? field : 0L);
            staying.put("surface distance", hasSurface() ? field : 0L);
            staying.put("pressure", field);
            staying.put("oxygen", field * facts.oxygenFields());
            staying.put("cells that respond", field * facts.responseMaps());
            staying.put("milieu", field * facts.milieuMaps());
            staying.put("fluxes", faces(Shape.of(source.grid())));
            source.agents().forEach(a -> staying.put(a.name(), coefficients(a)));
            long transport = SCRATCH * field;
            for (AgentSpec agent : source.agents()) {
                transport += state(agent);
            }
            transport += facts.local().groups().stream().mapToLong(this::turn).max().orElse(0);
            long solve = (2 + SOLVER) * field + coarseLevels();
            // oxygen has faces of its own beside the fluxes that came of the pressure's
            solve += source.oxygen().isPresent() ? faces(Shape.of(source.grid())) : 0;
            return new MemoryPlan(staying, solve, transport);
        }

        /** Agents that exchange or react have their turn together. */
        private long turn(List<AgentSpec> group) {
            long own = group.stream().mapToLong(this::turn).sum();
            return own + field * facts.local().ofKinetics(group);
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
            return region.kind().isTumour();
        }

        /** phi and k, receptors; an initial image and what images decide beside them. */
        private long coefficients(AgentSpec agent) {
            int initial = agent.initial().mapped() ? 1 : 0;
            long maps = (long) facts.retardationMaps(agent) + facts.otherMaps(agent);
            int receptors = agent.binding().isPresent() ? 1 : 0;
            return field * (1 + facts.diffusivityAxes(agent) + receptors + initial + maps);
        }

        /** Concentration, exposure, pools and receptors that turn over. */
        private long state(AgentSpec agent) {
            int exposure = source.run().exposure() ? 3 + facts.thresholds(agent) : 0;
            int pools = facts.pools(agent).size() + facts.local().receptors(agent);
            return field * (1 + exposure + pools + responses(agent));
        }

        /** What each effect on cells accumulates; a rate of kill beside its share of tissue. */
        private long responses(AgentSpec agent) {
            return facts.accumulated(agent).stream()
                    .mapToLong(d -> d.exposure() == CellEffect.Exposure.SATURATION ? 2 : 1)
                    .sum();
        }

        /** What an agent has only while it is its turn: gains, losses and implicit steps. */
        private long turn(AgentSpec agent) {
            int injected = facts.injects(agent) ? 1 : 0;
            int varying = facts.variesAlongVessels(agent) ? 1 : 0;
            int carriage = facts.carriage(agent);
            LocalFields local = facts.local();
            int exchanged = local.plain(agent) + local.handedOver(agent);
            // its integral over the turn, exchange and loss
            long exchange = field * (3 + injected + varying + carriage + exchanged);
            exchange += facts.wallsInTurn(agent);
            return exchange + (facts.implicit(agent) ? implicit() : 0);
        }

        /** A field of implicit steps, and their solver, which borrows two. */
        private long implicit() {
            return (1 + SOLVER - 2) * field + coarseLevels();
        }

        private static long faces(Shape shape) {
            return CoarseShapes.faces(shape) * Double.BYTES;
        }

        private long coarseLevels() {
            long bytes = 0;
            for (Shape shape : new CoarseShapes(source.grid()).all()) {
                bytes += faces(shape) + 6 * shape.size() * Double.BYTES;
            }
            return bytes;
        }
    }
}
