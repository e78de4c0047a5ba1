package org.voxtum.verify;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.compute.Advection;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Coefficient;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.StageWeights;
import org.voxtum.compute.TransportKernels;
import org.voxtum.compute.TransportSystem;
import org.voxtum.compute.VectorKernels;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.Labels;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.solver.Superstep;

/** Single supersteps of pure diffusion in a sealed box, without the rule that repeats a step. */
final class Supersteps implements AutoCloseable {
    private final List<DeviceField> allocated = new ArrayList<>();
    private final Backend backend;
    private final VoxelGrid grid;
    private final TransportSystem system;

    Supersteps(Backend backend, VoxelGrid grid, Field diffusivity) {
        this.backend = backend;
        this.grid = grid;
        DeviceField k = backend.upload("conductivity", diffusivity);
        DeviceField one = field("storage");
        backend.vectors().fill(one, 1);
        system =
                new TransportSystem(
                        grid,
                        Labels.on(grid),
                        one,
                        k,
                        k,
                        k,
                        allocate("flux x", Shape.ofFaces(grid, Axis.X)),
                        allocate("flux y", Shape.ofFaces(grid, Axis.Y)),
                        allocate("flux z", Shape.ofFaces(grid, Axis.Z)),
                        Coefficient.byLabel(1),
                        field("loss"),
                        List.of(field("gain")),
                        List.of(),
                        Advection.LIMITED);
    }

    /** Smallest value after the longest stable step of so many stages. */
    double least(Field start, int stages, double index) {
        Superstep step = new Superstep(stages, true, index);
        TransportKernels kernels = backend.transport();
        double dt = step.reach() * kernels.limits(system, 1).explicitStep();
        VectorKernels vectors = backend.vectors();
        DeviceField c = backend.upload("start", start);
        DeviceField rate = field("rate");
        DeviceField last = field("last");
        DeviceField older = field("older");
        DeviceField integral = field("integral");
        double[] drivers = {0};
        kernels.rate(system, c, drivers, rate);
        vectors.combine(last, step.firstWeight(dt), rate, 0);
        for (StageWeights weights : step.weights(dt, backend.precision()).stages()) {
            kernels.stage(system, weights, c, last, older, rate, integral, drivers);
            DeviceField keep = last;
            last = older;
            older = keep;
        }
        return vectors.minimumOfSum(c, last);
    }

    private DeviceField field(String name) {
        return allocate(name, Shape.of(grid));
    }

    private DeviceField allocate(String name, Shape shape) {
        DeviceField field = backend.allocate("superstep " + name, shape);
        allocated.add(field);
        return field;
    }

    @Override
    public void close() {
        allocated.forEach(backend::release);
    }
}
