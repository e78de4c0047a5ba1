package org.voxtum.run;

import org.voxtum.compute.Backend;
import org.voxtum.grid.FieldLedger;

/**
 * A backend that is open, and why it is this one.
 *
 * @param choice how it was chosen
 * @param memory what it is planned to take
 * @param backend itself
 */
record OpenBackend(BackendChoice choice, PlannedMemory memory, Backend backend)
        implements AutoCloseable {
    static OpenBackend of(BackendChoice choice, PlannedMemory memory, FieldLedger ledger) {
        return new OpenBackend(choice, memory, choice.open().apply(ledger));
    }

    @Override
    public void close() {
        backend.close();
    }
}
