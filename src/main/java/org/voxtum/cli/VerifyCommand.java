package org.voxtum.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.voxtum.casefile.Nearest;
import org.voxtum.compute.Backend;
import org.voxtum.fault.Fault;
import org.voxtum.grid.FieldLedger;
import org.voxtum.run.BackendChoice;
import org.voxtum.run.ClockText;
import org.voxtum.verify.ReferenceCase;
import org.voxtum.verify.TrialResult;
import org.voxtum.verify.VerificationCases;
import org.voxtum.verify.VerificationPage;
import org.voxtum.verify.VerificationRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs the reference cases on this machine and judges them. */
@Command(
        name = "verify",
        description = {
            "Solve problems with known solutions here and judge the errors.",
            "On another backend than the reference, compare it with the reference too: a chamber with"
                    + " a vessel network in the same steps.",
            "Writes a table to standard output; exit 7 where a number is outside its tolerance."
        })
final class VerifyCommand implements Callable<Integer> {
    @ParentCommand private Main main;

    @Parameters(
            arity = "0..*",
            paramLabel = "CASE",
            description = "Only these: v01-isolated-sphere, its number or its name; see --list.")
    private List<String> words = List.of();

    @Option(names = "--list", description = "List the cases and run nothing.")
    private boolean list;

    @Option(names = "--quick", description = "Leave out fine grids and whole days; seconds.")
    private boolean quick;

    @Option(names = "--json", description = "Write the results as JSON in place of the table.")
    private boolean json;

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description = "Write all results as a page with figures (docs/verification.md).")
    private Path page;

    @Mixin private BackendOptions backend;

    @Override
    public Integer call() {
        BackendChoice choice = BackendChoice.of(backend.orReference(main.console()));
        List<ReferenceCase> cases = cases(choice);
        if (list) {
            for (ReferenceCase tested : cases) {
                main.console()
                        .data(
                                String.format(
                                        Locale.ROOT, "%-28s %s", tested.name(), tested.title()));
            }
            return ExitCode.OK;
        }
        refusePageOfParts();
        String description;
        try (Backend device = choice.open().apply(new FieldLedger())) {
            description = device.description();
        }
        List<TrialResult> results = run(cases, choice);
        if (json) {
            main.console().data(VerifyJson.text(description, quick, results));
        }
        if (page != null) {
            VerificationPage.write(page, results);
        }
        long failed = results.stream().mapToLong(TrialResult::failures).sum();
        main.console().say(summary(cases, results, failed));
        return failed == 0 ? ExitCode.OK : Fault.Kind.VERIFICATION.exitCode();
    }

    private List<TrialResult> run(List<ReferenceCase> cases, BackendChoice choice) {
        try (VerifyProgress progress = new VerifyProgress(main.console(), !json)) {
            return new VerificationRun(() -> choice.open().apply(new FieldLedger()), progress)
                    .run(cases, quick);
        }
    }

    private static String summary(
            List<ReferenceCase> cases, List<TrialResult> results, long failed) {
        int findings = results.stream().mapToInt(r -> r.outcome().findings().size()).sum();
        double seconds = results.stream().mapToDouble(TrialResult::seconds).sum();
        return String.format(
                Locale.ROOT,
                "%d cases, %d findings, %d outside their tolerance, %s",
                cases.size(),
                findings,
                failed,
                ClockText.of(seconds));
    }

    private void refusePageOfParts() {
        if (page != null && (quick || !words.isEmpty())) {
            throw new Fault(
                    Fault.Kind.USAGE,
                    "--page is the page of all results",
                    "",
                    "leave out --quick and the names of cases");
        }
    }

    private List<ReferenceCase> cases(BackendChoice choice) {
        if (words.isEmpty()) {
            return choice.isReference() ? VerificationCases.all() : VerificationCases.ofDevice();
        }
        Set<ReferenceCase> wanted = new LinkedHashSet<>();
        for (String word : words) {
            List<ReferenceCase> named = VerificationCases.named(word);
            if (named.isEmpty()) {
                throw new Fault(
                        Fault.Kind.USAGE, "there is no case '" + word + "'", "", hint(word));
            }
            wanted.addAll(named);
        }
        return List.copyOf(wanted);
    }

    private static String hint(String word) {
        List<String> known = new ArrayList<>();
        for (ReferenceCase tested : VerificationCases.ofDevice()) {
            known.add(tested.name());
            known.add(tested.word());
        }
        String near = Nearest.hint(word, known);
        return near.startsWith("known") ? "'voxtum verify --list' lists the cases" : near;
    }
}
