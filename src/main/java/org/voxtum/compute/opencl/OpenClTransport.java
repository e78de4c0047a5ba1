package org.voxtum.compute.opencl;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.compute.Advection;
import org.voxtum.compute.Coefficient;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.StageWeights;
import org.voxtum.compute.TransportKernels;
import org.voxtum.compute.TransportLimits;
import org.voxtum.compute.TransportSystem;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;

/** Transport kernels on a device ({@code kernels/transport.cl}). */
final class OpenClTransport implements TransportKernels, AutoCloseable {
    private static final int LIMITS = 3;

    /** Tiles of kernels/transport_rows.cl. */
    private static final int ROW = 256;

    private static final int TILE_Y = 8;
    private static final int TILE_Z = 16;
    private final OpenClSession session;
    private final PartialSums sums;
    private final OpenClVectors vectors;
    private final List<TransportBuffers> known = new ArrayList<>();
    private OpenClField summedGains;

    OpenClTransport(OpenClSession session, PartialSums sums, OpenClVectors vectors) {
        this.session = session;
        this.sums = sums;
        this.vectors = vectors;
    }

    private TransportBuffers buffers(TransportSystem system) {
        for (TransportBuffers each : known) {
            if (each.isOf(system)) {
                return each;
            }
        }
        TransportBuffers made = new TransportBuffers(session, system);
        known.add(made);
        return made;
    }

    /** What enters, and what multiplies it. */
    private record Gain(DeviceField field, double driver) {}

    /** The one source that is on, or the sum of those that are, with the driver 1. */
    private Gain gain(TransportSystem system, double[] drivers) {
        if (system.gains().size() > 1) {
            keepSummedGains(Shape.of(system.grid()));
        }
        List<Gain> on = new ArrayList<>();
        for (int m = 0; m < system.gains().size(); m++) {
            if (drivers[m] != 0) {
                on.add(new Gain(system.gains().get(m), drivers[m]));
            }
        }
        if (on.size() > 1) {
            return new Gain(sum(on), 1);
        }
        return on.isEmpty() ? new Gain(system.gains().get(0), 0) : on.get(0);
    }

    /** Before it is needed, so that a run takes its memory at its start. */
    private void keepSummedGains(Shape shape) {
        if (summedGains == null || !summedGains.shape().equals(shape)) {
            releaseSummedGains();
            DeviceBuffer memory = session.allocate("summed gains", session.sizes().field(shape));
            summedGains = new OpenClField("summed gains", shape, memory, null, null);
        }
    }

    private OpenClField sum(List<Gain> gains) {
        long n = summedGains.shape().size();
        List<Gain> first = gains.subList(0, Math.min(3, gains.size()));
        String name = first.size() == 2 ? "vector_sum_of_two" : "vector_sum_of_three";
        KernelCall call = session.kernel(name).field(summedGains);
        first.forEach(each -> call.real(each.driver()).field(each.field()));
        call.count(n).over(n);
        for (Gain more : gains.subList(first.size(), gains.size())) {
            vectors.addScaled(summedGains, more.driver(), more.field());
        }
        return summedGains;
    }

    private void releaseSummedGains() {
        if (summedGains != null) {
            session.release(summedGains.buffer());
            summedGains = null;
        }
    }

    private KernelCall coefficients(
            KernelCall call, TransportSystem system, TransportBuffers buffers, int heldMask) {
        VoxelGrid grid = system.grid();
        return call.buffer(buffers.storage().storage(system))
                .buffer(buffers.storage().conductivity(system, Axis.X))
                .buffer(buffers.storage().conductivity(system, Axis.Y))
                .buffer(buffers.storage().conductivity(system, Axis.Z))
                .field(system.fluxX())
                .field(system.fluxY())
                .field(system.fluxZ())
                .buffer(buffers.labels())
                .buffer(buffers.storage().tissue())
                .whole(buffers.storage().kind())
                .buffer(buffers.retardation())
                .whole(kind(system.retardation()))
                .whole(code(system.advection()))
                .real(1 / grid.dx())
                .real(1 / grid.dy())
                .real(1 / grid.dz())
                .buffer(buffers.held())
                .whole(heldMask)
                .shape(Shape.of(grid));
    }

    /** Numbers of kernels/transport.cl. */
    private static int kind(Coefficient retardation) {
        return retardation.map().isPresent() ? 2 : retardation.uniform() ? 1 : 0;
    }

    /** A kernel in the form that suits the device. */
    private KernelCall kernel(String name) {
        return session.kernel(session.prefersRows() ? name + "_rows" : name);
    }

    /** The same in the form that suits the system too, where there is one. */
    private KernelCall kernel(String name, TransportSystem system, TransportBuffers buffers) {
        boolean limited = system.advection() == Advection.LIMITED;
        boolean one = system.retardation().uniform();
        if (!limited) {
            return kernel(name);
        }
        String form = session.prefersRows() ? name + "_rows" : name;
        return switch (buffers.storage().kind()) {
            case StorageBuffers.BY_LABEL -> session.kernel(form + "_of_labels");
            case StorageBuffers.UNIFORM -> session.kernel(form + "_of_shares");
            default -> session.kernel(one ? form + "_of_fields" : form);
        };
    }

    private void run(KernelCall call, Shape shape) {
        if (session.prefersRows()) {
            call.overTiles(shape, ROW, TILE_Y, TILE_Z);
        } else {
            call.over(shape);
        }
    }

    /** Numbers of kernels/transport.cl. */
    private static int code(Advection advection) {
        return switch (advection) {
            case LIMITED -> 0;
            case CENTRAL -> 1;
            case UPWIND -> 2;
        };
    }

    @Override
    public void rate(TransportSystem system, DeviceField c, double[] drivers, DeviceField rate) {
        TransportBuffers buffers = buffers(system);
        Gain gain = gain(system, drivers);
        KernelCall call =
                kernel("transport_rate", system, buffers)
                        .field(c)
                        .field(system.loss())
                        .field(gain.field())
                        .real(gain.driver())
                        .field(rate);
        coefficients(call, system, buffers, buffers.holdAt(drivers));
        run(call, rate.shape());
        addBoundaries(system, drivers, 1, true, rate);
    }

    @Override
    public void advection(
            TransportSystem system, DeviceField c, double[] drivers, DeviceField change) {
        TransportBuffers buffers = buffers(system);
        KernelCall call = kernel("transport_advection", system, buffers).field(c).field(change);
        coefficients(call, system, buffers, buffers.holdAt(drivers));
        run(call, change.shape());
    }

    @Override
    public void stage(
            TransportSystem system,
            StageWeights w,
            DeviceField start,
            DeviceField last,
            DeviceField older,
            DeviceField rateAtStart,
            DeviceField integral,
            double[] drivers) {
        TransportBuffers buffers = buffers(system);
        Gain gain = gain(system, drivers);
        KernelCall call =
                kernel("transport_stage", system, buffers)
                        .field(start)
                        .field(last)
                        .field(older)
                        .field(rateAtStart)
                        .field(integral)
                        .real(w.mu())
                        .real(w.nu())
                        .real(w.step())
                        .real(w.start())
                        .real(w.share())
                        .field(system.loss())
                        .field(gain.field())
                        .real(gain.driver());
        coefficients(call, system, buffers, buffers.holdAt(drivers));
        run(call, start.shape());
        addBoundaries(system, drivers, w.step(), true, older);
    }

    private void addBoundaries(
            TransportSystem system,
            double[] drivers,
            double weight,
            boolean divided,
            DeviceField out) {
        TransportBuffers buffers = buffers(system);
        for (TransportBuffers.FaceBuffers faces : buffers.faces()) {
            double driver = drivers[faces.exchange().driver()];
            if (driver != 0 && faces.size() > 0) {
                session.kernel("transport_boundary")
                        .buffer(faces.voxels())
                        .buffer(faces.inward())
                        .real(driver)
                        .real(weight)
                        .buffer(buffers.storage().storage(system))
                        .buffer(buffers.labels())
                        .buffer(buffers.storage().tissue())
                        .whole(buffers.storage().kind())
                        .whole(divided ? 1 : 0)
                        .field(out)
                        .count(faces.size())
                        .over(faces.size());
            }
        }
    }

    @Override
    public void addBoundaryGains(TransportSystem system, double[] drivers, DeviceField rate) {
        addBoundaries(system, drivers, 1, false, rate);
    }

    @Override
    public TransportLimits limits(TransportSystem system, double cfl) {
        int items = PartialSums.items(Shape.of(system.grid()).size());
        KernelCall call =
                session.kernel("transport_limits")
                        .field(system.loss())
                        .real(cfl)
                        .whole(system.boundaries().isEmpty() ? 0 : 1)
                        .buffer(sums.memory())
                        .whole(items);
        coefficients(call, system, buffers(system), 0).over(items);
        double[] rates = new double[LIMITS];
        double[] parts = sums.read(LIMITS * items);
        for (int i = 0; i < parts.length; i++) {
            rates[i % LIMITS] = Math.max(rates[i % LIMITS], parts[i]);
        }
        return new TransportLimits(1 / rates[0], 1 / rates[1], 1 / rates[2]);
    }

    @Override
    public void release(TransportSystem system) {
        releaseSummedGains();
        known.removeIf(
                buffers -> {
                    boolean own = buffers.isOf(system);
                    if (own) {
                        buffers.close();
                    }
                    return own;
                });
    }

    @Override
    public void close() {
        known.forEach(TransportBuffers::close);
        releaseSummedGains();
    }
}
