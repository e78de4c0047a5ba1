package org.voxtum.analysis;

import java.util.List;
import java.util.stream.IntStream;
import org.voxtum.grid.CompensatedSum;

/** Share of a tissue's volume in which values lie above thresholds. */
public final class Coverage {
    private Coverage() {}

    /**
     * Shares [-], in [0, 1], one a threshold; not a number without tissue.
     *
     * @param values values per volume of tissue
     * @param thresholds in the unit of the values; a value equal to one is not above it
     */
    public static List<Double> of(
            TissueVolume tissue, VoxelValues values, List<Double> thresholds) {
        double[] limits = thresholds.stream().mapToDouble(Double::doubleValue).toArray();
        CompensatedSum volume = new CompensatedSum();
        CompensatedSum[] above =
                IntStream.range(0, limits.length)
                        .mapToObj(k -> new CompensatedSum())
                        .toArray(CompensatedSum[]::new);
        tissue.forEach(
                (x, y, z, weight) -> {
                    volume.add(weight);
                    double value = values.at(x, y, z);
                    for (int k = 0; k < limits.length; k++) {
                        above[k].add(value > limits[k] ? weight : 0);
                    }
                });
        return IntStream.range(0, limits.length)
                .mapToObj(k -> above[k].value() / volume.value())
                .toList();
    }
}
