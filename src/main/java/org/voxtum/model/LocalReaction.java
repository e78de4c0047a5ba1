package org.voxtum.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.voxtum.grid.Field;
import org.voxtum.physics.UserRate;

/**
 * A reaction between pools, in place, whose rate a user wrote.
 *
 * @param rate its law [mol per m^3 of tissue and s]
 * @param arguments what each argument of the law stands for, in order
 * @param change what one mole of the reaction adds to each pool [mol], below 0 for what it takes
 * @param where share of each voxel in which it goes on [-]; empty for everywhere
 */
public record LocalReaction(
        UserRate rate,
        List<RateArgument> arguments,
        Map<PoolName, Double> change,
        Optional<Field.VoxelFunction> where) {
    /** Copies list and map. */
    public LocalReaction {
        arguments = List.copyOf(arguments);
        change = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(change));
    }

    /** Pools that it changes or that its rate reads. */
    public Set<PoolName> pools() {
        Set<PoolName> pools = new LinkedHashSet<>(change.keySet());
        for (RateArgument argument : arguments) {
            if (argument instanceof RateArgument.Amount amount) {
                pools.add(amount.pool());
            } else if (argument instanceof RateArgument.Fluid fluid) {
                pools.add(new PoolName(fluid.agent(), PoolName.FREE));
            }
        }
        return pools;
    }
}
