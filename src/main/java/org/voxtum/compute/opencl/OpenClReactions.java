package org.voxtum.compute.opencl;

import java.util.Optional;
import org.voxtum.compute.ChainShares;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.ReactionKernels;
import org.voxtum.compute.ReactionSystem;

/** Pointwise kinetics on a device ({@code kernels/reactions.cl}). */
final class OpenClReactions implements ReactionKernels {
    private final OpenClSession session;

    OpenClReactions(OpenClSession session) {
        this.session = session;
    }

    @Override
    public void advance(ReactionSystem system, double dt) {
        long n = system.storage().shape().size();
        ChainShares smallest = ReactionKernels.smallest(system, dt);
        KernelCall call =
                session.kernel("reaction_advance")
                        .field(system.storage())
                        .field(system.receptors());
        carried(call, system.concentration());
        carried(call, system.bound());
        carried(call, orUntouched(system, system.internal()));
        carried(call, orUntouched(system, system.degraded()));
        call.whole(system.pools())
                .real(system.on())
                .real(system.off())
                .real(smallest.boundToInternal())
                .real(smallest.boundToDegraded())
                .real(smallest.internalToDegraded())
                .real(dt)
                .whole(MOST_PARTS)
                .count(n)
                .over(n);
    }

    /** Any field stands where the kernel does not look. */
    private static DeviceField orUntouched(ReactionSystem system, Optional<DeviceField> pool) {
        return pool.orElse(system.bound());
    }

    @Override
    public void gain(DeviceField pool, double rate, DeviceField storage, DeviceField integral) {
        long n = pool.shape().size();
        KernelCall call = session.kernel("reaction_gain");
        carried(call, pool);
        call.real(rate).field(storage).field(integral).count(n).over(n);
    }

    /** Fields of double precision carry nothing. */
    private static void carried(KernelCall call, DeviceField field) {
        if (OpenClField.of(field).carry() == null) {
            call.field(field);
        } else {
            call.fieldAndCarry(field);
        }
    }
}
