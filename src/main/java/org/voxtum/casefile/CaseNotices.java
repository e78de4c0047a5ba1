package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;

/** What a user should know of a case that is no mistake. */
public final class CaseNotices {
    private CaseNotices() {}

    /** One sentence each. */
    public static List<String> of(Case source) {
        List<String> notices = new ArrayList<>();
        RunSpec run = source.run();
        boolean typed = CasePlaces.typedBelow(source, List.of("run", "report_every")).isPresent();
        if (typed && run.reportEvery() > run.duration()) {
            notices.add("report_every is longer than the run: one report, at its end");
        }
        return notices;
    }
}
