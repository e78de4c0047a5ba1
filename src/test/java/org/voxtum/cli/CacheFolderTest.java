package org.voxtum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Where the cache is. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the paths are those of Unix")
class CacheFolderTest {
    private static final String HOME = "/home/ada";

    @Test
    void whatIsUsualOnEachSystem() {
        assertThat(CacheFolder.of(Map.of(), "Linux", HOME))
                .contains(Path.of("/home/ada/.cache/voxtum"));
        assertThat(CacheFolder.of(Map.of(), "Mac OS X", HOME))
                .contains(Path.of("/home/ada/Library/Caches/voxtum"));
        assertThat(CacheFolder.of(Map.of("LOCALAPPDATA", "/local"), "Windows 11", HOME))
                .contains(Path.of("/local/voxtum/cache"));
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "/xdg"), "Linux", HOME))
                .contains(Path.of("/xdg/voxtum"));
    }

    @Test
    void aRelativeFolderOfTheSystemDoesNotCount() {
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "xdg"), "Linux", HOME))
                .contains(Path.of("/home/ada/.cache/voxtum"));
    }

    @Test
    void whatTheUserNamesOrWantsNot() {
        assertThat(CacheFolder.of(Map.of("VOXTUM_CACHE", "/mine"), "Linux", HOME))
                .contains(Path.of("/mine"));
        assertThat(CacheFolder.of(Map.of("VOXTUM_CACHE", "off"), "Linux", HOME)).isEmpty();
    }

    @Test
    void withoutAHomeThereIsNone() {
        assertThat(CacheFolder.of(Map.of(), "Linux", "?")).isEmpty();
        assertThat(CacheFolder.of(Map.of(), "Linux", "")).isEmpty();
    }
}
