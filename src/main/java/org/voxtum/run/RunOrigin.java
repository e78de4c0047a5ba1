package org.voxtum.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxtum.format.FileStamp;

/**
 * What every checkpoint of a run says alike.
 *
 * @param sets changes of the case as the user gave them
 * @param steps table of the steps to take, absolute; empty where they are chosen
 * @param inputs SHA-256 of the case and of every file that it names, by absolute path
 * @param files stamps of the files that were written at the start, by path inside the run folder
 */
record RunOrigin(
        List<String> sets,
        Optional<Path> steps,
        Map<String, String> inputs,
        Map<String, FileStamp> files) {
    /** The same with the files that are written now. */
    RunOrigin with(Map<String, FileStamp> written) {
        return new RunOrigin(sets, steps, inputs, written);
    }
}
