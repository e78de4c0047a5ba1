package org.voxtum.solver;

import java.util.Optional;
import java.util.stream.Stream;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.UserPool;
import org.voxtum.model.PoolName;

/** A pool that users' rates change or read, where the backend computes. */
final class ReactingPool {
    private final Backend backend;
    private final PoolName name;
    private final AgentState state;
    private final UserPool user;

    /**
     * @param run its agent, which has its turn
     */
    ReactingPool(Backend backend, PoolName name, AgentRun run) {
        this.backend = backend;
        this.name = name;
        state = run.state();
        user =
                name.isFree()
                        ? new UserPool(state.concentration, Optional.of(run.storage()))
                        : new UserPool(held(), Optional.empty());
    }

    private DeviceField held() {
        return state.pools.get(pool());
    }

    private TissuePool pool() {
        return Stream.of(TissuePool.values())
                .filter(pool -> pool.label().equals(name.pool()))
                .findFirst()
                .orElseThrow();
    }

    PoolName name() {
        return name;
    }

    UserPool user() {
        return user;
    }

    /** Sum over voxels of what it holds per volume [mol/m^3]. */
    double content() {
        return name.isFree()
                ? backend.vectors().dot(user.storage().orElseThrow(), user.field())
                : backend.vectors().sum(user.field());
    }

    /** Books what it gained [mol]: a term of the free pool's budget, or beside it. */
    void book(String term, double amount) {
        if (name.isFree()) {
            state.book(term, amount);
        } else {
            state.transfer(pool().reacted(), amount);
        }
    }
}
