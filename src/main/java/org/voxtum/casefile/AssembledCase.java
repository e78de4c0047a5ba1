package org.voxtum.casefile;

import java.util.List;
import java.util.Optional;
import org.voxtum.grid.Field;
import org.voxtum.grid.FieldLedger;
import org.voxtum.model.TransportProblem;
import org.voxtum.model.VoxelFraction;
import org.voxtum.vessel.NetworkState;

/**
 * A case made ready to solve, with what reports need beside the problem.
 *
 * @param source the case
 * @param problem what is solved
 * @param bloodFraction v_b of each voxel, vessels and unresolved blood together [-]
 * @param vesselDistance distance to the nearest perfused wall, painted lumens included [m]; empty
 *     without any
 * @param network the network with what its blood does; empty without one
 * @param targeting what theory expects of agents with receptors
 * @param notices what a user should know, a sentence each
 * @param warnings what makes the result doubtful, a sentence each
 * @param ledger every field allocated so far
 */
public record AssembledCase(
        Case source,
        TransportProblem problem,
        VoxelFraction bloodFraction,
        Optional<Field> vesselDistance,
        Optional<NetworkState> network,
        List<AgentValue> targeting,
        List<String> notices,
        List<String> warnings,
        FieldLedger ledger) {
    /** Copies the lists. */
    public AssembledCase {
        targeting = List.copyOf(targeting);
        notices = List.copyOf(notices);
        warnings = List.copyOf(warnings);
    }

    /** Why no place of the tissue has a distance to a vessel; empty where it has. */
    public Optional<String> withoutVesselDistance() {
        boolean walls =
                source.regions().stream()
                        .anyMatch(region -> PassageInspection.hasWall(source, region));
        String why =
                walls
                        ? "vessels are a density, not a network or lumens"
                        : "the case has no vessels";
        return vesselDistance.isPresent()
                ? Optional.empty()
                : Optional.of("no vessel distances: " + why);
    }
}
