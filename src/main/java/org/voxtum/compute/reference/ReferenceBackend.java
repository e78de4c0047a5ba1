package org.voxtum.compute.reference;

import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.DeviceVoxels;
import org.voxtum.compute.EllipticKernels;
import org.voxtum.compute.EllipticLevel;
import org.voxtum.compute.Precision;
import org.voxtum.compute.ReactionKernels;
import org.voxtum.compute.TransportKernels;
import org.voxtum.compute.UserKernels;
import org.voxtum.compute.VectorKernels;
import org.voxtum.grid.Field;
import org.voxtum.grid.FieldLedger;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;

/** Float64 in plain Java on all processors; needs no driver and no native code. */
public final class ReferenceBackend implements Backend {
    private final FieldLedger ledger;
    private final VectorKernels vectors = new ReferenceVectors();
    private final EllipticKernels elliptic = new ReferenceElliptic(vectors);
    private final TransportKernels transport = new ReferenceTransport();
    private final ReactionKernels reactions = new ReferenceReactions();
    private final UserKernels user = new ReferenceUserKernels();

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

    /** T is computed row by row of the conductivities, which are the host's own. */
    @Override
    public EllipticLevel leanLevel(
            String name, VoxelGrid grid, List<Field> k, DeviceField absorption) {
        return new EllipticLevel(
                Shape.of(grid),
                upload(name + " conductivity x", k.get(0)),
                upload(name + " conductivity y", k.get(1)),
                upload(name + " conductivity z", k.get(2)),
                absorption,
                EllipticLevel.PerArea.of(grid));
    }

    /** There is nothing that the level does not borrow, unless its T are stored. */
    @Override
    public void releaseFaces(EllipticLevel level) {
        if (level.storesFaces()) {
            Backend.super.releaseFaces(level);
        }
    }

    @Override
    public DeviceField absorption(String name, DeviceField a, double factor, DeviceField b) {
        return new ReferenceSum(name, ReferenceField.of(a), factor, ReferenceField.of(b));
    }

    @Override
    public DeviceVoxels voxels(String name, long[] positions) {
        return new ReferenceVoxels(positions.clone());
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
    public ReactionKernels reactions() {
        return reactions;
    }

    @Override
    public UserKernels user() {
        return user;
    }

    @Override
    public VectorKernels vectors() {
        return vectors;
    }
}
