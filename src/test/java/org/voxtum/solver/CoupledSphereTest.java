package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.Face;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.AgentRegion;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.FluidRegion;
import org.voxtum.model.NumericsOptions;
import org.voxtum.model.SoluteBoundary;
import org.voxtum.model.TransportProblem;
import org.voxtum.model.WallPores;
import org.voxtum.tissue.RegionKind;
import org.voxtum.verify.FluidProblemBuilder;

class CoupledSphereTest {
    static final class Plasma implements TimeCourse {
        @Override
        public double at(double t) {
            return .6 * Math.pow(2, -t / 3600) + .4 * Math.pow(2, -t / 72000);
        }

        @Override
        public double largest() {
            return 1;
        }

        @Override
        public List<Double> events() {
            return List.of();
        }

        @Override
        public double stepFor(double t, double f) {
            return f
                    / (.6 * Math.log(2) / 3600 * Math.pow(2, -t / 3600) + .4 * Math.log(2) / 72000);
        }
    }

    @Test
    void setA() {
        int n = 20;
        double R = 1e-3;
        VoxelGrid grid = VoxelGrid.cubes(n + 1, n + 1, n + 1, R / n);
        FluidRegion bath = new FluidRegion("bath", RegionKind.BATH, 0, 0, 0, 0, 0, 0);
        FluidRegion tumour =
                new FluidRegion("tumour", RegionKind.TUMOUR, 2.1e-11, 0.82 * 666, 0, 0, 0, 0);
        FluidCoefficients fluid =
                new FluidProblemBuilder(grid)
                        .paint(bath, (x, y, z) -> true, 0, 0, 0)
                        .paint(
                                tumour,
                                (x, y, z) -> x * x + y * y + z * z < R * R,
                                3.1e-14,
                                2e4,
                                2080)
                        .build();
        double phi = 0.2, D = 4e-11;
        Field storage = Field.on(grid).fillBy((x, y, z) -> fluid.isTissue(x, y, z) ? phi : 0);
        Field k = Field.on(grid).fillBy((x, y, z) -> fluid.isTissue(x, y, z) ? phi * D : 0);
        AgentRegion b =
                new AgentRegion(
                        0,
                        List.of(),
                        0,
                        0,
                        0,
                        SoluteBoundary.concentration(TimeCourse.constant(0)));
        AgentRegion t =
                new AgentRegion(
                        0.5,
                        List.of(new WallPores(5.73e-9, 0.9, 1, 0.82 * 666)),
                        0,
                        0,
                        0,
                        SoluteBoundary.sealed());
        Map<Face, SoluteBoundary> faces = new EnumMap<>(Face.class);
        for (Face f : Face.values()) faces.put(f, SoluteBoundary.sealed());
        AgentCoefficients agent =
                new AgentCoefficients(
                        "dextran",
                        storage,
                        k,
                        k,
                        k,
                        List.of(b, t),
                        new Plasma(),
                        faces,
                        (x, y, z) -> 0,
                        List.of(),
                        List.of());
        List<Double> reports = new ArrayList<>();
        for (double h : new double[] {.5, 2, 24}) reports.add(h * 3600);
        TransportProblem problem =
                new TransportProblem(
                        fluid, List.of(agent), 86400, reports, NumericsOptions.defaults());
        List<Double> means = new ArrayList<>();
        try (Simulation s =
                new Simulation(
                        problem,
                        new ReferenceBackend(),
                        new SimulationListener() {
                            @Override
                            public void onReport(Simulation sim, double time) {
                                AgentState st = sim.agents().get(0);
                                double sum = 0, v = 0;
                                Field c = sim.concentration(st);
                                for (int z = 0; z < grid.nz(); z++)
                                    for (int y = 0; y < grid.ny(); y++)
                                        for (int x = 0; x < grid.nx(); x++)
                                            if (storage.get(x, y, z) > 0) {
                                                sum += phi * c.get(x, y, z);
                                                v++;
                                            }
                                means.add(sum / v);
                            }
                        })) {
            s.run();
        }
        assertThat(means.get(1)).isCloseTo(0.04017073, within(0.02 * 0.04017073));
        assertThat(means.get(2)).isCloseTo(0.01280205, within(0.02 * 0.01280205));
    }
}
