package org.voxtum.solver;

import java.util.List;
import java.util.Optional;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.grid.Field;

/**
 * What an agent gives to another one: the moving part as transport takes it, the pools' half before
 * each step and half after it.
 */
final class Releasing implements LocalProcess {
    private final Backend backend;
    private final AgentSystem agent;
    private final AgentState state;
    private final Handover handover;
    private final double volume;

    /** r and phi r of each voxel [1/s]. */
    private final DeviceField rate;

    private final DeviceField perConcentration;

    /** What comes by blood for a unit of the carrier in the artery [1/s]; empty: nothing does. */
    private final Optional<DeviceField> perArtery;

    Releasing(SolverFloor floor, AgentSystem agent, AgentState state, Handover handover) {
        this.backend = floor.backend();
        this.agent = agent;
        this.state = state;
        this.handover = handover;
        volume = agent.grid().voxelVolume();
        Field.VoxelFunction rate = floor.releaseRates().of(handover.release());
        Optional<CapillaryRelease> blood = inBlood(floor, handover);
        String name = "release to " + handover.receiver();
        this.rate = agent.ofVoxels(name, rate);
        perConcentration =
                agent.ofVoxels(
                        name + " by c",
                        (x, y, z) ->
                                rate.at(x, y, z) * agent.agent.storage().get(x, y, z)
                                        + blood.map(own -> own.byTissue(x, y, z)).orElse(0.0));
        perArtery = blood.map(own -> agent.ofVoxels(name + " in blood", own::byArtery));
    }

    /** Empty where blood does not stay, or the agent becomes another one in tissue alone. */
    private Optional<CapillaryRelease> inBlood(SolverFloor floor, Handover handover) {
        CapillaryBlood capillaries = floor.capillaries();
        if (!capillaries.stays() || !handover.release().ofPools()) {
            return Optional.empty();
        }
        return Optional.of(
                new CapillaryRelease(
                        floor.problem().fluid(),
                        CapillaryRelease.Side.of(floor, agent.agent),
                        CapillaryRelease.Side.of(floor, floor.agent(handover.receiver())),
                        capillaries.released(List.of(handover.release()))));
    }

    @Override
    public void before(double dt) {
        empty(dt / 2);
    }

    @Override
    public void accepted(DeviceField integral, double[] drivers) {
        backend.reactions().gain(handover.fromFree(), perConcentration, integral);
        perArtery.ifPresent(
                own -> backend.vectors().addScaled(handover.fromFree(), drivers[0], own));
        agent.values
                .flowing()
                .ifPresent(p -> handover.giveInVessels(p.released(handover.release())));
    }

    @Override
    public void after(double dt) {
        empty(dt / 2);
    }

    private void empty(double dt) {
        for (TissuePool pool : TissuePool.values()) {
            handover.from(pool).ifPresent(to -> pass(pool, to, dt));
        }
    }

    private void pass(TissuePool pool, DeviceField to, double dt) {
        DeviceField from = state.pools.get(pool);
        if (pool == TissuePool.INTERNAL) {
            double share = -StrictMath.expm1(-handover.release().internalRate() * dt);
            backend.reactions().pass(from, to, share);
        } else {
            backend.reactions().pass(from, to, rate, dt);
        }
    }

    /** Books what the pools gave since the last meeting, before the receiver takes it. */
    void book() {
        for (TissuePool pool : TissuePool.values()) {
            handover.from(pool)
                    .ifPresent(
                            own ->
                                    state.transfer(
                                            pool.released(), backend.vectors().sum(own) * volume));
        }
    }
}
