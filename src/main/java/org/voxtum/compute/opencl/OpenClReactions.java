package org.voxtum.compute.opencl;

import java.util.List;
import java.util.Optional;
import org.voxtum.compute.BoundPools;
import org.voxtum.compute.ChainShares;
import org.voxtum.compute.CompetingSystems;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.ReactionKernels;
import org.voxtum.compute.ReactionSystem;
import org.voxtum.compute.TurningReceptors;
import org.voxtum.compute.UptakeSystem;
import org.voxtum.physics.CellularUptake;

/**
 * Pointwise kinetics on a device ({@code kernels/reactions.cl}, {@code competition.cl}, {@code
 * turnover.cl}).
 */
final class OpenClReactions implements ReactionKernels {
    private final OpenClSession session;

    OpenClReactions(OpenClSession session) {
        this.session = session;
    }

    @Override
    public void advance(ReactionSystem system, double dt) {
        long n = system.storage().shape().size();
        String turning = system.turning().isPresent() ? "_turning" : "";
        String cargoes = system.cargo().isPresent() ? "_with_cargo" : "";
        KernelCall call = session.pointwise("reaction_advance" + turning + cargoes);
        call.field(system.storage()).field(system.receptors());
        system.turning().ifPresent(own -> turning(call, own));
        pools(call, system.pools());
        system.cargo().ifPresent(cargo -> pools(call, cargo));
        rates(call, system, dt);
        call.real(dt).whole(MOST_PARTS).at(n);
    }

    @Override
    public void compete(CompetingSystems systems, double dt) {
        long n = systems.one().storage().shape().size();
        Optional<TurningReceptors> turning = systems.one().turning();
        KernelCall call =
                session.kernel("reaction_compete" + (turning.isPresent() ? "_turning" : ""));
        turning.ifPresent(own -> turning(call, own));
        for (ReactionSystem system : List.of(systems.one(), systems.other())) {
            call.field(system.storage()).field(system.receptors());
            pools(call, system.pools());
            rates(call, system, dt);
        }
        call.real(dt).whole(MOST_PARTS).count(n).over(n);
    }

    private static void turning(KernelCall call, TurningReceptors own) {
        carried(call, own.present());
        call.real(own.law().synthesis()).real(own.law().loss());
    }

    private static void rates(KernelCall call, ReactionSystem system, double dt) {
        ChainShares smallest = ReactionKernels.smallest(system, dt);
        call.whole(system.touched())
                .real(system.on())
                .real(system.off())
                .real(smallest.boundToInternal())
                .real(smallest.boundToDegraded())
                .real(smallest.internalToDegraded());
    }

    /** Any field stands where the kernel does not look. */
    private static void pools(KernelCall call, BoundPools pools) {
        carried(call, pools.concentration());
        carried(call, pools.bound());
        carried(call, pools.internal().orElse(pools.bound()));
        carried(call, pools.degraded().orElse(pools.bound()));
    }

    @Override
    public void gain(DeviceField pool, double rate, DeviceField storage, DeviceField integral) {
        long n = pool.shape().size();
        KernelCall call = session.pointwise("reaction_gain");
        carried(call, pool);
        call.real(rate).field(storage).field(integral).at(n);
    }

    @Override
    public void gain(DeviceField pool, DeviceField coefficient, DeviceField integral) {
        long n = pool.shape().size();
        KernelCall call = session.pointwise("reaction_gain_by");
        carried(call, pool);
        call.field(coefficient).field(integral).at(n);
    }

    @Override
    public void pass(DeviceField from, DeviceField to, DeviceField rate, double dt) {
        long n = from.shape().size();
        KernelCall call = session.pointwise("reaction_pass");
        carried(call, from);
        carried(call, to);
        call.field(rate).real(dt).at(n);
    }

    @Override
    public void pass(DeviceField from, DeviceField to, double share) {
        long n = from.shape().size();
        KernelCall call = session.pointwise("reaction_pass_share");
        carried(call, from);
        carried(call, to);
        call.real(share).at(n);
    }

    @Override
    public void beforeUptake(UptakeSystem system, double dt) {
        CellularUptake law = system.law();
        long n = system.storage().shape().size();
        session.pointwise("uptake_before")
                .field(system.tissue())
                .field(system.storage())
                .field(system.concentration())
                .field(system.internal())
                .field(system.given())
                .field(system.loss())
                .field(system.effluxGain())
                .real(law.rate())
                .real(law.maximum())
                .real(law.half())
                .real(law.insideHalf())
                .real(law.efflux())
                .real(law.metabolism())
                .real(dt)
                .at(n);
    }

    @Override
    public void afterUptake(UptakeSystem system, double dt) {
        CellularUptake law = system.law();
        long n = system.storage().shape().size();
        String name = "uptake_after" + (system.degraded().isPresent() ? "_and_degrade" : "");
        KernelCall call = session.pointwise(name).field(system.tissue()).field(system.storage());
        carried(call, system.internal());
        carried(call, system.degraded().orElse(system.internal()));
        call.field(system.given())
                .field(system.effluxGain())
                .field(system.taken())
                .real(law.maximum())
                .real(law.insideHalf())
                .real(law.efflux())
                .real(law.metabolism())
                .real(dt)
                .at(n);
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
