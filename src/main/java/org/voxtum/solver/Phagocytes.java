package org.voxtum.solver;

import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;

/** Phagocytes that pass on what they took up: they gain step by step and degrade in halves. */
final class Phagocytes implements LocalProcess {
    /** Name of what they degraded. */
    static final String DEGRADED = "degraded in phagocytes";

    private final Backend backend;
    private final AgentState state;
    private final double degradation;
    private final double volume;
    private final DeviceField perConcentration;

    Phagocytes(Backend backend, AgentSystem agent, AgentState state) {
        this.backend = backend;
        this.state = state;
        degradation = state.agent().kinetics().phagocyteDegradation();
        volume = agent.grid().voxelVolume();
        perConcentration =
                agent.ofVoxels(
                        "phagocyte uptake",
                        (x, y, z) -> agent.losses.reaction(TissuePool.PHAGOCYTE, x, y, z));
    }

    @Override
    public void before(double dt) {
        degrade(dt / 2);
    }

    @Override
    public void accepted(DeviceField integral, double[] drivers) {
        DeviceField held = state.pools.get(TissuePool.PHAGOCYTE);
        backend.reactions().gain(held, perConcentration, integral);
    }

    @Override
    public void after(double dt) {
        degrade(dt / 2);
    }

    private void degrade(double dt) {
        if (degradation > 0) {
            DeviceField held = state.pools.get(TissuePool.PHAGOCYTE);
            double share = -StrictMath.expm1(-degradation * dt);
            double before = backend.vectors().sum(held);
            state.transfer(DEGRADED, share * before * volume);
            backend.reactions().pass(held, state.pools.get(TissuePool.DEGRADED), share);
        }
    }
}
