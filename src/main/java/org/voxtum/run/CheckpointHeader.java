package org.voxtum.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.voxtum.format.FileStamp;

/**
 * What a checkpoint says about the run, beside the state of the simulation.
 *
 * @param version version of Voxtum
 * @param backend backend that computed the state
 * @param precision the least precise numbers that the run was computed with so far
 * @param caseFile the case, absolute
 * @param sets changes of the case as the user gave them
 * @param steps table of the steps to take, absolute; empty where they are chosen
 * @param inputs SHA-256 of the case and of every file that it names, by absolute path
 * @param time model time that every agent has reached [s]
 * @param pressureSeconds wall-clock time of the pressure's solve [s]
 * @param transportSeconds wall-clock time of all steps and reports so far [s]
 * @param peakBytes most bytes of fields at one time
 * @param files stamps of whole files, by path inside the run folder
 * @param recorded what the recorder has written
 */
record CheckpointHeader(
        String version,
        String backend,
        String precision,
        @JsonProperty("case") String caseFile,
        List<String> sets,
        String steps,
        Map<String, String> inputs,
        @JsonProperty("time_s") double time,
        @JsonProperty("pressure_wall_s") double pressureSeconds,
        @JsonProperty("transport_wall_s") double transportSeconds,
        @JsonProperty("field_bytes_peak") long peakBytes,
        Map<String, FileStamp> files,
        Recorded recorded) {
    /**
     * What the recorder has written, as far as the checkpoint goes.
     *
     * @param started whether the reports of time 0 are written
     * @param tables stamps of the tables, by name
     * @param series field files in the order of time
     * @param largestContent largest content so far by agent, pool and region [mol]
     */
    record Recorded(
            boolean started,
            Map<String, FileStamp> tables,
            List<SeriesFile> series,
            @JsonProperty("largest_content") Map<String, Double> largestContent) {}

    /**
     * One field file.
     *
     * @param time model time [s]
     * @param file path inside the run folder
     * @param stamp of the whole file
     */
    record SeriesFile(@JsonProperty("time_s") double time, String file, FileStamp stamp) {}
}
