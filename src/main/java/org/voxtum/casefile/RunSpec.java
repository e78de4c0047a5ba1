package org.voxtum.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What to simulate and to write.
 *
 * @param duration model time [s]
 * @param reportEvery model time between rows of the tables [s]
 * @param fieldsEvery model time between field files [s]
 * @param exposure whether area under the curve, peak and peak time of every voxel are kept
 * @param thresholds by agent: fluid concentrations whose time above is recorded [mol/m^3]
 * @param checkpointEvery wall-clock time between checkpoints [s]
 * @param output which fields, and how they are written
 */
public record RunSpec(
        double duration,
        double reportEvery,
        double fieldsEvery,
        boolean exposure,
        Map<String, List<Double>> thresholds,
        double checkpointEvery,
        OutputSpec output) {
    /** Copies the map. */
    public RunSpec {
        Map<String, List<Double>> copy = new LinkedHashMap<>();
        thresholds.forEach((agent, values) -> copy.put(agent, List.copyOf(values)));
        thresholds = Ordered.copy(copy);
    }

    /**
     * Field files.
     *
     * @param fields names of the fields; empty: all of them
     * @param precision of the numbers in the files
     */
    public record OutputSpec(List<String> fields, Precision precision) {
        /** Copies the list. */
        public OutputSpec {
            fields = List.copyOf(fields);
        }
    }

    /** Width of a number in a field file. */
    public enum Precision {
        FLOAT32,
        FLOAT64
    }
}
