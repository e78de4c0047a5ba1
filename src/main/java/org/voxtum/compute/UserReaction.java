package org.voxtum.compute;

import java.util.List;
import java.util.Optional;
import org.voxtum.physics.UserRate;

/**
 * A reaction with a user's rate: pool p changes by {@code change[p] rate} per time.
 *
 * @param rate its law [mol per m^3 of tissue and s]
 * @param inputs what each argument of the law is, in order
 * @param change of each pool of the system, below 0 for what the reaction takes; not all 0
 * @param where share of each voxel in which it goes on [-], 0 to 1; empty for everywhere
 */
public record UserReaction(
        UserRate rate, List<RateInput> inputs, double[] change, Optional<DeviceField> where) {
    /** Copies the lists. */
    public UserReaction {
        inputs = List.copyOf(inputs);
        change = change.clone();
        if (inputs.size() != rate.arguments().size()) {
            throw new IllegalArgumentException("an argument without a meaning");
        }
    }
}
