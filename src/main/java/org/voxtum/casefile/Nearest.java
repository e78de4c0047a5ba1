package org.voxtum.casefile;

import java.util.Collection;

/** The known word that is nearest to a mistyped one. */
public final class Nearest {
    private Nearest() {}

    /** A remedy: {@code did you mean 'x'?}, or the known words. */
    public static String hint(String word, Collection<String> known) {
        String best = "";
        int least = Math.max(2, word.length() / 3) + 1;
        for (String candidate : known) {
            int distance = distance(word, candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        if (!best.isEmpty()) {
            return "did you mean '" + best + "'?";
        }
        return known.isEmpty() ? "there is none" : "known: " + String.join(", ", known);
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
