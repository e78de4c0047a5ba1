package org.voxtum.compute.opencl;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Carry;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.DeviceProfile;
import org.voxtum.compute.DeviceVoxels;
import org.voxtum.compute.EllipticKernels;
import org.voxtum.compute.EllipticLevel;
import org.voxtum.compute.Precision;
import org.voxtum.compute.ReactionKernels;
import org.voxtum.compute.TransportKernels;
import org.voxtum.compute.UserKernels;
import org.voxtum.compute.VectorKernels;
import org.voxtum.fault.Fault;
import org.voxtum.grid.Field;
import org.voxtum.grid.FieldLedger;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;

/** An OpenCL device in one precision. Used by one thread; give it back with {@link #close}. */
public final class OpenClBackend implements Backend {
    private final OpenClSession session;
    private final FieldLedger ledger;
    private final PartialSums sums;
    private final OpenClVectors vectors;
    private final OpenClElliptic elliptic;
    private final OpenClTransport transport;
    private final OpenClReactions reactions;
    private final OpenClUserKernels user;
    private final OpenClFields fields;

    /** Of a copy within the device [bytes/s]; 0 where it is not asked for. */
    private final double copyBandwidth;

    /**
     * A backend on a device of this machine.
     *
     * @param ledger counts the fields
     * @throws Fault of kind DEVICE where the device does not do what is asked
     */
    public static OpenClBackend on(
            DeviceDescription device, Precision precision, FieldLedger ledger) {
        return on(device, precision, ledger, OpenClOptions.plain());
    }

    /** The same, used as a user wants it. */
    public static OpenClBackend on(
            DeviceDescription device,
            Precision precision,
            FieldLedger ledger,
            OpenClOptions options) {
        return on(device, precision, ledger, KernelForm.of(device), options, DriverAccess.direct());
    }

    /** The same with a form of the kernels that is chosen. */
    static OpenClBackend on(
            DeviceDescription device, Precision precision, FieldLedger ledger, KernelForm form) {
        return on(device, precision, ledger, form, OpenClOptions.plain(), DriverAccess.direct());
    }

    /** The same with something between it and the driver. */
    static OpenClBackend on(
            DeviceDescription device,
            Precision precision,
            FieldLedger ledger,
            KernelForm form,
            OpenClOptions options,
            DriverAccess access) {
        OpenClDevice handles = OpenClDevice.of(DeviceQuery.all().devices(), device);
        OpenClSession session = new OpenClSession(handles, precision, form, options, access);
        try {
            return new OpenClBackend(session, ledger);
        } catch (RuntimeException | Error failure) {
            session.close();
            throw failure;
        }
    }

    private OpenClBackend(OpenClSession session, FieldLedger ledger) {
        this.session = session;
        this.ledger = ledger;
        this.fields = new OpenClFields(session, ledger);
        this.sums = new PartialSums(session);
        this.vectors = new OpenClVectors(session, sums);
        this.elliptic = new OpenClElliptic(session, sums, vectors);
        this.transport = new OpenClTransport(session, sums, vectors);
        this.reactions = new OpenClReactions(session);
        this.user = new OpenClUserKernels(session);
        KnownAnswer.ask(this);
        this.copyBandwidth = session.times().map(this::measureCopy).orElse(0.0);
    }

    private double measureCopy(KernelTimes times) {
        double bandwidth = new CopyBandwidth(session).measure();
        times.clear();
        session.buffers().forgetPeak();
        return bandwidth;
    }

    OpenClSession session() {
        return session;
    }

    /** The device it computes on. */
    public DeviceDescription device() {
        return session.device().about();
    }

    private String compilerOptions() {
        return session.options();
    }

    @Override
    public String description() {
        return "OpenCL ("
                + session.device().about().text()
                + ", "
                + session.precision().type()
                + ")";
    }

    @Override
    public Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("description", description());
        properties.put("precision", precision().type());
        properties.put("name", device().name());
        properties.put("platform", device().platform());
        properties.put("version", device().version());
        properties.put("driver", device().driver());
        properties.put("compiler_options", compilerOptions());
        properties.put("kernels_from_cache", session.isFromCache());
        properties.put("work_groups", groups());
        return properties;
    }

    /** What was tuned, by the name of the kernel; all others have the usual group. */
    private Map<String, String> groups() {
        Map<String, String> groups = new TreeMap<>();
        session.tuning().chosen().forEach((kernel, group) -> groups.put(kernel, group.toString()));
        return groups;
    }

    @Override
    public List<String> notices() {
        return session.notices();
    }

    @Override
    public Precision precision() {
        return session.precision();
    }

    @Override
    public DeviceField allocate(String name, Shape shape) {
        OpenClField field = fields.create(name, shape, null);
        vectors.fill(field, 0);
        return field;
    }

    @Override
    public DeviceField allocate(String name, Shape shape, Carry carry) {
        OpenClField field = fields.create(name, shape, carry);
        vectors.fill(field, 0);
        return field;
    }

    @Override
    public void release(DeviceField field) {
        fields.release(OpenClField.of(field));
    }

    @Override
    public DeviceField upload(String name, Field host) {
        OpenClField field = fields.create(name, host.shape(), null);
        store(field, host);
        return field;
    }

    @Override
    public Field download(DeviceField field) {
        Field host = new Field(field.shape());
        fields.read(OpenClField.of(field), host);
        return host;
    }

    @Override
    public boolean looksUp() {
        return true;
    }

    @Override
    public void store(DeviceField field, Field host) {
        fields.write(host, OpenClField.of(field));
    }

    @Override
    public DeviceVoxels voxels(String name, long[] positions) {
        return OpenClVoxels.of(session, name, positions);
    }

    /** T is computed where it is needed: that is less to read, and 8 B a voxel less to keep. */
    @Override
    public EllipticLevel level(String name, VoxelGrid grid, List<Field> k, DeviceField absorption) {
        IdentityHashMap<Field, DeviceField> known = new IdentityHashMap<>();
        for (Field along : k) {
            known.computeIfAbsent(
                    along,
                    field ->
                            elliptic.resistances(
                                    upload(name + " resistance " + known.size(), field)));
        }
        return new EllipticLevel(
                Shape.of(grid),
                known.get(k.get(0)),
                known.get(k.get(1)),
                known.get(k.get(2)),
                absorption,
                EllipticLevel.PerArea.of(grid));
    }

    @Override
    public Optional<DeviceProfile> profile() {
        if (session.times().isEmpty()) {
            return Optional.empty();
        }
        finish();
        return session.times().map(times -> new DeviceProfile(times.all(), copyBandwidth));
    }

    @Override
    public void onSilence(Consumer<Fault> told) {
        session.watch().tellBefore(told);
    }

    @Override
    public OptionalLong peakDeviceBytes() {
        return OptionalLong.of(session.buffers().peakBytes());
    }

    /** Bytes of every buffer by name when most were held. */
    public Map<String, Long> buffersAtPeak() {
        return session.buffers().atPeak();
    }

    /** Waits until everything asked for so far is done. */
    public void finish() {
        session.finish();
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

    @Override
    public void close() {
        fields.close();
        transport.close();
        sums.close();
        session.close();
    }
}
