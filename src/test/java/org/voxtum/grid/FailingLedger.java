package org.voxtum.grid;

import java.util.concurrent.atomic.AtomicInteger;

/** A ledger whose n-th field finds no memory. */
public final class FailingLedger {
    private final AtomicInteger left;

    /**
     * A ledger in which one allocation fails.
     *
     * @param number which allocation fails, from 1
     */
    public FailingLedger(int number) {
        left = new AtomicInteger(number);
    }

    /** The ledger. */
    public FieldLedger ledger() {
        return new FieldLedger(
                shape -> {
                    if (left.decrementAndGet() == 0) {
                        throw new OutOfMemoryError("Java heap space");
                    }
                    return new Field(shape);
                });
    }

    /** Whether the allocation came that fails. */
    public boolean hasFailed() {
        return left.get() <= 0;
    }
}
