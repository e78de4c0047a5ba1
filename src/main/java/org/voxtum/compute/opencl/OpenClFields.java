package org.voxtum.compute.opencl;

import java.util.LinkedHashSet;
import java.util.Set;
import org.voxtum.compute.Carry;
import org.voxtum.compute.Precision;
import org.voxtum.grid.Field;
import org.voxtum.grid.FieldLedger;
import org.voxtum.grid.Shape;

/** The fields that live on a device, and how they go there and back. */
final class OpenClFields implements AutoCloseable {
    private final OpenClSession session;
    private final FieldLedger ledger;
    private final Set<OpenClField> live = new LinkedHashSet<>();

    OpenClFields(OpenClSession session, FieldLedger ledger) {
        this.session = session;
        this.ledger = ledger;
    }

    /**
     * A field whose values are not set.
     *
     * @param carry what it carries in single precision; null for nothing
     */
    OpenClField create(String name, Shape shape, Carry carry) {
        long bytes = session.sizes().field(shape);
        DeviceBuffer buffer = session.allocate(name, bytes);
        boolean carries = carry != null && session.precision() == Precision.SINGLE;
        long more = carries ? session.sizes().carry(shape, carry) : 0;
        DeviceBuffer low = carries ? session.allocate(name + " carry", more) : null;
        ledger.count(name, bytes + more);
        OpenClField field = new OpenClField(name, shape, buffer, low, carries ? carry : null);
        live.add(field);
        return field;
    }

    /** Gives a field's memory back, once. */
    void release(OpenClField field) {
        if (live.remove(field)) {
            ledger.release(field.name());
            free(field);
        }
    }

    private void free(OpenClField field) {
        session.release(field.buffer());
        if (field.carry() != null) {
            session.release(field.carry());
        }
    }

    void write(Field host, OpenClField field) {
        BufferTransfer transfer = session.transfer();
        eachChunk(
                host,
                (values, at) -> {
                    transfer.write(values, values.length, field.buffer(), at);
                    if (field.carried() == Carry.PAIR) {
                        double[] low = CarriedValues.low(values);
                        transfer.write(low, low.length, field.carry(), at);
                    } else if (field.carried() == Carry.BYTE) {
                        byte[] low = CarriedValues.bytes(values);
                        transfer.write(low, low.length, field.carry(), at);
                    }
                });
    }

    void read(OpenClField field, Field host) {
        BufferTransfer transfer = session.transfer();
        eachChunk(
                host,
                (values, at) -> {
                    transfer.read(field.buffer(), at, values, values.length);
                    if (field.carried() == Carry.PAIR) {
                        double[] low = new double[values.length];
                        transfer.read(field.carry(), at, low, low.length);
                        CarriedValues.add(low, values);
                    } else if (field.carried() == Carry.BYTE) {
                        byte[] low = new byte[values.length];
                        transfer.read(field.carry(), at, low, low.length);
                        CarriedValues.add(low, values);
                    }
                });
    }

    /** An array of a field and the place of its first value in the whole. */
    @FunctionalInterface
    private interface ChunkAction {
        void on(double[] values, long at);
    }

    private static void eachChunk(Field host, ChunkAction action) {
        long at = 0;
        for (int chunk = 0; chunk < host.shape().chunks(); chunk++) {
            double[] values = host.chunk(chunk * host.shape().planesPerChunk());
            action.on(values, at);
            at += values.length;
        }
    }

    @Override
    public void close() {
        live.forEach(this::free);
        live.clear();
    }
}
