package org.voxtum.solver;

import java.util.Optional;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.UptakeSystem;
import org.voxtum.compute.VectorKernels;
import org.voxtum.physics.CellularUptake;

/**
 * Uptake of a drug into cells: before each step what the transport will lose to them and regain,
 * after it what that changed inside.
 */
final class CellularExchange implements LocalProcess {
    private final Backend backend;
    private final AgentSystem agent;
    private final AgentState state;
    private final CellularUptake law;
    private final UptakeSystem system;
    private final double volume;
    private double effluxInAll;

    CellularExchange(Backend backend, AgentSystem agent, AgentState state, CellularUptake law) {
        this.backend = backend;
        this.agent = agent;
        this.state = state;
        this.law = law;
        volume = agent.grid().voxelVolume();
        system =
                new UptakeSystem(
                        law,
                        agent.tissue(),
                        agent.storage(),
                        state.concentration,
                        state.pools.get(TissuePool.INTERNAL),
                        Optional.ofNullable(state.pools.get(TissuePool.DEGRADED))
                                .filter(pool -> law.metabolism() > 0),
                        agent.intoCells(),
                        agent.uptakeLoss(),
                        agent.efflux(),
                        agent.takenUp());
    }

    @Override
    public void before(double dt) {
        backend.reactions().beforeUptake(system, dt);
        VectorKernels vectors = backend.vectors();
        vectors.fill(system.taken(), 0);
        if (law.changes()) {
            agent.renewLoss();
        }
        effluxInAll = law.returns() ? vectors.sum(system.effluxGain()) * volume : 0;
    }

    @Override
    public void accepted(DeviceField integral, double[] drivers) {
        backend.vectors().addProduct(system.taken(), system.loss(), integral);
        if (law.returns()) {
            state.book("efflux", effluxInAll * drivers[agent.effluxAt()]);
        }
    }

    @Override
    public void after(double dt) {
        double taken = backend.vectors().sum(system.taken()) * volume;
        state.book(TissuePool.INTERNAL.loss(), -taken);
        backend.reactions().afterUptake(system, dt);
    }
}
