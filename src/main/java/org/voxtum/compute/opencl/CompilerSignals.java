package org.voxtum.compute.opencl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * Gives Java back the signal of memory faults, which compilers inside drivers take.
 *
 * <p>Java's threads learn of a safepoint by a fault, several of them at once. LLVM, on which PoCL,
 * rusticl and others rest, puts a handler of its own over Java's whenever it begins a file ({@code
 * llvm::sys::RemoveFileOnSignal}), good for one fault only: it hands the first on to Java, and
 * while it does so a second thread's fault ends the process without a word. So this thread makes
 * one fault alone, which to Java is a null that is used, as soon as a compiler may have run and
 * before other threads have work.
 */
final class CompilerSignals {
    /** Of {@link NullRead}, read once: a build may replace the files of a run that goes on. */
    private static final byte[] CODE = code();

    private final Set<String> launched = new HashSet<>();
    private boolean isDue;

    /** Notes a launch; the first of a kernel with groups of a shape may compile. */
    void launched(LoadedKernel kernel, WorkGroup group) {
        isDue |= launched.add(kernel.name() + " " + group);
    }

    /** To be called where a device has done all that was asked of it. */
    void idle() {
        if (isDue) {
            isDue = false;
            restore();
        }
    }

    /** To be called after a driver was found, opened or asked to build. */
    static void restore() {
        try {
            throw new AssertionError("nothing has a length: " + newNullRead().getAsInt());
        } catch (NullPointerException expected) {
            assert expected != null; // the fault that was wanted
        }
    }

    /**
     * A class that has never run. Java's compilers learn that a read meets nulls and look before it
     * from then on, without a fault; only the interpreter always makes one.
     */
    private static IntSupplier newNullRead() {
        try {
            MethodHandles.Lookup fresh = MethodHandles.lookup().defineHiddenClass(CODE, true);
            return (IntSupplier)
                    fresh.findConstructor(fresh.lookupClass(), MethodType.methodType(void.class))
                            .invoke();
        } catch (Throwable e) { // what a method handle declares
            throw new IllegalStateException("a class of Voxtum's own does not begin", e);
        }
    }

    private static byte[] code() {
        try (InputStream code = NullRead.class.getResourceAsStream("NullRead.class")) {
            return code.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a class of Voxtum's own cannot be read", e);
        }
    }
}
