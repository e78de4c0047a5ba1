package org.voxtum.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.voxtum.fault.Fault;
import org.voxtum.render.Chart;
import org.voxtum.render.ChartPicture;
import org.voxtum.render.PngWriter;

/** The page of results, {@code docs/verification.md}, and its figures. */
public final class VerificationPage {
    private static final String FIGURES = "images/verify/";
    private static final String HEAD =
            """
            # Verification

            What Voxtum gives where the answer is known. This page and its figures are written by
            `./voxtum verify --page docs/verification.md`; `./voxtum verify` compares anew on your machine and ends
            with exit code 7 where a number is outside its tolerance. A test fails where this page differs from what
            the program gives.

            - **error**: distance from the exact value; relative unless the quantity says otherwise. Errors under a hundredth
              of their tolerance, and rounding errors, are given as a bound.
            - **order**: logarithm to base 2 of the ratio of the errors on this grid and on one half as fine. It is judged
              where *accepted* names an order, else shown. Staircases of voxels at a sphere make errors fall unevenly; there
              the bound counts.
            - **accepted**: largest error or smallest order. Tolerances were set before the program was measured.
            - **run**: `quick` trials are those of `./voxtum verify --quick`.
            - Norms are over voxel centres: L1 the mean magnitude, L2 the root of the mean square.
            """;

    private VerificationPage() {}

    /** The text, from the results of all trials in order. */
    public static String text(List<TrialResult> results) {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("\n| case | what is solved |\n|---|---|\n");
        for (ReferenceCase tested : cases(results)) {
            page.append(
                    "| [%s](#%s) | %s |\n".formatted(tested.name(), tested.name(), tested.title()));
        }
        for (ReferenceCase tested : cases(results)) {
            page.append(head(tested));
            results.stream()
                    .filter(result -> result.tested().equals(tested))
                    .forEach(result -> page.append(rows(result)));
            chart(results, tested)
                    .ifPresent(
                            chart ->
                                    page.append(
                                            "\n![%s](%s)\n"
                                                    .formatted(chart.title(), figure(tested))));
        }
        return page.toString();
    }

    private static List<ReferenceCase> cases(List<TrialResult> results) {
        return results.stream().map(TrialResult::tested).distinct().toList();
    }

    /** What stands before a case's rows. */
    static String head(ReferenceCase tested) {
        return """

                ## %s

                %s.

                - Equation: `%s`
                - Exact: `%s`
                - Source: %s

                | grid | quantity | error | order | accepted | run |
                |---|---|---|---|---|---|
                """
                .formatted(
                        tested.name(),
                        tested.title().substring(0, 1).toUpperCase(Locale.ROOT)
                                + tested.title().substring(1),
                        tested.equation(),
                        tested.exact(),
                        tested.source());
    }

    /** The rows of a trial. */
    static String rows(TrialResult result) {
        StringBuilder rows = new StringBuilder();
        for (Finding finding : result.outcome().findings()) {
            rows.append(
                    "| %s | %s | %s | %s | %s | %s |\n"
                            .formatted(
                                    result.trial().grid(),
                                    finding.quantity(),
                                    Rounded.error(finding),
                                    Rounded.order(finding),
                                    Rounded.accepted(finding),
                                    result.quick() ? "quick" : ""));
        }
        return rows.toString();
    }

    private static Optional<Chart> chart(List<TrialResult> results, ReferenceCase tested) {
        return results.stream()
                .filter(result -> result.tested().equals(tested))
                .flatMap(result -> result.outcome().chart().stream())
                .findFirst();
    }

    /** Path of a case's figure, from the folder of the page. */
    static String figure(ReferenceCase tested) {
        return FIGURES + tested.name() + ".png";
    }

    /**
     * Writes page and figures.
     *
     * @param page the page; figures go to {@code images/verify/} beside it
     * @throws Fault OUTPUT where they cannot be written
     */
    public static void write(Path page, List<TrialResult> results) {
        Path folder = page.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder.resolve(FIGURES));
            for (ReferenceCase tested : cases(results)) {
                Optional<Chart> chart = chart(results, tested);
                if (chart.isPresent()) {
                    draw(folder.resolve(figure(tested)), chart.get());
                }
            }
            Files.writeString(page, text(results));
        } catch (IOException failure) {
            throw new Fault(
                    Fault.Kind.OUTPUT,
                    "cannot write the page of results: " + failure.getMessage(),
                    page.toString(),
                    "give a file in a folder that can be written",
                    failure);
        }
    }

    private static void draw(Path file, Chart chart) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            PngWriter.write(out, ChartPicture.draw(chart), Map.of("Title", chart.title()));
        }
    }
}
