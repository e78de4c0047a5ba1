package org.voxtum.solver;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.Backend;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.Axis;
import org.voxtum.grid.CompensatedSum;
import org.voxtum.grid.Face;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.AgentRegion;
import org.voxtum.model.FaceFluxes;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.FluidRegion;
import org.voxtum.model.LocalKinetics;
import org.voxtum.model.NumericsOptions;
import org.voxtum.model.SoluteBoundary;
import org.voxtum.model.TransportProblem;
import org.voxtum.model.WallPores;
import org.voxtum.physics.Transcytosis;
import org.voxtum.tissue.RegionKind;
import org.voxtum.verify.FluidProblemBuilder;

/** A box of one tissue whose fields a test sets voxel by voxel. */
final class Box {
    final VoxelGrid grid;
    final Field storage;
    final Field conductivityX;
    final Field conductivityY;
    final Field conductivityZ;
    final FaceFluxes fluxes;
    final Field filtration;
    final Map<Face, SoluteBoundary> boundaries = new EnumMap<>(Face.class);
    double retardation = 1;
    double decay;
    double phagocytes;
    TimeCourse plasma = TimeCourse.constant(0);
    List<WallPores> pores = List.of();
    LocalKinetics kinetics = LocalKinetics.none();
    Optional<Transcytosis> transcytosis = Optional.empty();
    NumericsOptions options = NumericsOptions.defaults();
    Field.VoxelFunction initial = (x, y, z) -> 0;
    final Backend backend;
    final FluidProblemBuilder builder;

    Box(VoxelGrid grid) {
        this(grid, new ReferenceBackend());
    }

    Box(VoxelGrid grid, Backend backend) {
        this.grid = grid;
        this.backend = backend;
        storage = Field.on(grid).fillBy((x, y, z) -> 1);
        conductivityX = Field.on(grid);
        conductivityY = Field.on(grid);
        conductivityZ = Field.on(grid);
        fluxes =
                new FaceFluxes(
                        new Field(Shape.ofFaces(grid, Axis.X)),
                        new Field(Shape.ofFaces(grid, Axis.Y)),
                        new Field(Shape.ofFaces(grid, Axis.Z)));
        filtration = Field.on(grid);
        builder =
                new FluidProblemBuilder(grid)
                        .paint(
                                new FluidRegion("tissue", RegionKind.TUMOUR, 0, 0, 0, 0, 0, 0),
                                (x, y, z) -> true,
                                1e-14,
                                0,
                                0);
        for (Face face : Face.values()) {
            boundaries.put(face, SoluteBoundary.sealed());
        }
    }

    /** k = phi D from storage and a diffusivity. */
    Box diffusivity(Field.VoxelFunction d) {
        conductivityX.fillBy((x, y, z) -> storage.get(x, y, z) * d.at(x, y, z));
        conductivityY.copyFrom(conductivityX);
        conductivityZ.copyFrom(conductivityX);
        return this;
    }

    AgentCoefficients agent() {
        AgentCoefficients agent =
                new AgentCoefficients(
                                "solute",
                                storage,
                                conductivityX,
                                conductivityY,
                                conductivityZ,
                                List.of(
                                        new AgentRegion(
                                                retardation,
                                                pores,
                                                decay,
                                                phagocytes,
                                                0,
                                                SoluteBoundary.sealed())),
                                plasma,
                                boundaries,
                                initial::at,
                                List.of(),
                                List.of())
                        .with(kinetics);
        return transcytosis.map(agent::with).orElse(agent);
    }

    Simulation simulation(double duration) {
        FluidCoefficients fluid = builder.build();
        return simulation(fluid, duration, PressureSolution.given(fluid, fluxes, filtration));
    }

    Simulation simulation(FluidCoefficients fluid, double duration, PressureSolution flow) {
        return new Simulation(problem(fluid, duration), backend, new SimulationListener() {}, flow);
    }

    TransportProblem problem(FluidCoefficients fluid, double duration) {
        return new TransportProblem(fluid, List.of(agent()), duration, List.of(duration), options);
    }

    static double content(Field phi, Field c) {
        CompensatedSum sum = new CompensatedSum();
        for (int z = 0; z < c.shape().nz(); z++) {
            for (int y = 0; y < c.shape().ny(); y++) {
                for (int x = 0; x < c.shape().nx(); x++) {
                    sum.add(phi.get(x, y, z) * c.get(x, y, z));
                }
            }
        }
        return sum.value();
    }

    static double min(Field c) {
        double least = Double.POSITIVE_INFINITY;
        for (int z = 0; z < c.shape().nz(); z++) {
            for (int y = 0; y < c.shape().ny(); y++) {
                for (int x = 0; x < c.shape().nx(); x++) {
                    least = Math.min(least, c.get(x, y, z));
                }
            }
        }
        return least;
    }

    static double max(Field c) {
        double most = Double.NEGATIVE_INFINITY;
        for (int z = 0; z < c.shape().nz(); z++) {
            for (int y = 0; y < c.shape().ny(); y++) {
                for (int x = 0; x < c.shape().nx(); x++) {
                    most = Math.max(most, c.get(x, y, z));
                }
            }
        }
        return most;
    }
}
