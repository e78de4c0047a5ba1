package org.voxtum.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.voxtum.compute.Backend;
import org.voxtum.fault.Fault;
import org.voxtum.grid.FieldLedger;
import org.voxtum.run.BackendChoice;
import org.voxtum.verify.Finding;
import org.voxtum.verify.VerificationCase;
import org.voxtum.verify.VerificationCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs the reference cases on this machine and judges them. */
@Command(
        name = "verify",
        description =
                "Solve problems with known solutions here and judge the errors; exit 7 on a fail.")
final class VerifyCommand implements Callable<Integer> {
    @ParentCommand private Main main;

    @Parameters(
            arity = "0..*",
            paramLabel = "CASE",
            description = "Only cases whose title contains one of these words.")
    private List<String> words = List.of();

    @Option(names = "--quick", description = "Leave out fine grids and whole days.")
    private boolean quick;

    @Option(names = "--json", description = "Write the findings as JSON to standard output.")
    private boolean json;

    @Mixin private BackendOptions backend;

    private final List<Map<String, Object>> records = new ArrayList<>();
    private int failed;

    @Override
    public Integer call() {
        List<VerificationCase> cases =
                Stream.concat(
                                VerificationCases.quick().stream(),
                                quick ? Stream.empty() : VerificationCases.slow().stream())
                        .filter(this::isWanted)
                        .toList();
        if (cases.isEmpty()) {
            throw new Fault(
                    Fault.Kind.USAGE,
                    "no case has a title like " + words,
                    "",
                    "run 'voxtum verify --quick' to see the titles");
        }
        BackendChoice choice = BackendChoice.of(backend.orReference());
        cases.forEach(tested -> judge(tested, choice));
        if (json) {
            main.console().data(text());
        }
        main.console().say(records.size() + " findings, " + failed + " outside their tolerance");
        return failed == 0 ? ExitCode.OK : Fault.Kind.VERIFICATION.exitCode();
    }

    private boolean isWanted(VerificationCase tested) {
        String title = tested.title().toLowerCase(Locale.ROOT);
        return words.isEmpty()
                || words.stream().anyMatch(w -> title.contains(w.toLowerCase(Locale.ROOT)));
    }

    private void judge(VerificationCase tested, BackendChoice choice) {
        main.console().say(tested.title());
        try (Backend opened = choice.open().apply(new FieldLedger())) {
            tested.run(opened).forEach(finding -> judge(tested, finding));
        }
    }

    private void judge(VerificationCase tested, Finding finding) {
        failed += finding.passes() ? 0 : 1;
        record(tested, finding);
        String line =
                String.format(
                        Locale.ROOT,
                        "  %-4s %-50s error %10.3e  tolerance %8.1e",
                        finding.passes() ? "ok" : "FAIL",
                        finding.quantity(),
                        finding.error(),
                        finding.tolerance());
        main.console().say(line);
    }

    private void record(VerificationCase tested, Finding finding) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("case", tested.title());
        row.put("quantity", finding.quantity());
        row.put("error", finding.error());
        row.put("tolerance", finding.tolerance());
        row.put("passes", finding.passes());
        records.add(row);
    }

    private String text() {
        try {
            return new ObjectMapper().writeValueAsString(records);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
