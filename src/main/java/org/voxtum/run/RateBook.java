package org.voxtum.run;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.voxtum.fault.Fault;
import org.voxtum.format.AtomicFile;

/**
 * The rates measured on this machine, in a file of the user's cache. What is damaged or foreign in
 * it counts as not measured.
 */
public final class RateBook {
    private static final String FILE = "rates.json";
    private final Path file;

    /** The book in a folder, which need not exist yet. */
    public RateBook(Path folder) {
        this.file = folder.resolve(FILE);
    }

    /** The book of the user. */
    public static RateBook ofUser() {
        return new RateBook(UserCache.folder(System::getenv, System.getProperty("os.name")));
    }

    /** Where it stands. */
    public Path file() {
        return file;
    }

    /** What was measured last for a backend on as many processors as now. */
    public Optional<DeviceRates> rates(BackendChoice choice) {
        return Optional.ofNullable(entries().get(key(choice.name(), choice.precision().label())))
                .flatMap(DeviceRates::of);
    }

    /**
     * Keeps what was measured.
     *
     * @throws Fault OUTPUT where the folder cannot be written
     */
    public void keep(DeviceRates rates) {
        Map<String, Map<String, Object>> entries = entries();
        entries.put(key(rates.device(), rates.precision()), rates.facts());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException refused) {
            throw new Fault(
                    Fault.Kind.OUTPUT,
                    "the folder of the cache cannot be made: " + refused.getMessage(),
                    file.toString(),
                    "set VOXTUM_CACHE to a folder that can be written",
                    refused);
        }
        AtomicFile.write(
                file,
                out ->
                        new ObjectMapper()
                                .writerWithDefaultPrettyPrinter()
                                .writeValue(out, entries));
    }

    private static String key(String device, String precision) {
        return device
                + ", "
                + precision
                + ", "
                + Runtime.getRuntime().availableProcessors()
                + " processors";
    }

    private Map<String, Map<String, Object>> entries() {
        try {
            return new ObjectMapper()
                    .readValue(
                            Files.readAllBytes(file),
                            new TypeReference<TreeMap<String, Map<String, Object>>>() {});
        } catch (IOException absentOrDamaged) {
            return new TreeMap<>();
        }
    }
}
