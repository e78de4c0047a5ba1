package org.voxtum.vessel;

import java.util.List;

/**
 * Blood flow of a network.
 *
 * @param state what blood does in each segment
 * @param statistics numbers for the report
 * @param warnings sentences about what looks wrong, empty where nothing does
 */
public record FlowResult(NetworkState state, FlowStatistics statistics, List<String> warnings) {
    /** Copies the warnings. */
    public FlowResult {
        warnings = List.copyOf(warnings);
    }
}
