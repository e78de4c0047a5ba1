package org.voxtum.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.voxtum.casefile.AgentSpec;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.CaseFlow;
import org.voxtum.casefile.CaseInspection;
import org.voxtum.casefile.CaseNotices;
import org.voxtum.casefile.CellSink;
import org.voxtum.casefile.DerivedAgent;
import org.voxtum.casefile.LumenSurfaces;
import org.voxtum.casefile.Painting;
import org.voxtum.casefile.PropertyValue;
import org.voxtum.casefile.RegionSpec;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.tissue.LayerThickness;
import org.voxtum.vessel.NetworkState;
import org.voxtum.vessel.WallDistance;

/**
 * What a case will cost, from its numbers alone: no field is allocated. Steps are an upper bound,
 * usually three to four times what a run takes.
 */
public final class CasePlan {
    private static final int SAMPLES = 10_000;
    private static final int RESOLVED_LAYER = 3;
    private static final long MOST_PAINTED = 1L << 24;
    private final Case source;
    private final VoxelGrid grid;
    private final Pace pace;
    private final Optional<CaseFlow> flow;
    private final MemoryPlan memory;
    private final Map<AgentSpec, StepBound> bounds = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /** Plans a case with rates that were not measured. */
    CasePlan(Case source) {
        this(source, Pace.usual());
    }

    /**
     * Plans a case.
     *
     * @param pace rates that its hours follow from
     * @throws org.voxtum.fault.Fault where it cannot run
     */
    public CasePlan(Case source, Pace pace) {
        this.source = source;
        this.pace = pace;
        this.grid = source.grid();
        CaseInspection.refuse(source);
        this.flow = source.vessels().map(vessels -> CaseFlow.of(source, vessels));
        this.memory = MemoryPlan.of(source, new CaseFacts(source, flow));
        source.agents().forEach(agent -> bounds.put(agent, StepBound.of(source, agent, flow)));
        warnings.addAll(CaseNotices.of(source));
        warnings.addAll(CaseNotices.warnings(source));
        size();
        bounds.forEach(this::agent);
        lines.addAll(KineticsLines.of(source.kinetics()));
        flow.ifPresent(this::network);
        layers();
    }

    /** Regions that are too few voxels thick; larger grids are not painted for it. */
    private void layers() {
        if (grid.voxels() > MOST_PAINTED) {
            return;
        }
        Labels labels = Painting.of(source);
        warnings.addAll(LumenSurfaces.doubts(source, labels));
        for (int i = 0; i < source.regions().size(); i++) {
            double voxels = LayerThickness.least(grid, labels, i);
            if (source.regions().get(i).kind().isTissue() && voxels < RESOLVED_LAYER) {
                warnings.add(
                        String.format(
                                Locale.ROOT,
                                "region '%s' is %.2g voxels thick; a layer needs %d to be resolved",
                                source.regions().get(i).name(),
                                voxels,
                                RESOLVED_LAYER));
            }
        }
    }

    /** Wall distance at sampled points against how far each agent diffuses. */
    private void network(CaseFlow found) {
        found.result().warnings().forEach(warnings::add);
        double median = medianWallDistance(found.result().state());
        lines.add(
                String.format(
                        Locale.ROOT,
                        "vessels: %d segments, median distance to a perfused wall %.3g um",
                        found.result().state().segments().size(),
                        median * 1e6));
        for (AgentSpec agent : source.agents()) {
            for (RegionSpec region : source.regions()) {
                if (region.kind().isTissue()) {
                    double reach = reach(agent, region);
                    if (reach > 3 * median) {
                        warnings.add(
                                String.format(
                                        Locale.ROOT,
                                        "%s in '%s': sqrt(D t) = %.3g um is over three times the"
                                                + " wall distance; expect a flat profile at the end",
                                        agent.name(),
                                        region.name(),
                                        reach * 1e6));
                    }
                }
            }
        }
    }

    private double medianWallDistance(NetworkState state) {
        SplittableRandom random = new SplittableRandom(source.numerics().seed());
        double[] distances = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            distances[i] =
                    WallDistance.of(
                            state,
                            grid.originX() + random.nextDouble() * grid.nx() * grid.dx(),
                            grid.originY() + random.nextDouble() * grid.ny() * grid.dy(),
                            grid.originZ() + random.nextDouble() * grid.nz() * grid.dz());
        }
        Arrays.sort(distances);
        return distances[SAMPLES / 2];
    }

    /**
     * sqrt(D t) at the end, or sqrt(D/k) where cells take it up before [m]; not a number where an
     * image gives D.
     */
    private double reach(AgentSpec agent, RegionSpec region) {
        DerivedAgent derived = DerivedAgent.of(agent, region);
        OptionalDouble d = largest(derived.diffusivity());
        double taken = new CellSink(agent, region).rate(derived.accessible().number());
        double time = source.run().duration();
        if (taken * time > 1) {
            time = 1 / taken;
        }
        return d.isEmpty() ? Double.NaN : Math.sqrt(d.getAsDouble() * time);
    }

    /** The same as numbers, for programs. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("case", source.file().toString());
        facts.put("name", source.name());
        facts.put("valid", true);
        facts.put("voxels", grid.voxels());
        facts.put("memory_bytes", memory.bytes());
        facts.put("memory_given_bytes", Runtime.getRuntime().maxMemory());
        List<Object> agents = new ArrayList<>();
        bounds.forEach(
                (agent, bound) -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("name", agent.name());
                    one.put("steps_at_most", bound.steps());
                    one.put("shortest_step_s", bound.shortest());
                    one.put("stages", bound.stages());
                    one.put("implicit", bound.implicit());
                    one.put("seconds_at_most", seconds(bound));
                    agents.add(one);
                });
        facts.put("agents", agents);
        facts.put("rates", pace.source());
        facts.put("warnings", warnings());
        return facts;
    }

    /** Lines to print. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** What a user should look at before running. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    private void size() {
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%,d voxels (%d x %d x %d) of %.4g x %.4g x %.4g um",
                        grid.voxels(),
                        grid.nx(),
                        grid.ny(),
                        grid.nz(),
                        grid.dx() * 1e6,
                        grid.dy() * 1e6,
                        grid.dz() * 1e6));
        double needed = memory.bytes();
        double given = Runtime.getRuntime().maxMemory();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "memory: %.4g GiB of fields in the larger phase (%.1f of float64),"
                                + " Java may take %.4g GiB",
                        needed / (1 << 30),
                        needed / Double.BYTES / grid.voxels(),
                        given / (1 << 30)));
        if (needed > given) {
            int[] largest = MemoryPlan.largest(source, needed, given);
            warnings.add(
                    String.format(
                            Locale.ROOT,
                            "too large for the memory given; the largest grid of this shape that"
                                    + " fits is about %d x %d x %d voxels",
                            largest[0],
                            largest[1],
                            largest[2]));
        }
    }

    private double seconds(StepBound bound) {
        return bound.implicit()
                ? pace.seconds(0, 0, bound.steps(), grid.voxels())
                : pace.seconds(bound.steps(), bound.steps() * bound.stages(), 0, grid.voxels());
    }

    private void agent(AgentSpec agent, StepBound bound) {
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%s: at most %,.0f steps of %.3g s or more, %s: %s at %s",
                        agent.name(),
                        bound.steps(),
                        bound.shortest(),
                        bound.implicit()
                                ? "implicit"
                                : String.format(Locale.ROOT, "%.0f stages", bound.stages()),
                        ClockText.of(seconds(bound)),
                        pace.text()));
        if (!bound.known()) {
            lines.add("  where images give coefficients these steps are a guess");
        }
    }

    /** Largest number of a property; empty where an image gives it. */
    private static OptionalDouble largest(PropertyValue value) {
        double largest = Double.NEGATIVE_INFINITY;
        for (Axis axis : Axis.values()) {
            largest = Math.max(largest, value.along(axis).number());
        }
        return Double.isNaN(largest) ? OptionalDouble.empty() : OptionalDouble.of(largest);
    }
}
