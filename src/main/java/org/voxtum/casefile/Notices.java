package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;

/** What a user should know of an assembled case, a sentence each, and what she should doubt. */
final class Notices {
    private final List<String> told = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    void tell(String sentence) {
        told.add(sentence);
    }

    /** For what makes a result doubtful; kept apart in run.json. */
    void warn(String sentence) {
        warnings.add(sentence);
    }

    List<String> told() {
        return List.copyOf(told);
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }
}
