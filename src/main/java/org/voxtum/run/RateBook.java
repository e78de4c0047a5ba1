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
    private final Optional<Path> file;

    /** The book in a folder, which need not exist yet; without one nothing is kept. */
    public RateBook(Optional<Path> folder) {
        this.file = folder.map(place -> place.resolve(FILE));
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
        if (file.isEmpty()) {
            return;
        }
        Path target = file.get();
        Map<String, Map<String, Object>> entries = entries();
        entries.put(key(rates.device(), rates.precision()), rates.facts());
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
        } catch (IOException refused) {
            throw new Fault(
                    Fault.Kind.OUTPUT,
                    "the folder of the cache cannot be made: " + refused.getMessage(),
                    target.toString(),
                    "set VOXTUM_CACHE to a folder that can be written",
                    refused);
        }
        AtomicFile.write(
                target,
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
        if (file.isEmpty()) {
            return new TreeMap<>();
        }
        try {
            return new ObjectMapper()
                    .readValue(Files.readAllBytes(file.get()), new TypeReference<Entries>() {});
        } catch (IOException absentOrDamaged) {
            return new TreeMap<>();
        }
    }

    /** Rates by device, precision and processors. */
    private static final class Entries extends TreeMap<String, Map<String, Object>> {
        private static final long serialVersionUID = 1;
    }
}
