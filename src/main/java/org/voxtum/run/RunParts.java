package org.voxtum.run;

import java.util.function.Function;
import java.util.function.Supplier;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.format.Disk;
import org.voxtum.grid.FieldLedger;
import org.voxtum.solver.Simulation;

/**
 * What a run is made of, so that each part can be made to fail.
 *
 * @param disk takes what is written
 * @param ledger allocates the fields of host memory
 * @param backends chooses a backend
 * @param picture draws the end
 * @param blockBytes bytes of a checkpoint to one checksum
 */
record RunParts(
        Disk disk,
        Supplier<FieldLedger> ledger,
        Function<BackendRequest, BackendChoice> backends,
        Picture picture,
        long blockBytes) {
    private static final long BLOCK_BYTES = 64L << 20;

    /** Draws the end of a run. */
    @FunctionalInterface
    interface Picture {
        /** Writes the picture into the run folder. */
        void write(AssembledCase run, Simulation simulation, double time, RunFolder folder);
    }

    static RunParts usual() {
        return new RunParts(
                Disk.ofSystem(),
                FieldLedger::new,
                BackendChoice::of,
                FrontPicture::write,
                BLOCK_BYTES);
    }
}
