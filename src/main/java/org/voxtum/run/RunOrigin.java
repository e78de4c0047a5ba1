package org.voxtum.run;

import java.util.List;
import java.util.Map;
import org.voxtum.format.FileStamp;

/**
 * What every checkpoint of a run says alike.
 *
 * @param sets changes of the case as the user gave them
 * @param inputs SHA-256 of the case and of every file that it names, by absolute path
 * @param files stamps of the files that were written at the start, by path inside the run folder
 */
record RunOrigin(List<String> sets, Map<String, String> inputs, Map<String, FileStamp> files) {}
