package org.voxtum.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Face;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.AgentRegion;
import org.voxtum.model.FaceFluxes;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.LocalKinetics;
import org.voxtum.model.NumericsOptions;
import org.voxtum.model.SoluteBoundary;
import org.voxtum.model.TransportProblem;
import org.voxtum.model.VoxelFraction;
import org.voxtum.model.WallPores;
import org.voxtum.solver.PressureSolution;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

/** States the transport of one solute on a fluid problem, region by region. */
public final class SoluteProblemBuilder {
    private static final AgentRegion INERT =
            new AgentRegion(1, List.of(), 0, 0, 0, SoluteBoundary.sealed());
    private final FluidCoefficients fluid;
    private final Field storage;
    private final Field conductivity;
    private final FaceFluxes fluxes;
    private final Field filtration;
    private final AgentRegion[] regions;
    private final Map<Face, SoluteBoundary> boundaries = new EnumMap<>(Face.class);
    private final List<AgentCoefficients.VolumeSource> sources = new ArrayList<>();
    private TimeCourse plasma = TimeCourse.constant(0);
    private VoxelFraction initial = (x, y, z) -> 0;
    private NumericsOptions options = NumericsOptions.defaults();
    private LocalKinetics kinetics = LocalKinetics.none();
    private String name = "solute";
    private final List<SoluteProblemBuilder> others = new ArrayList<>();

    /** No solute, no diffusion, all faces of the box sealed until said otherwise. */
    public SoluteProblemBuilder(FluidCoefficients fluid) {
        this.fluid = fluid;
        VoxelGrid grid = fluid.grid();
        storage = Field.on(grid);
        conductivity = Field.on(grid);
        filtration = Field.on(grid);
        fluxes =
                new FaceFluxes(
                        new Field(Shape.ofFaces(grid, Axis.X)),
                        new Field(Shape.ofFaces(grid, Axis.Y)),
                        new Field(Shape.ofFaces(grid, Axis.Z)));
        regions = new AgentRegion[fluid.regions().size()];
        Arrays.fill(regions, INERT);
        for (Face face : Face.values()) {
            boundaries.put(face, SoluteBoundary.sealed());
        }
    }

    /**
     * Gives a region its accessible fraction and diffusivity.
     *
     * @param region number, in the order of painting
     * @param phi accessible fraction [-]
     * @param diffusivity D in the accessible fluid [m^2/s]
     */
    public SoluteProblemBuilder material(int region, double phi, double diffusivity) {
        VoxelGrid grid = fluid.grid();
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    if (fluid.labels().get(x, y, z) == region) {
                        storage.set(x, y, z, phi);
                        conductivity.set(x, y, z, phi * diffusivity);
                    }
                }
            }
        }
        return this;
    }

    /**
     * What happens to the solute in a region.
     *
     * @param retardation f [-]
     * @param pores of the vessel walls
     * @param decay k, acting on phi c [1/s]
     */
    public SoluteProblemBuilder region(
            int region, double retardation, List<WallPores> pores, double decay) {
        regions[region] = new AgentRegion(retardation, pores, decay, 0, 0, SoluteBoundary.sealed());
        return this;
    }

    /** Makes a region a bath at a concentration [mol/m^3]. */
    public SoluteProblemBuilder bath(int region, double concentration) {
        TimeCourse value = TimeCourse.constant(concentration);
        regions[region] =
                new AgentRegion(0, List.of(), 0, 0, 0, SoluteBoundary.concentration(value));
        return this;
    }

    /** Concentration in the plasma. */
    public SoluteProblemBuilder plasma(TimeCourse course) {
        plasma = course;
        return this;
    }

    /** What a face of the box does. */
    public SoluteProblemBuilder boundary(Face face, SoluteBoundary boundary) {
        boundaries.put(face, boundary);
        return this;
    }

    /** Fluid concentration at time zero [mol/m^3]. */
    public SoluteProblemBuilder initial(VoxelFraction concentration) {
        initial = concentration;
        return this;
    }

    /** Adds a source {@code amount(x) course(t)} [mol/m^3/s]. */
    public SoluteProblemBuilder source(Field amount, TimeCourse course) {
        sources.add(new AgentCoefficients.VolumeSource(amount, course));
        return this;
    }

    /** Binding and what follows from it. */
    public SoluteProblemBuilder kinetics(LocalKinetics values) {
        kinetics = values;
        return this;
    }

    /** Name of the solute, which others may release. */
    public SoluteProblemBuilder named(String solute) {
        name = solute;
        return this;
    }

    /** Another solute on the same fluid problem, in the same simulation. */
    public SoluteProblemBuilder beside(SoluteProblemBuilder other) {
        others.add(other);
        return this;
    }

    /** Numerical choices. */
    public SoluteProblemBuilder options(NumericsOptions choices) {
        options = choices;
        return this;
    }

    /** phi, which may still be changed before the simulation. */
    public Field storage() {
        return storage;
    }

    /** phi D [m^2/s], which may still be changed before the simulation. */
    public Field conductivity() {
        return conductivity;
    }

    /** Given flow q [m/s], at rest until changed; for {@link #onGivenFlow}. */
    public FaceFluxes fluxes() {
        return fluxes;
    }

    /** Given filtration J_V [1/s], 0 until changed; for {@link #onGivenFlow}. */
    public Field filtration() {
        return filtration;
    }

    /** A simulation on the flow that the fluid problem has. */
    public Simulation onSolvedFlow(Backend backend, double duration) {
        return new Simulation(problem(duration), backend, new SimulationListener() {});
    }

    /** A simulation on the flow that {@link #fluxes} and {@link #filtration} give. */
    public Simulation onGivenFlow(Backend backend, double duration) {
        return new Simulation(
                problem(duration),
                backend,
                new SimulationListener() {},
                PressureSolution.given(fluid, fluxes, filtration));
    }

    private TransportProblem problem(double duration) {
        List<AgentCoefficients> agents = new ArrayList<>(List.of(agent()));
        others.forEach(other -> agents.add(other.agent()));
        return new TransportProblem(fluid, agents, duration, List.of(duration), options);
    }

    private AgentCoefficients agent() {
        return new AgentCoefficients(
                        name,
                        storage,
                        conductivity,
                        conductivity,
                        conductivity,
                        List.of(regions),
                        plasma,
                        boundaries,
                        initial,
                        List.of(),
                        sources)
                .with(kinetics);
    }
}
