package org.voxtum.compute;

import java.util.List;
import java.util.Optional;

/**
 * Reactions with users' rates among pools, voxel by voxel: {@code du_p/dt = sum_r change_rp w_r
 * rate_r(u, c, fields, t)}, u per tissue volume, c = u tissue / phi for free pools.
 *
 * @param pools all of one shape
 * @param fields that rates read, of the same shape
 * @param tissue share of each voxel that is tissue [-]; empty where all are whole. A voxel without
 *     any is closed
 * @param reactions at least one
 */
public record UserReactionSystem(
        List<UserPool> pools,
        List<DeviceField> fields,
        Optional<DeviceField> tissue,
        List<UserReaction> reactions) {
    /** Copies the lists. */
    public UserReactionSystem {
        pools = List.copyOf(pools);
        fields = List.copyOf(fields);
        reactions = List.copyOf(reactions);
        int count = pools.size();
        if (reactions.isEmpty() || reactions.stream().anyMatch(r -> r.change().length != count)) {
            throw new IllegalArgumentException("each reaction changes each pool, if by 0");
        }
    }

    /** Least relative change of a number that its rates can tell. */
    public double rateEpsilon(Precision fields) {
        boolean coarse =
                fields == Precision.SINGLE
                        || reactions.stream().anyMatch(r -> !r.rate().isDouble());
        return coarse ? Math.ulp(1f) : Math.ulp(1.0);
    }
}
