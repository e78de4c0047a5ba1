package org.voxtum.compute.reference;

import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.EllipticKernels;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TransportKernels;
import org.voxtum.compute.VectorKernels;
import org.voxtum.grid.Field;
import org.voxtum.grid.FieldLedger;
import org.voxtum.grid.Shape;

/** Float64 in plain Java on all processors; needs no driver and no native code. */
public final class ReferenceBackend implements Backend {
    private final FieldLedger ledger;
    private final VectorKernels vectors = new ReferenceVectors();
    private final EllipticKernels elliptic = new ReferenceElliptic(vectors);
    private final TransportKernels transport = new ReferenceTransport();

    /** A backend with a ledger of its own. */
    public ReferenceBackend() {
        this(new FieldLedger());
    }

    /** A backend that counts its fields in a ledger shared with the problem's. */
    public ReferenceBackend(FieldLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String description() {
        return "reference (Java, float64, "
                + Runtime.getRuntime().availableProcessors()
                + " processors)";
    }

    @Override
    public Precision precision() {
        return Precision.DOUBLE;
    }

    @Override
    public DeviceField allocate(String name, Shape shape) {
        return new ReferenceField(name, ledger.allocate(name, shape));
    }

    @Override
    public void release(DeviceField field) {
        ledger.release(field.name());
    }

    @Override
    public DeviceField upload(String name, Field host) {
        return new ReferenceField(name, host);
    }

    @Override
    public Field download(DeviceField field) {
        return ReferenceField.of(field);
    }

    @Override
    public Field retire(DeviceField field) {
        return ReferenceField.of(field);
    }

    @Override
    public void store(DeviceField field, Field host) {
        Field own = ReferenceField.of(field);
        if (own != host) {
            own.copyFrom(host);
        }
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
}
