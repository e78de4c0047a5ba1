package org.voxtum.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.voxtum.fault.RunRule;
import org.voxtum.run.RunFolder;
import org.voxtum.run.table.Metric;
import org.voxtum.run.table.Metrics;
import org.voxtum.run.table.ProfilePoint;
import org.voxtum.run.table.RunTable;

/**
 * What a run folder holds, as far as a report shows it.
 *
 * @param folder the folder
 * @param facts run.json
 * @param state how far the run has come
 * @param metrics metrics.csv
 * @param profiles profiles.csv
 * @param budget budget.csv
 * @param pictures pictures of the end, else of the newest maps, and those of pools
 * @param effective effective.yaml
 */
record RunData(
        RunFolder folder,
        RunFacts facts,
        RunState state,
        Metrics metrics,
        List<ProfilePoint> profiles,
        List<BudgetTerm> budget,
        List<Picture> pictures,
        String effective) {
    /** Copies the lists. */
    RunData {
        profiles = List.copyOf(profiles);
        budget = List.copyOf(budget);
        pictures = List.copyOf(pictures);
    }

    /** Reads a folder; Fault USAGE where it is none of a run, INPUT where a file is wrong. */
    static RunData read(Path root) {
        RunFolder folder = RunFolder.existing(root);
        RunFacts facts = RunFacts.read(folder);
        RunState state = RunState.of(facts, folder);
        boolean grows = !state.finished();
        Metrics metrics =
                new Metrics(
                        RunTable.read(folder, "metrics.csv", grows).stream()
                                .map(Metric::of)
                                .toList());
        return new RunData(
                folder,
                facts,
                state,
                metrics,
                RunTable.read(folder, "profiles.csv", grows).stream()
                        .map(ProfilePoint::of)
                        .toList(),
                RunTable.read(folder, "budget.csv", grows).stream().map(BudgetTerm::of).toList(),
                pictures(folder, metrics),
                effective(folder));
    }

    private static List<Picture> pictures(RunFolder folder, Metrics metrics) {
        List<Picture> drawn = Picture.of(folder, metrics);
        List<Picture> all =
                new ArrayList<>(drawn.isEmpty() ? NewestMaps.ofFluid(folder, metrics) : drawn);
        all.addAll(NewestMaps.ofPools(folder, metrics));
        return all;
    }

    private static String effective(RunFolder folder) {
        Path file = folder.file("effective.yaml");
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw Files.exists(file)
                    ? RunRule.FILE_DAMAGED.fault(
                            problem, file.toString(), file.getFileName(), problem.getMessage())
                    : RunRule.FILE_MISSING.fault(problem, file.toString(), file.getFileName());
        }
    }

    /** Name of the case. */
    String name() {
        return facts.text("/name");
    }
}
