package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.FieldLedger;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.CellResponse;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.LocalReaction;
import org.voxtum.model.Milieu;
import org.voxtum.model.NumericsOptions;
import org.voxtum.model.OxygenCoefficients;
import org.voxtum.model.PoolName;
import org.voxtum.model.TransportProblem;
import org.voxtum.model.VoxelFraction;

/** Turns a checked case into the problem that solvers solve: labels, vessels, fields, schedules. */
public final class Assembly {
    private final Case source;
    private final FieldLedger ledger;
    private final Notices notices = new Notices();

    private final Labels labels;

    private Assembly(Case source, FieldLedger ledger, Labels labels) {
        this.source = source;
        this.ledger = ledger;
        this.labels = labels;
    }

    /** Paints, rasterises and derives. */
    public static AssembledCase of(Case source) {
        return of(source, new FieldLedger());
    }

    /** The same with fields that a ledger allocates. */
    public static AssembledCase of(Case source, FieldLedger ledger) {
        CaseInspection.refuse(source);
        return new Assembly(source, ledger, Painting.of(source)).build();
    }

    /**
     * The same with labels that were changed after painting.
     *
     * @param notice what a user should know of the change
     */
    public static AssembledCase of(Case source, FieldLedger ledger, Labels labels, String notice) {
        Assembly assembly = new Assembly(source, ledger, labels);
        assembly.notices.tell(notice);
        return assembly.build();
    }

    /** What theory expects of agents with receptors; users' rates do not count in it. */
    static List<AgentValue> targeting(Case source) {
        return of(source.withoutKinetics()).targeting();
    }

    private AssembledCase build() {
        VoxelGrid grid = source.grid();
        CaseNotices.of(source).forEach(notices::tell);
        CaseNotices.warnings(source).forEach(notices::warn);
        ledger.count("labels", grid.voxels());
        RegionFields fields = new RegionFields(grid, labels, ledger);
        Optional<NetworkAssembly> network =
                source.vessels()
                        .map(spec -> new NetworkAssembly(source, spec, labels, ledger, notices));
        Optional<NetworkMaps> maps = network.map(NetworkAssembly::maps);
        LumenSurfaces lumens = LumenSurfaces.of(source, labels);
        lumens.notices().forEach(notices::tell);
        LumenSurfaces.doubts(source, labels).forEach(notices::warn);
        FluidCoefficients fluid = new FluidAssembly(source, labels, fields, maps, lumens).build();
        List<LocalReaction> reactions = UserKinetics.of(source, labels);
        List<AgentCoefficients> agents = agents(fluid, fields, reactions);
        VoxelFraction blood = bloodFraction(maps);
        Optional<OxygenCoefficients> oxygen = oxygen(fields, blood, network);
        Milieu milieu = new MilieuAssembly(source, labels, fields).build();
        Optional<CellResponse> response =
                source.response().isEmpty()
                        ? Optional.empty()
                        : Optional.of(response(fluid, fields, blood));
        List<AgentCoefficients> carried = network.map(n -> n.transit(agents)).orElse(agents);
        TransportProblem problem = problem(fluid, carried, oxygen, milieu, response, reactions);
        Optional<Field> distance =
                new LumenDistance(fluid, ledger).beside(maps.map(NetworkMaps::distance));
        return new AssembledCase(
                source,
                problem,
                blood,
                distance,
                network.map(NetworkAssembly::state),
                targeting(problem, distance),
                notices.told(),
                notices.warnings(),
                ledger);
    }

    private List<AgentCoefficients> agents(
            FluidCoefficients fluid, RegionFields fields, List<LocalReaction> reactions) {
        List<AgentCoefficients> agents = new ArrayList<>();
        for (AgentSpec agent : source.agents()) {
            AgentCoefficients built = new AgentAssembly(source, fluid, fields, agent).build();
            agents.add(built.with(built.kinetics().reacting(pools(built, reactions))));
        }
        return agents;
    }

    /** What theory expects of agents with receptors; told as notices too. */
    private List<AgentValue> targeting(TransportProblem problem, Optional<Field> distance) {
        List<AgentValue> targeting = Targeting.of(source, problem, distance, ledger);
        Targeting.sentences(targeting).forEach(notices::tell);
        Targeting.untold(source, problem, targeting).forEach(notices::tell);
        return targeting;
    }

    private Optional<OxygenCoefficients> oxygen(
            RegionFields fields, VoxelFraction blood, Optional<NetworkAssembly> network) {
        return source.oxygen()
                .map(own -> new OxygenAssembly(source, own, labels, fields).build(blood, network));
    }

    private TransportProblem problem(
            FluidCoefficients fluid,
            List<AgentCoefficients> agents,
            Optional<OxygenCoefficients> oxygen,
            Milieu milieu,
            Optional<CellResponse> response,
            List<LocalReaction> reactions) {
        return new TransportProblem(
                fluid,
                agents,
                source.run().duration(),
                stops(),
                numerics(),
                source.run().exposure(),
                oxygen,
                milieu,
                response,
                reactions);
    }

    /** Pools of an agent, beside the free one, that users' rates change or read. */
    private static Set<String> pools(AgentCoefficients agent, List<LocalReaction> reactions) {
        return reactions.stream()
                .flatMap(reaction -> reaction.pools().stream())
                .filter(pool -> pool.agent().equals(agent.name()) && !pool.isFree())
                .map(PoolName::pool)
                .collect(Collectors.toSet());
    }

    private CellResponse response(
            FluidCoefficients fluid, RegionFields fields, VoxelFraction blood) {
        List<PropertyValue> cells =
                RegionFields.values(source.regions(), RegionProperty.CELL_DENSITY);
        return new CellResponse(
                source.response(),
                fields.lookup("response: cell density", cells, Axis.X),
                (x, y, z) -> fluid.isTissue(x, y, z) ? 1 - blood.at(x, y, z) : 0);
    }

    /** Reports and field files: a run lands on both. */
    private List<Double> stops() {
        RunSpec run = source.run();
        return Schedule.union(
                Schedule.every(run.reportEvery(), run.duration()),
                Schedule.every(run.fieldsEvery(), run.duration()));
    }

    private NumericsOptions numerics() {
        NumericsSpec n = source.numerics();
        return new NumericsOptions(
                n.cfl(),
                n.maxStep(),
                n.maxStages(),
                n.stepFactor(),
                n.limiter() == NumericsSpec.Limiter.VAN_LEER,
                n.pressureTolerance(),
                true,
                false);
    }

    /** v_b = raster + (1 - raster) x the region's own. */
    private VoxelFraction bloodFraction(Optional<NetworkMaps> maps) {
        double[] own = new double[source.regions().size()];
        Field[] images = new Field[own.length];
        for (int i = 0; i < own.length; i++) {
            RegionSpec region = source.regions().get(i);
            PropertyValue value =
                    region.properties()
                            .values()
                            .getOrDefault(RegionProperty.BLOOD_FRACTION, PropertyValue.of(0));
            if (value instanceof PropertyValue.Scalar scalar) {
                own[i] = scalar.value();
            } else {
                List<PropertyValue> only =
                        RegionFields.values(own.length, j -> PropertyValue.of(0));
                only.set(i, value);
                images[i] =
                        new RegionFields(source.grid(), labels, ledger)
                                .of("blood fraction " + i, only, Axis.X);
            }
        }
        VoxelFraction inVessels = maps.map(NetworkMaps::bloodFraction).orElse((x, y, z) -> 0);
        return (x, y, z) -> {
            int label = labels.get(x, y, z);
            double region = images[label] == null ? own[label] : images[label].get(x, y, z);
            double raster = inVessels.at(x, y, z);
            return raster + (1 - raster) * region;
        };
    }
}
