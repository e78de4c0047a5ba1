package org.voxtum.vessel;

/**
 * What a network file says of a node where blood enters or leaves.
 *
 * @param node index of the node in the network
 * @param kind what is given
 * @param value pressure [Pa] or flow into the network [m^3/s]
 * @param haematocrit discharge haematocrit of inflow [-], NaN where not given
 * @param oxygen oxygen tension of inflow [mmHg], NaN where not given
 */
public record BoundaryNode(int node, Kind kind, double value, double haematocrit, double oxygen) {
    /** Which quantity a boundary node gives. */
    public enum Kind {
        PRESSURE,
        FLOW
    }
}
