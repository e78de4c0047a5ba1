package org.voxtum.vessel;

import java.util.List;
import org.voxtum.fault.Fault;

/**
 * A network and what blood does in each of its segments.
 *
 * @param network the network
 * @param segments one state per segment, in the network's order
 */
public record NetworkState(VesselNetwork network, List<SegmentState> segments) {
    /** Copies the list; one state per segment is required. */
    public NetworkState {
        segments = List.copyOf(segments);
        if (segments.size() != network.segments().size()) {
            throw new Fault(
                    Fault.Kind.INPUT,
                    "the network has "
                            + network.segments().size()
                            + " segments but the state has "
                            + segments.size(),
                    "",
                    "give one state per segment");
        }
    }
}
