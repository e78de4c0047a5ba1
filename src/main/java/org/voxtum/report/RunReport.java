package org.voxtum.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.voxtum.format.AtomicFile;

/** The report of one run folder, finished or not. */
public final class RunReport {
    /** Name of a report in its run folder. */
    public static final String FILE = "report.html";

    private RunReport() {}

    /**
     * Writes the report of a folder.
     *
     * @param folder the run folder
     * @param file where to; one that is there is replaced
     * @throws org.voxtum.fault.Fault USAGE where the folder is none of a run, INPUT where one of
     *     its files is missing or damaged, OUTPUT where the report cannot be written
     */
    public static void write(Path folder, Path file) {
        byte[] text = html(RunData.read(folder)).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(text));
    }

    private static String html(RunData data) {
        return new Page(
                        "Voxtum: " + data.name(),
                        List.of(
                                SummarySection.of(data),
                                KeyNumbersSection.of(data),
                                BudgetSection.of(data),
                                WarningsSection.of(data),
                                ResolutionSection.of(data),
                                MapsSection.of(data),
                                ProfilesSection.of(data),
                                CoursesSection.of(data),
                                CoverageSection.of(data),
                                PerformanceSection.of(data),
                                ProvenanceSection.of(data),
                                CaseSection.of(data)),
                        "Made by Voxtum "
                                + data.facts().text("/version")
                                + " from the files of the run folder. Predictions of a model, for"
                                + " research; not a medical device.")
                .text();
    }
}
