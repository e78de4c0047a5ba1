package org.voxtum.compute.opencl;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jocl.CL;
import org.jocl.cl_mem;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.EllipticKernels;
import org.voxtum.compute.TransportKernels;
import org.voxtum.compute.VectorKernels;
import org.voxtum.grid.Field;
import org.voxtum.grid.FieldLedger;
import org.voxtum.grid.Shape;

/** An OpenCL device in one precision. Used by one thread; give it back with {@link #close}. */
public final class OpenClBackend implements Backend, AutoCloseable {
    private final OpenClSession session;
    private final FieldLedger ledger;
    private final PartialSums sums;
    private final OpenClVectors vectors;
    private final OpenClElliptic elliptic;
    private final OpenClTransport transport;
    private final Map<cl_mem, String> live = new LinkedHashMap<>();

    /**
     * A backend on the device that a selector means.
     *
     * @param selector part of a name, {@code PLATFORM:DEVICE}, {@code gpu}, {@code cpu}; empty for
     *     the best
     * @param ledger counts the fields
     * @throws org.voxtum.fault.Fault of kind DEVICE where there is no such device
     */
    public static OpenClBackend on(String selector, Precision precision, FieldLedger ledger) {
        return new OpenClBackend(DeviceChoice.of(DeviceQuery.all(), selector), precision, ledger);
    }

    OpenClBackend(OpenClDevice device, Precision precision, FieldLedger ledger) {
        this.session = new OpenClSession(device, precision);
        this.ledger = ledger;
        this.sums = new PartialSums(session);
        this.vectors = new OpenClVectors(session, sums);
        this.elliptic = new OpenClElliptic(session, sums);
        this.transport = new OpenClTransport(session, sums, vectors);
    }

    @Override
    public String description() {
        String type = session.precision() == Precision.DOUBLE ? "float64" : "float32";
        return "OpenCL (" + session.device().text() + ", " + type + ")";
    }

    @Override
    public DeviceField allocate(String name, Shape shape) {
        OpenClField field = uninitialised(name, shape);
        vectors.fill(field, 0);
        return field;
    }

    private OpenClField uninitialised(String name, Shape shape) {
        long bytes = shape.size() * session.precision().bytes();
        cl_mem memory = session.allocate(name, bytes);
        ledger.count(name, bytes);
        live.put(memory, name);
        return new OpenClField(name, shape, memory);
    }

    @Override
    public void release(DeviceField field) {
        cl_mem memory = OpenClField.of(field).memory();
        if (live.remove(memory) != null) {
            ledger.release(field.name());
            CL.clReleaseMemObject(memory);
        }
    }

    @Override
    public DeviceField upload(String name, Field host) {
        OpenClField field = uninitialised(name, host.shape());
        store(field, host);
        return field;
    }

    @Override
    public Field download(DeviceField field) {
        Field host = new Field(field.shape());
        session.transfer().read(OpenClField.of(field).memory(), host);
        return host;
    }

    @Override
    public void store(DeviceField field, Field host) {
        session.transfer().write(host, OpenClField.of(field).memory());
    }

    @Override
    public FieldLedger ledger() {
        return ledger;
    }

    @Override
    public EllipticKernels elliptic() {
        return elliptic;
    }

    @Override
    public TransportKernels transport() {
        return transport;
    }

    @Override
    public VectorKernels vectors() {
        return vectors;
    }

    @Override
    public void close() {
        live.keySet().forEach(CL::clReleaseMemObject);
        live.clear();
        transport.close();
        sums.close();
        session.close();
    }
}
