package org.voxtum.compute.opencl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jocl.CL;
import org.voxtum.fault.Fault;

/**
 * Loads JOCL. It unpacks its native library under a fixed name in the temporary folder, where two
 * starts at once would meet; so the folder is a private one for as long as that takes.
 */
final class OpenClLibrary {
    private static final String TEMPORARY = "java.io.tmpdir";

    private OpenClLibrary() {}

    /** Loads the native libraries where that has not been done. */
    static synchronized void load() {
        String shared = System.getProperty(TEMPORARY);
        Path own = null;
        try {
            own = Files.createTempDirectory("voxtum-jocl");
            System.setProperty(TEMPORARY, own.toString());
            CL.setExceptionsEnabled(true);
        } catch (UnsatisfiedLinkError
                | NoClassDefFoundError
                | ExceptionInInitializerError missing) {
            throw missing(missing);
        } catch (IOException unwritable) {
            throw new Fault(
                    Fault.Kind.DEVICE,
                    "cannot unpack the OpenCL binding: " + unwritable,
                    "temporary folder " + shared,
                    "make it writable, or name another with JAVA_TOOL_OPTIONS=-D" + TEMPORARY + "=",
                    unwritable);
        } finally {
            System.setProperty(TEMPORARY, shared);
            delete(own);
        }
    }

    private static Fault missing(Throwable cause) {
        return new Fault(
                Fault.Kind.DEVICE,
                "OpenCL is not installed here (no libOpenCL that fits this processor)",
                "",
                "install the driver of your graphics card, or on Debian and Ubuntu for the"
                        + " processor alone: apt install ocl-icd-libopencl1 pocl-opencl-icd;"
                        + " or use --backend reference",
                cause);
    }

    private static void delete(Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException busy) {
            // Windows keeps a loaded library open; the folder is left to the system then.
            folder.toFile().deleteOnExit();
        }
    }
}
