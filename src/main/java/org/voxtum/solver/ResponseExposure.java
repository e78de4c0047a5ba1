package org.voxtum.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Carry;
import org.voxtum.compute.DeviceField;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.CellEffect;
import org.voxtum.model.CellResponse;
import org.voxtum.physics.DrugResponse;

/**
 * What the effects of one agent on cells need of its course beside its own exposure: areas, peaks
 * and saturated times of pools, by the trapezoidal rule over whole steps.
 */
public final class ResponseExposure {
    private final Backend backend;
    private final List<Kept> kept = new ArrayList<>();

    /**
     * One accumulated field.
     *
     * @param effect its number in the problem
     * @param share what amounts are divided by before they saturate; empty for others
     */
    private record Kept(
            int effect,
            CellEffect.Drug drug,
            DeviceField source,
            DeviceField value,
            Optional<DeviceField> share) {}

    /** Nothing is kept. */
    ResponseExposure(Backend backend) {
        this.backend = backend;
    }

    /**
     * Allocates.
     *
     * @param concentration of the agent in the fluid
     * @param pools that the agent fills
     */
    ResponseExposure(
            Backend backend,
            CellResponse response,
            AgentCoefficients agent,
            DeviceField concentration,
            Map<TissuePool, DeviceField> pools) {
        this(backend);
        for (int i = 0; i < response.effects().size(); i++) {
            int effect = i;
            response.accumulated(i, agent.name())
                    .ifPresent(
                            drug -> {
                                DeviceField source =
                                        drug.pool().moves()
                                                ? concentration
                                                : pools.get(TissuePool.valueOf(drug.pool().name()));
                                kept.add(kept(effect, drug, source, response, agent));
                            });
        }
    }

    private Kept kept(
            int effect,
            CellEffect.Drug drug,
            DeviceField source,
            CellResponse response,
            AgentCoefficients agent) {
        if (source == null) {
            throw new IllegalArgumentException(agent.name() + " has no pool " + drug.pool());
        }
        Shape shape = source.shape();
        String name = agent.name() + " " + label(effect);
        boolean peak = drug.exposure() == CellEffect.Exposure.PEAK;
        DeviceField value =
                peak ? backend.allocate(name, shape) : backend.allocate(name, shape, Carry.PAIR);
        if (drug.exposure() != CellEffect.Exposure.SATURATION) {
            return new Kept(effect, drug, source, value, Optional.empty());
        }
        DeviceField share = backend.allocate(name + " share", shape);
        Field.VoxelFunction own = response.share(drug.pool(), agent.storage());
        backend.edit(share, host -> host.fillBy(own));
        return new Kept(effect, drug, source, value, Optional.of(share));
    }

    private static String label(int effect) {
        return "response " + effect;
    }

    /** Adds each field under the name that a snapshot has it under. */
    void addTo(Map<String, DeviceField> fields) {
        kept.forEach(own -> fields.put(label(own.effect), own.value));
    }

    /**
     * Takes in half of a step, with the pools as they are at one of its ends.
     *
     * @param seconds half of the step's length
     * @param scratch any field; what it holds afterwards means nothing
     */
    void accumulate(double seconds, DeviceField scratch) {
        for (Kept own : kept) {
            switch (own.drug.exposure()) {
                case AUC -> backend.vectors().addScaled(own.value, seconds, own.source);
                case PEAK -> backend.vectors().raise(own.value, own.source);
                case SATURATION -> saturate(own, seconds, scratch);
            }
        }
    }

    private void saturate(Kept own, double seconds, DeviceField scratch) {
        DrugResponse.KillRate law = (DrugResponse.KillRate) own.drug.law();
        backend.vectors()
                .saturate(scratch, own.source, own.share.orElseThrow(), law.half(), law.exponent());
        backend.vectors().addScaled(own.value, seconds, scratch);
    }

    /**
     * What an effect accumulated: amounts per voxel volume, their time integral, or seconds.
     *
     * @param effect its number in the problem
     */
    public Field of(int effect) {
        return kept.stream()
                .filter(own -> own.effect == effect)
                .map(own -> backend.download(own.value))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("effect " + effect + " keeps no field"));
    }
}
