package org.voxtum.solver;

import java.util.List;

/**
 * Amounts per time that plasma along a network takes in and gives [mol/s].
 *
 * @param in through the inlets
 * @param out through the outlets
 * @param walls given to the tissue, less what it gives back
 * @param nodes lost where flows of plasma do not balance at a node
 * @param released gained from a carrier in the plasma, less what is given as one
 */
record PlasmaFlows(double in, double out, double walls, double nodes, double released) {
    /** Names of their integrals, each positive where it adds to the plasma. */
    static final List<String> NAMES =
            List.of(
                    "vessels_in",
                    "vessels_out",
                    "vessels_walls",
                    "vessels_nodes",
                    "vessels_released");

    /** As what adds to the plasma, in the order of the names. */
    double[] gains() {
        return new double[] {in, -out, -walls, -nodes, released};
    }
}
