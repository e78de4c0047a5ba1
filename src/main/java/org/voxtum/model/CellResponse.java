package org.voxtum.model;

import java.util.List;
import java.util.Optional;
import org.voxtum.grid.Field;

/**
 * How cells respond to drugs and radiation.
 *
 * @param effects each that kills
 * @param cells per tissue volume outside vessels [1/m^3], looked up voxel by voxel
 * @param tissue share of each voxel outside vessels, 1 - v_b [-]; 0 in voxels that are no tissue
 */
public record CellResponse(
        List<CellEffect> effects, Field.VoxelFunction cells, Field.VoxelFunction tissue) {
    /** Copies the list. */
    public CellResponse {
        effects = List.copyOf(effects);
    }

    /**
     * What an effect's amounts are divided by to be concentrations of its pool [-]; 0 where there
     * is nothing for it to act on.
     */
    public Field.VoxelFunction share(CellEffect.Pool pool, Field storage) {
        return switch (pool) {
            case FLUID -> (x, y, z) -> storage.get(x, y, z) > 0 && tissue.at(x, y, z) > 0 ? 1 : 0;
            case FREE ->
                    (x, y, z) -> {
                        double phi = storage.get(x, y, z);
                        return phi > 0 ? tissue.at(x, y, z) / phi : 0;
                    };
            case BOUND, INTERNAL -> tissue;
        };
    }

    /** The effect of that number, where it is an agent's and needs a field of its own. */
    public Optional<CellEffect.Drug> accumulated(int effect, String agent) {
        return effects.get(effect) instanceof CellEffect.Drug drug
                        && drug.agent().equals(agent)
                        && !drug.takesKeptExposure()
                ? Optional.of(drug)
                : Optional.empty();
    }
}
