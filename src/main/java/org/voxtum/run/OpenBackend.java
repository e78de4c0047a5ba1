package org.voxtum.run;

import org.voxtum.compute.Backend;
import org.voxtum.grid.FieldLedger;

/**
 * A backend that is open, and why it is this one.
 *
 * @param choice how it was chosen
 * @param backend itself
 */
record OpenBackend(BackendChoice choice, Backend backend) implements AutoCloseable {
    static OpenBackend of(BackendChoice choice, FieldLedger ledger) {
        return new OpenBackend(choice, choice.open().apply(ledger));
    }

    @Override
    public void close() {
        backend.close();
    }
}
