package org.voxtum.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The known word that is nearest to a mistyped one. */
public final class Nearest {
    /** Letters that two words must have in common to begin alike. */
    private static final int LEAST_BEGINNING = 3;

    private Nearest() {}

    /** A remedy: {@code did you mean 'x'?}, or the known words. */
    public static String hint(String word, Collection<String> known) {
        String others = known.isEmpty() ? "there is none" : "known: " + String.join(", ", known);
        return find(word, known).map(best -> "did you mean '" + best + "'?").orElse(others);
    }

    /** The nearest by spelling; else the only one that continues the word, or that it continues. */
    static Optional<String> find(String word, Collection<String> known) {
        String best = "";
        int least = Math.min(Math.max(2, word.length() / 3), word.length() - 1) + 1;
        for (String candidate : known) {
            int distance = distance(word, candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best.isEmpty() ? continued(word, known) : Optional.of(best);
    }

    private static Optional<String> continued(String word, Collection<String> known) {
        List<String> all =
                known.stream()
                        .filter(each -> Math.min(word.length(), each.length()) >= LEAST_BEGINNING)
                        .filter(each -> each.startsWith(word) || word.startsWith(each))
                        .toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** Insertions, deletions and replacements that turn a into b (Levenshtein 1966). */
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(row[j - 1], above[j]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
