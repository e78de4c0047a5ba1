package org.voxtum.solver;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.RateInput;
import org.voxtum.compute.UserReaction;
import org.voxtum.compute.UserReactionSystem;
import org.voxtum.compute.UserReactions;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.LocalReaction;
import org.voxtum.model.MilieuProperty;
import org.voxtum.model.PoolName;
import org.voxtum.model.RateArgument;
import org.voxtum.physics.Constants;

/**
 * Reactions with users' rates among the pools of a group, in halves around the interval between two
 * meetings. Its fields stand while the group has its turn.
 */
final class GroupReactions implements AutoCloseable {
    private static final String TERM = "reacted";

    private final SolverFloor floor;
    private final Backend backend;
    private final List<ReactingPool> pools = new ArrayList<>();
    private final List<RateArgument> conditions = new ArrayList<>();
    private final List<DeviceField> fields = new ArrayList<>();
    private final IdentityHashMap<Field.VoxelFunction, DeviceField> places =
            new IdentityHashMap<>();
    private final List<DeviceField> own = new ArrayList<>();
    private final UserReactions reactions;

    /** Whether a problem's reactions are those of the pools of some agents. */
    static boolean any(List<LocalReaction> reactions, List<AgentCoefficients> agents) {
        return reactions.stream()
                .flatMap(reaction -> reaction.pools().stream())
                .anyMatch(p -> agents.stream().anyMatch(agent -> agent.name().equals(p.agent())));
    }

    /**
     * @param runs every agent of the group, which has its turn
     */
    GroupReactions(SolverFloor floor, List<AgentRun> runs) {
        this.floor = floor;
        backend = floor.backend();
        Set<PoolName> names = new LinkedHashSet<>();
        floor.problem().reactions().forEach(reaction -> names.addAll(reaction.pools()));
        for (PoolName name : names) {
            pools.add(new ReactingPool(backend, name, runOf(runs, name.agent())));
        }
        List<UserReaction> users =
                floor.problem().reactions().stream().map(this::reaction).toList();
        DeviceField tissue = ofVoxels("tissue", floor.problem().fluid().tissueFraction()::at);
        reactions =
                backend.user()
                        .reactions(
                                new UserReactionSystem(
                                        pools.stream().map(ReactingPool::user).toList(),
                                        fields,
                                        Optional.of(tissue),
                                        users));
    }

    private static AgentRun runOf(List<AgentRun> runs, String agent) {
        return runs.stream()
                .filter(run -> run.state().agent().name().equals(agent))
                .findFirst()
                .orElseThrow();
    }

    private VoxelGrid grid() {
        return floor.problem().fluid().grid();
    }

    private DeviceField ofVoxels(String what, Field.VoxelFunction values) {
        DeviceField field = backend.allocate("users' " + what, Shape.of(grid()));
        backend.edit(field, host -> host.fillBy(values));
        own.add(field);
        return field;
    }

    private UserReaction reaction(LocalReaction reaction) {
        double[] change = new double[pools.size()];
        reaction.change().forEach((pool, amount) -> change[place(pool)] = amount);
        return new UserReaction(
                reaction.rate(),
                reaction.arguments().stream().map(this::input).toList(),
                change,
                reaction.where().map(this::place));
    }

    /** Reactions that share a place share its field. */
    private DeviceField place(Field.VoxelFunction where) {
        return places.computeIfAbsent(where, own -> ofVoxels("place " + places.size(), own));
    }

    private int place(PoolName name) {
        return pools.stream().map(ReactingPool::name).toList().indexOf(name);
    }

    private RateInput input(RateArgument argument) {
        if (argument instanceof RateArgument.Constant constant) {
            return RateInput.constant(constant.value());
        }
        if (argument instanceof RateArgument.Amount amount) {
            return RateInput.pool(place(amount.pool()));
        }
        if (argument instanceof RateArgument.Fluid fluid) {
            return RateInput.fluid(place(new PoolName(fluid.agent(), PoolName.FREE)));
        }
        return argument instanceof RateArgument.Time
                ? RateInput.time()
                : RateInput.field(condition(argument));
    }

    /** Place of a condition of the tissue among the fields; each is there once. */
    private int condition(RateArgument condition) {
        if (!conditions.contains(condition)) {
            conditions.add(condition);
            fields.add(ofVoxels("condition " + fields.size(), values(condition)));
        }
        return conditions.indexOf(condition);
    }

    private Field.VoxelFunction values(RateArgument condition) {
        Optional<Field> tension = floor.oxygen().map(OxygenSolution::tension);
        if (condition instanceof RateArgument.Oxygen) {
            Field oxygen = tension.orElseThrow();
            return (x, y, z) -> oxygen.get(x, y, z) * Constants.MMHG;
        }
        MilieuProperty property = ((RateArgument.Condition) condition).property();
        return floor.problem().milieu().of(property, tension);
    }

    /** Advances the pools over a time in which nothing moves, and books what each gained. */
    void advance(double dt, double time) {
        List<Double> before = pools.stream().map(ReactingPool::content).toList();
        reactions.advance(dt, time);
        for (int p = 0; p < pools.size(); p++) {
            double gained = pools.get(p).content() - before.get(p);
            pools.get(p).book(TERM, gained * grid().voxelVolume());
        }
    }

    @Override
    public void close() {
        own.forEach(backend::release);
        own.clear();
    }
}
