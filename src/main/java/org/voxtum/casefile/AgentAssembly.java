package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Face;
import org.voxtum.grid.Field;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.AgentRegion;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.LocalKinetics;
import org.voxtum.model.RegionTable;
import org.voxtum.model.SoluteBoundary;

/** Turns an agent of a case into coefficients: given ones as they are, others derived. */
final class AgentAssembly {
    /** Partition coefficient below which an agent cannot enter. */
    static final double INACCESSIBLE_BELOW = 1e-3;

    private final Case source;
    private final FluidCoefficients fluid;
    private final RegionFields fields;
    private final AgentSpec agent;
    private final List<DerivedAgent> derived = new ArrayList<>();

    AgentAssembly(Case source, FluidCoefficients fluid, RegionFields fields, AgentSpec agent) {
        this.source = source;
        this.fluid = fluid;
        this.fields = fields;
        this.agent = agent;
        source.regions().forEach(region -> derived.add(DerivedAgent.of(agent, region)));
    }

    AgentCoefficients build() {
        Field phi =
                fields.of(
                        agent.name() + " accessible fraction",
                        RegionFields.values(derived.size(), i -> derived.get(i).accessible()),
                        Axis.X);
        new AccessibleFluid(source, agent, fluid.labels()).check(phi);
        List<PropertyValue> d = RegionFields.values(derived.size(), this::diffusivity);
        Field dx = fields.of(agent.name() + " conductivity", d, Axis.X);
        boolean axes = RegionFields.anyAxes(d);
        Field dy = axes ? fields.of(agent.name() + " conductivity y", d, Axis.Y) : dx;
        Field dz = axes ? fields.of(agent.name() + " conductivity z", d, Axis.Z) : dx;
        List<Field> diffusivity = axes ? List.of(dx, dy, dz) : List.of(dx);
        AgentMaps maps = new AgentMaps(source, fluid, fields, agent, derived);
        maps.deriveByVoxel(phi, diffusivity);
        close(phi);
        diffusivity.forEach(k -> k.fillBy((x, y, z) -> k.get(x, y, z) * phi.get(x, y, z)));
        phi.fillBy((x, y, z) -> phi.get(x, y, z) * stored());
        Field initial = initial();
        return new AgentCoefficients(
                agent.name(),
                phi,
                dx,
                dy,
                dz,
                regions(),
                PlasmaAssembly.of(source, agent.name()),
                boundaries(),
                initial == null
                        ? (x, y, z) -> agent.initial().number() * agent.perGiven()
                        : (x, y, z) -> initial.get(x, y, z) * agent.perGiven(),
                source.run().thresholds().getOrDefault(agent.name(), List.of()),
                List.of(),
                maps.ofSolute(),
                maps.ofWall(),
                table(),
                kinetics(phi, diffusivity),
                agent.transcytosis().filter(law -> law.permeability() > 0),
                Optional.empty());
    }

    private LocalKinetics kinetics(Field phi, List<Field> conductivity) {
        return new KineticsAssembly(source, fluid, fields, agent)
                .build(phi, (x, y, z) -> slowest(conductivity, phi, x, y, z));
    }

    /** D along the slowest axis, of conductivities phi D and the storage [m^2/s]. */
    private double slowest(List<Field> conductivity, Field storage, int x, int y, int z) {
        double least = Double.POSITIVE_INFINITY;
        for (Field along : conductivity) {
            least = Math.min(least, along.get(x, y, z));
        }
        return least / storage.get(x, y, z) * stored();
    }

    /** Empty where an image gives or decides storage or diffusivity. */
    private Optional<RegionTable> table() {
        int regions = derived.size();
        double[][] numbers = new double[4][regions];
        for (int i = 0; i < regions; i++) {
            DerivedAgent own = derived.get(i);
            boolean open =
                    source.regions().get(i).kind().isTissue()
                            && !(own.partition() < INACCESSIBLE_BELOW);
            numbers[0][i] = open ? own.accessible().number() * stored() : 0;
            for (Axis axis : Axis.values()) {
                numbers[1 + axis.ordinal()][i] = own.diffusivity().along(axis).number() / stored();
            }
        }
        boolean known =
                Arrays.stream(numbers).flatMapToDouble(Arrays::stream).noneMatch(Double::isNaN);
        return known
                ? Optional.of(new RegionTable(numbers[0], numbers[1], numbers[2], numbers[3]))
                : Optional.empty();
    }

    /** What is stored over what is free in the fluid: proteins hold some of it. */
    private double stored() {
        return 1 + agent.fate().proteinBinding();
    }

    private PropertyValue diffusivity(int region) {
        return derived.get(region).diffusivity();
    }

    /** phi by the voxel's tissue; 0 where the agent cannot enter. */
    private void close(Field phi) {
        phi.fillBy(
                (x, y, z) -> {
                    double partition = derived.get(fluid.labels().get(x, y, z)).partition();
                    boolean open = fluid.isTissue(x, y, z) && !(partition < INACCESSIBLE_BELOW);
                    return open ? phi.get(x, y, z) * fluid.tissueFraction().at(x, y, z) : 0;
                });
    }

    /** Null where the start is one number. */
    private Field initial() {
        return agent.initial() instanceof PropertyValue.Scalar
                ? null
                : fields.of(
                        agent.name() + " initial",
                        RegionFields.values(derived.size(), i -> agent.initial()),
                        Axis.X);
    }

    private List<AgentRegion> regions() {
        List<AgentRegion> regions = new ArrayList<>();
        for (int i = 0; i < derived.size(); i++) {
            regions.add(region(source.regions().get(i), derived.get(i)));
        }
        return regions;
    }

    private AgentRegion region(RegionSpec spec, DerivedAgent own) {
        if (!spec.kind().isTissue()) {
            return new AgentRegion(0, own.pores(), 0, 0, 0, bath(spec));
        }
        double injected =
                spec.properties()
                        .injection()
                        .map(i -> i.concentration().getOrDefault(agent.givenAs(), 0.0))
                        .orElse(0.0);
        return new AgentRegion(
                own.retardation(),
                own.pores(),
                number(spec, AgentProperty.DECAY) / stored(),
                number(spec, AgentProperty.PHAGOCYTE_UPTAKE) / stored(),
                injected * agent.perGiven(),
                SoluteBoundary.sealed());
    }

    private double number(RegionSpec spec, AgentProperty property) {
        return agent.value(spec.name(), property).map(PropertyValue::number).orElse(0.0);
    }

    private SoluteBoundary bath(RegionSpec spec) {
        return spec.properties()
                .bath()
                .map(
                        bath ->
                                SoluteBoundary.concentration(
                                        course(bath.concentration().get(agent.givenAs()))))
                .orElse(SoluteBoundary.sealed());
    }

    private org.voxtum.agent.TimeCourse course(TimeCourse given) {
        if (given == null) {
            return org.voxtum.agent.TimeCourse.constant(0);
        }
        double peak = given.peak() * agent.perGiven();
        return Double.isInfinite(given.halfLife())
                ? org.voxtum.agent.TimeCourse.constant(peak)
                : org.voxtum.agent.ExponentialCourse.halfLife(peak, given.halfLife(), 0, 0);
    }

    private Map<Face, SoluteBoundary> boundaries() {
        Map<Face, SoluteBoundary> faces = new EnumMap<>(Face.class);
        source.boundaries().forEach((face, condition) -> faces.put(face, face(condition)));
        return faces;
    }

    private SoluteBoundary face(FaceCondition condition) {
        if (condition.solute() instanceof SoluteCondition.Open) {
            return SoluteBoundary.open();
        }
        if (condition.solute() instanceof SoluteCondition.Concentration given) {
            return SoluteBoundary.concentration(course(given.byAgent().get(agent.givenAs())));
        }
        return SoluteBoundary.sealed();
    }
}
