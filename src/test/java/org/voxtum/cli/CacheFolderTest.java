package org.voxtum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The folder of caches is where the system keeps such. */
class CacheFolderTest {
    private static Optional<Path> folder(String name, String value, String system) {
        return CacheFolder.of(Map.of(name, value), system, "/h");
    }

    @Test
    void eachSystemHasItsPlace() {
        assertThat(folder("VOXTUM_CACHE", "/x/y", "Linux")).contains(Path.of("/x/y"));
        assertThat(folder("VOXTUM_CACHE", "off", "Linux")).isEmpty();
        assertThat(folder("XDG_CACHE_HOME", "/c", "Linux")).contains(Path.of("/c/voxtum"));
        assertThat(folder("OTHER", "", "Linux")).contains(Path.of("/h/.cache/voxtum"));
        assertThat(folder("OTHER", "", "Mac OS X")).contains(Path.of("/h/Library/Caches/voxtum"));
        assertThat(folder("LOCALAPPDATA", "/l", "Windows 11"))
                .contains(Path.of("/l/voxtum/cache"));
        assertThat(CacheFolder.of(Map.of(), "Linux", "")).isEmpty();
    }
}
