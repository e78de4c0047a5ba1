package org.voxtum.cli;

import java.util.function.Consumer;
import org.voxtum.fault.Fault;

/**
 * Ends the process where a device does not answer any more: the thread that waits for it is inside
 * the driver, where nothing can wake it.
 *
 * @param console takes the message
 */
public record SilentDevice(Console console) implements Consumer<Fault> {
    @Override
    public void accept(Fault fault) {
        console.error(fault.getMessage());
        Runtime.getRuntime().halt(fault.kind().exitCode());
    }
}
