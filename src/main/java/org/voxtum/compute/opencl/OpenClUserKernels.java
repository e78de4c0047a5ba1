package org.voxtum.compute.opencl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jocl.CLException;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.Precision;
import org.voxtum.compute.UserKernels;
import org.voxtum.compute.UserPool;
import org.voxtum.compute.UserReaction;
import org.voxtum.compute.UserReactionSystem;
import org.voxtum.compute.UserReactions;
import org.voxtum.fault.Fault;
import org.voxtum.fault.KineticsRule;
import org.voxtum.physics.UserRate;

/** Kernels with users' rates on a device, built when they are asked for. */
final class OpenClUserKernels implements UserKernels {
    private static final int CHUNK = 128;

    private final OpenClSession session;
    private final Map<String, String> names = new HashMap<>();

    OpenClUserKernels(OpenClSession session) {
        this.session = session;
    }

    @Override
    public UserReactions reactions(UserReactionSystem system) {
        system.reactions().forEach(reaction -> requireDoubles(reaction.rate()));
        List<UserRate> rates = system.reactions().stream().map(UserReaction::rate).toList();
        String name = built(UserProgram.of(system, session.sumPrecision(), chunk()), rates);
        return (dt, time) -> advance(system, name, dt, time);
    }

    /** Voxels of a work-item: on processors so many that several are computed at once. */
    private int chunk() {
        return session.prefersRows() ? CHUNK : 1;
    }

    private void requireDoubles(UserRate rate) {
        requireDoubles(rate, session.device().about());
    }

    /** Refuses a rate that computes in a precision that the device does not have. */
    static void requireDoubles(UserRate rate, DeviceDescription device) {
        if (rate.usesDoubles() && !device.doubles()) {
            throw KineticsRule.NO_DOUBLES.fault("", rate.name(), device.name());
        }
    }

    /**
     * Name of the kernel of a source, which is built where none like it was. What the device's
     * compiler refuses is what was made of a user's methods.
     */
    private String built(String source, List<UserRate> rates) {
        return names.computeIfAbsent(source, text -> build(text, rates));
    }

    private String build(String source, List<UserRate> rates) {
        String name = "user_kernel_" + names.size();
        try {
            session.add(source.replace(UserProgram.KERNEL, name), name);
            return name;
        } catch (Fault failure) {
            if (!(failure.getCause() instanceof CLException)) {
                throw failure;
            }
            String all = rates.stream().map(UserRate::name).collect(Collectors.joining(", "));
            throw KineticsRule.NOT_TRANSLATED.fault(
                    failure, "", all, "the device's compiler refuses it");
        }
    }

    private void advance(UserReactionSystem system, String name, double dt, double time) {
        KernelCall call = session.kernel(name);
        for (UserPool pool : system.pools()) {
            if (session.precision() == Precision.DOUBLE) {
                call.field(pool.field());
            } else {
                call.fieldAndCarry(pool.field());
            }
        }
        system.pools().forEach(pool -> pool.storage().ifPresent(call::field));
        system.reactions().forEach(reaction -> where(call, reaction));
        system.fields().forEach(call::field);
        system.tissue().ifPresent(call::field);
        long n = system.pools().get(0).field().shape().size();
        call.real(time).real(dt).count(n);
        if (chunk() == 1) {
            call.over(n);
        } else {
            call.overSingly((n + chunk() - 1) / chunk());
        }
    }

    private static void where(KernelCall call, UserReaction reaction) {
        reaction.where().ifPresent((DeviceField field) -> call.field(field));
    }

    @Override
    public double[] evaluate(UserRate rate, double[][] arguments) {
        requireDoubles(rate);
        int points = arguments[0].length;
        String name = built(UserProgram.evaluating(rate), List.of(rate));
        double[] together = new double[arguments.length * points];
        for (int a = 0; a < arguments.length; a++) {
            System.arraycopy(arguments[a], 0, together, a * points, points);
        }
        DeviceBuffer in = session.reals("arguments", together);
        DeviceBuffer out = session.reals("values", new double[points]);
        session.kernel(name).buffer(in).buffer(out).count(points).over(points);
        double[] values = new double[points];
        session.transfer().read(out, 0, values, points);
        session.release(in);
        session.release(out);
        return values;
    }
}
