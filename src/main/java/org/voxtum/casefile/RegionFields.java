package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.FieldLedger;
import org.voxtum.grid.Labels;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;

/**
 * Fills fields region by region from properties that are a number, a number an axis or an image.
 */
final class RegionFields {
    private final VoxelGrid grid;
    private final Labels labels;
    private final FieldLedger ledger;

    RegionFields(VoxelGrid grid, Labels labels, FieldLedger ledger) {
        this.grid = grid;
        this.labels = labels;
        this.ledger = ledger;
    }

    Field allocate(String name) {
        return ledger.allocate(name, Shape.of(grid));
    }

    /** Gives a field back to the sum. */
    void release(String name) {
        ledger.release(name);
    }

    /** Whether any region's value differs along the axes. */
    static boolean anyAxes(List<PropertyValue> values) {
        return values.stream().anyMatch(value -> value instanceof PropertyValue.Axes);
    }

    /** Whether an image gives any region's value. */
    static boolean anyMapped(List<PropertyValue> values) {
        return values.stream().anyMatch(PropertyValue::mapped);
    }

    /**
     * A field with each region's value; not a number where neither a number nor an image gives it.
     *
     * @param values by region number
     * @param axis which of three numbers, where a value has three
     */
    Field of(String name, List<PropertyValue> values, Axis axis) {
        Field field = allocate(name);
        double[] numbers = new double[values.size()];
        for (int region = 0; region < numbers.length; region++) {
            numbers[region] = values.get(region).along(axis).number();
        }
        field.fillBy((x, y, z) -> numbers[labels.get(x, y, z)]);
        for (int region = 0; region < numbers.length; region++) {
            if (values.get(region).along(axis) instanceof PropertyValue.Image image) {
                fillImage(field, region, image);
            }
        }
        return field;
    }

    /**
     * Each region's value at a voxel; allocates a field only where some value is an image.
     *
     * @param axis which of three numbers, where a value has three
     */
    Field.VoxelFunction lookup(String name, List<PropertyValue> values, Axis axis) {
        if (anyMapped(values)) {
            return of(name, values, axis)::get;
        }
        double[] numbers = values.stream().mapToDouble(v -> v.along(axis).number()).toArray();
        return (x, y, z) -> numbers[labels.get(x, y, z)];
    }

    /** A field with the values of an image in every region. */
    Field ofAll(String name, PropertyValue.Image image) {
        Field field = allocate(name);
        image.image().forEach(grid, (x, y, z, value) -> field.set(x, y, z, value * image.scale()));
        return field;
    }

    private void fillImage(Field field, int region, PropertyValue.Image image) {
        image.image()
                .forEach(
                        grid,
                        (x, y, z, value) -> {
                            if (labels.get(x, y, z) == region) {
                                field.set(x, y, z, value * image.scale());
                            }
                        });
    }

    /** A property of each region, by region number; 0 where it has none. */
    static List<PropertyValue> values(List<RegionSpec> regions, RegionProperty property) {
        return values(
                regions.size(),
                i ->
                        regions.get(i)
                                .properties()
                                .values()
                                .getOrDefault(property, PropertyValue.of(0)));
    }

    /** One value a region, by region number. */
    static List<PropertyValue> values(int regions, IntFunction<PropertyValue> value) {
        List<PropertyValue> values = new ArrayList<>();
        for (int region = 0; region < regions; region++) {
            values.add(value.apply(region));
        }
        return values;
    }
}
