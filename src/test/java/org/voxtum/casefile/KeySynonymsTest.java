package org.voxtum.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeySynonymsTest {
    @Test
    void everySynonymIsOfAKeyOfTheCaseFile() {
        String page = CaseReference.text();
        KeySynonyms.all()
                .forEach(
                        (word, synonyms) ->
                                assertThat(synonyms)
                                        .as(word)
                                        .allMatch(s -> page.contains("| `" + s.key() + "` |")));
    }

    /** Else the table holds what no key that is typed can meet. */
    @Test
    void wordsAreInLowerCaseWithUnderscores() {
        assertThat(KeySynonyms.all().keySet()).allMatch(word -> word.matches("[a-z0-9_/]+"));
    }

    @Test
    void onlyKeysThatExistThereAreNamed() {
        List<String> grid = List.of("voxels", "spacing", "origin");
        assertThat(KeySynonyms.hint("size", grid)).isEqualTo("did you mean 'voxels'?");
        assertThat(KeySynonyms.hint("size", List.of("radius", "zeta")))
                .isEqualTo("did you mean 'radius'? the radius is half of it");
        assertThat(KeySynonyms.hint("Half-Life", List.of("peak", "half_life")))
                .isEqualTo("did you mean 'half_life'?");
        assertThat(KeySynonyms.hint("diameter", grid)).isEqualTo("known: voxels, spacing, origin");
    }

    @Test
    void aWordOfTwoLettersIsNotNearToEveryOther() {
        assertThat(Nearest.hint("kx", List.of("in", "at"))).isEqualTo("known: in, at");
        assertThat(Nearest.hint("ib", List.of("in", "at"))).isEqualTo("did you mean 'in'?");
    }

    @Test
    void aBeginningIsNearWhereItIsTheOnlyOne() {
        assertThat(Nearest.hint("lipo", List.of("liposome", "igg")))
                .isEqualTo("did you mean 'liposome'?");
        assertThat(Nearest.hint("lipo", List.of("liposome", "lipoplex")))
                .isEqualTo("known: liposome, lipoplex");
    }
}
