package org.voxtum.compute.aparapi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.voxtum.fault.DataRule;
import org.voxtum.fault.KineticsRule;

/**
 * Where a user's class is.
 *
 * @param file a Java source or a jar
 * @param isSource whether it is a source
 */
public record KineticsFile(Path file, boolean isSource) {
    private static final int LARGEST = 1 << 20;

    /** Name of the file, without its folder. */
    String name() {
        return String.valueOf(file.getFileName());
    }

    /**
     * The bytes of a class; nothing of it is run.
     *
     * @throws org.voxtum.fault.Fault of kind INPUT where there is no such class
     */
    byte[] classBytes(String className) {
        return isSource ? KineticsCompiler.compile(this, className) : fromJar(className);
    }

    private byte[] fromJar(String className) {
        try (ZipFile jar = new ZipFile(file.toFile())) {
            ZipEntry entry = jar.getEntry(className.replace('.', '/') + ".class");
            if (entry == null) {
                throw KineticsRule.NO_CLASS.fault(file.toString(), className, name());
            }
            try (InputStream in = jar.getInputStream(entry)) {
                byte[] bytes = in.readNBytes(LARGEST + 1);
                if (bytes.length > LARGEST) {
                    throw KineticsRule.NO_CLASS_FILE.fault(
                            file.toString(), className, name(), "it is longer than 1 MiB");
                }
                return bytes;
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw DataRule.UNREADABLE.fault(broken, file.toString(), name(), broken.getMessage());
        }
    }
}
