package org.voxtum.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a user's caches are, by the habit of the system. */
final class CacheFolder {
    private static final String OFF = "off";

    private CacheFolder() {}

    /** That of this process; empty where the user wants none or has no home. */
    static Optional<Path> ofSystem() {
        return of(
                System.getenv(),
                System.getProperty("os.name", ""),
                System.getProperty("user.home", ""));
    }

    /** VOXTUM_CACHE, else XDG_CACHE_HOME, else what is usual on the system. */
    static Optional<Path> of(Map<String, String> environment, String system, String home) {
        String given = environment.getOrDefault("VOXTUM_CACHE", "");
        if (!given.isEmpty()) {
            return given.equals(OFF) ? Optional.empty() : Optional.of(Path.of(given));
        }
        String name = system.toLowerCase(Locale.ROOT);
        String local = environment.getOrDefault("LOCALAPPDATA", "");
        if (name.startsWith("windows") && !local.isEmpty()) {
            return Optional.of(Path.of(local, "voxtum", "cache"));
        }
        String shared = environment.getOrDefault("XDG_CACHE_HOME", "");
        if (!shared.isEmpty() && Path.of(shared).isAbsolute()) {
            return Optional.of(Path.of(shared, "voxtum"));
        }
        if (home.isEmpty() || !Path.of(home).isAbsolute()) {
            return Optional.empty();
        }
        return Optional.of(
                name.startsWith("mac")
                        ? Path.of(home, "Library", "Caches", "voxtum")
                        : Path.of(home, ".cache", "voxtum"));
    }
}
