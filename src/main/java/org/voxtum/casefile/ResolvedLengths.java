package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.voxtum.grid.Axis;
import org.voxtum.grid.VoxelGrid;

/** Lengths of a case, known from its coefficients alone, that its voxels are too coarse for. */
final class ResolvedLengths {
    /** Voxels to a length over which something falls to a third (docs/model.md). */
    private static final double LEAST_VOXELS = 3;

    private final Case source;
    private final List<String> found = new ArrayList<>();

    /** Regions of which the same is told, by agent and sentence. */
    private final Map<List<String>, List<String>> ofAgents = new LinkedHashMap<>();

    private ResolvedLengths(Case source) {
        this.source = source;
    }

    /** A sentence for each length, region and agent that is not resolved. */
    static List<String> warnings(Case source) {
        ResolvedLengths lengths = new ResolvedLengths(source);
        List<RegionSpec> tissue =
                source.regions().stream().filter(region -> region.kind().isTissue()).toList();
        tissue.forEach(lengths::pressure);
        source.namedAgents()
                .forEach(agent -> tissue.forEach(region -> lengths.agent(agent, region)));
        lengths.ofAgents.forEach(
                (told, regions) ->
                        lengths.found.add(
                                told.get(0)
                                        + " in '"
                                        + String.join("', '", regions)
                                        + "': "
                                        + told.get(1)));
        return lengths.found;
    }

    /** Of unresolved vessels and lymphatics; what a network adds differs from voxel to voxel. */
    private void pressure(RegionSpec region) {
        double conductivity =
                least(region.properties().value(RegionProperty.HYDRAULIC_CONDUCTIVITY));
        double exchange =
                number(region, RegionProperty.WALL_HYDRAULIC_CONDUCTIVITY)
                                * number(region, RegionProperty.VESSEL_SURFACE_DENSITY)
                        + number(region, RegionProperty.LYMPHATIC_CONDUCTANCE);
        double length = Math.sqrt(conductivity / exchange);
        unresolved("the pressure length", length)
                .ifPresent(told -> found.add("region '" + region.name() + "': " + told));
    }

    private void agent(AgentSpec agent, RegionSpec region) {
        DerivedAgent derived = DerivedAgent.of(agent, region);
        double diffusivity = least(derived.diffusivity());
        Optional<String> still = still(agent, region, diffusivity);
        still.ifPresent(told -> tell(agent, region, told));
        AgentArrival arrival = new AgentArrival(source, agent);
        // where nothing diffuses over a voxel, no other length matters
        if (still.isEmpty() && arrival.fromSurfaces()) {
            CellSink sink = new CellSink(agent, region);
            double phi = derived.accessible().number();
            unresolved("sqrt(D/k) of what cells take up", Math.sqrt(diffusivity / sink.rate(phi)))
                    .ifPresent(told -> tell(agent, region, told));
            unresolved(
                            "the way of the binding front until the end",
                            sink.front(phi, diffusivity, arrival))
                    .ifPresent(told -> tell(agent, region, told));
        }
    }

    private void tell(AgentSpec agent, RegionSpec region, String told) {
        ofAgents.computeIfAbsent(List.of(agent.name(), told), key -> new ArrayList<>())
                .add(region.name());
    }

    /** Of an agent that comes less than a voxel far. */
    private Optional<String> still(AgentSpec agent, RegionSpec region, double diffusivity) {
        double reach = Math.sqrt(diffusivity * source.run().duration());
        double voxel = source.grid().smallestSpacing();
        boolean given = agent.value(region.name(), AgentProperty.DIFFUSIVITY).isPresent();
        return reach < voxel
                ? Optional.of(
                        String.format(
                                Locale.ROOT,
                                "sqrt(D t) = %.3g um at the end is less than a voxel of %.3g um, so"
                                        + " diffusion moves nothing between voxels (D = %.3g m^2/s,"
                                        + " %s)",
                                reach * 1e6,
                                voxel * 1e6,
                                diffusivity,
                                given ? "given" : "derived"))
                : Optional.empty();
    }

    /** Empty, too, where an image gives the length, or nothing sets one. */
    private Optional<String> unresolved(String what, double length) {
        double voxel = coarsest(source.grid());
        return length > 0 && voxel > length / LEAST_VOXELS
                ? Optional.of(
                        String.format(
                                Locale.ROOT,
                                "%s, %.3g um, is not resolved by voxels of %.3g um: it needs %.0f of"
                                        + " them, so a spacing of %.2g um would do",
                                what,
                                length * 1e6,
                                voxel * 1e6,
                                LEAST_VOXELS,
                                twoDigitsDown(length / LEAST_VOXELS * 1e6)))
                : Optional.empty();
    }

    private static double twoDigitsDown(double value) {
        double unit = Math.pow(10, Math.floor(Math.log10(value)) - 1);
        return Math.floor(value / unit) * unit;
    }

    /** Largest edge of a voxel along axes that have several. */
    private static double coarsest(VoxelGrid grid) {
        return Stream.of(Axis.values())
                .filter(axis -> grid.count(axis) > 1)
                .mapToDouble(grid::spacing)
                .max()
                .orElse(0);
    }

    private static double number(RegionSpec region, RegionProperty property) {
        return region.properties().value(property).number();
    }

    /** Smallest number along the axes; not a number where an image gives one. */
    private static double least(PropertyValue value) {
        return DoubleStream.of(
                        value.along(Axis.X).number(),
                        value.along(Axis.Y).number(),
                        value.along(Axis.Z).number())
                .min()
                .orElseThrow();
    }
}
