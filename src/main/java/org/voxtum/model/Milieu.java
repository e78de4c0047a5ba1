package org.voxtum.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.voxtum.grid.Field;

/**
 * Conditions of the tissue, voxel by voxel, that rates may depend on: pH, an enzyme, temperature,
 * light. Some follow the oxygen, which only a run knows.
 *
 * @param maps a function of voxel and oxygen for each property; the usual value everywhere where
 *     there is none
 */
public record Milieu(Map<MilieuProperty, OfOxygen> maps) {
    /** Copies the map. */
    public Milieu {
        Map<MilieuProperty, OfOxygen> copy = new EnumMap<>(MilieuProperty.class);
        copy.putAll(maps);
        maps = Collections.unmodifiableMap(copy);
    }

    /** Value of a property in a voxel. */
    @FunctionalInterface
    public interface OfOxygen {
        /**
         * The value [unit of the property].
         *
         * @param tension of oxygen in the voxel [mmHg]; not a number where it is not computed,
         *     which only values that do not follow it bear
         */
        double at(int x, int y, int z, double tension);
    }

    /** The usual value of every property in every voxel. */
    public static Milieu usual() {
        return new Milieu(Map.of());
    }

    /**
     * A property voxel by voxel; looked up, not stored.
     *
     * @param tension of oxygen [mmHg]; empty where it is not computed
     */
    public Field.VoxelFunction of(MilieuProperty property, Optional<Field> tension) {
        OfOxygen map = maps.get(property);
        if (map == null) {
            return (x, y, z) -> property.usual();
        }
        if (tension.isEmpty()) {
            return (x, y, z) -> map.at(x, y, z, Double.NaN);
        }
        Field oxygen = tension.get();
        return (x, y, z) -> map.at(x, y, z, oxygen.get(x, y, z));
    }
}
