package org.voxtum.run;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Folder for what may be made anew: {@code VOXTUM_CACHE}, else where the system keeps such. */
final class UserCache {
    private static final String NAME = "voxtum";

    private UserCache() {}

    /**
     * The folder, which need not exist.
     *
     * @param environment values of environment variables, null where not set
     * @param system name of the operating system
     */
    static Path folder(UnaryOperator<String> environment, String system) {
        String own = environment.apply("VOXTUM_CACHE");
        if (isSet(own)) {
            return Path.of(own);
        }
        Path home = Path.of(System.getProperty("user.home", "."));
        String words = system.toLowerCase(Locale.ROOT);
        if (words.startsWith("windows")) {
            String local = environment.apply("LOCALAPPDATA");
            return (isSet(local) ? Path.of(local) : home).resolve(NAME).resolve("cache");
        }
        if (words.startsWith("mac")) {
            return home.resolve("Library").resolve("Caches").resolve(NAME);
        }
        String cache = environment.apply("XDG_CACHE_HOME");
        return (isSet(cache) ? Path.of(cache) : home.resolve(".cache")).resolve(NAME);
    }

    private static boolean isSet(String value) {
        return value != null && !value.isEmpty();
    }
}
