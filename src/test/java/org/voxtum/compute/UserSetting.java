package org.voxtum.compute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voxtum.compute.aparapi.KineticsSources;
import org.voxtum.grid.Field;
import org.voxtum.physics.UserRate;

/** A system of user reactions on fields of a backend; its rates are compiled and translated. */
final class UserSetting {
    private final KernelFields fields;
    private final List<UserPool> pools = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<DeviceField> others = new ArrayList<>();
    private final List<UserReaction> reactions = new ArrayList<>();
    private Optional<DeviceField> tissue = Optional.empty();

    UserSetting(KernelFields fields) {
        this.fields = fields;
    }

    /** Share of each voxel that is tissue. */
    UserSetting tissue(DeviceField share) {
        tissue = Optional.of(share);
        return this;
    }

    /** A pool per tissue volume. */
    UserSetting pool(String name, DeviceField start) {
        names.add(name);
        pools.add(new UserPool(carried(name, start), Optional.empty()));
        return this;
    }

    /** A free pool; c at the start. */
    UserSetting free(String name, DeviceField phi, DeviceField start) {
        names.add(name);
        pools.add(new UserPool(carried(name, start), Optional.of(phi)));
        return this;
    }

    UserSetting field(String name, DeviceField values) {
        names.add(name);
        others.add(values);
        return this;
    }

    private DeviceField carried(String name, DeviceField start) {
        Backend backend = fields.backend();
        Field host = backend.download(start);
        DeviceField field = backend.allocate(name, host.shape(), Carry.BYTE);
        backend.store(field, host);
        return field;
    }

    /** A reaction whose law is the last method of some members of a class. */
    UserSetting reaction(UserRate rate, double... change) {
        return reaction(rate, Optional.empty(), change);
    }

    UserSetting reaction(UserRate rate, Optional<DeviceField> where, double... change) {
        List<RateInput> inputs = rate.arguments().stream().map(this::input).toList();
        reactions.add(new UserReaction(rate, inputs, change, where));
        return this;
    }

    /** Arguments are pools by name, c_NAME, fields by name, time, and kVALUE for numbers. */
    private RateInput input(String name) {
        if (name.equals("time")) {
            return RateInput.time();
        }
        if (name.startsWith("c_")) {
            return RateInput.fluid(names.indexOf(name.substring(2)));
        }
        int place = names.indexOf(name);
        return place < pools.size() ? RateInput.pool(place) : RateInput.field(place - pools.size());
    }

    UserSetting advance(int steps, double dt) {
        UserReactions ready =
                fields.backend()
                        .user()
                        .reactions(new UserReactionSystem(pools, others, tissue, reactions));
        for (int i = 0; i < steps; i++) {
            ready.advance(dt, i * dt);
        }
        return this;
    }

    double[] values(int pool) {
        return fields.values(pools.get(pool).field());
    }

    /** Pools per tissue volume in each voxel. */
    double[][] amounts() {
        double[][] amounts = new double[pools.size()][];
        for (int p = 0; p < amounts.length; p++) {
            amounts[p] = values(p);
            if (pools.get(p).storage().isPresent()) {
                double[] phi = fields.values(pools.get(p).storage().orElseThrow());
                for (int i = 0; i < phi.length; i++) {
                    amounts[p][i] *= phi[i];
                }
            }
        }
        return amounts;
    }

    /** The rate {@code law(arguments)} in double precision that an expression gives. */
    static UserRate rate(String arguments, String expression) {
        String typed = "double " + arguments.replace(", ", ", double ");
        return members("double law(" + typed + ") { return " + expression + "; }");
    }

    /** The same in single precision. */
    static UserRate singleRate(String arguments, String expression) {
        String typed = "float " + arguments.replace(", ", ", float ");
        return members("float law(" + typed + ") { return (float) (" + expression + "); }");
    }

    private static UserRate members(String members) {
        try {
            Path folder = Files.createTempDirectory("rates");
            try {
                return KineticsSources.load(folder, members).rate("law");
            } finally {
                Files.delete(folder.resolve("Rates.java"));
                Files.delete(folder);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
