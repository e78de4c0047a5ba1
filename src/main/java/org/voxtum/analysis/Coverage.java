package org.voxtum.analysis;

import java.util.List;
import java.util.stream.Stream;
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
        Shares shares = tissue.tally(() -> new Shares(values, limits));
        return Stream.of(shares.above).map(above -> above.value() / shares.volume.value()).toList();
    }

    private static final class Shares implements Tally<Shares> {
        private final VoxelValues values;
        private final double[] limits;
        private final CompensatedSum volume = new CompensatedSum();
        private final CompensatedSum[] above;

        Shares(VoxelValues values, double[] limits) {
            this.values = values;
            this.limits = limits;
            above =
                    Stream.generate(CompensatedSum::new)
                            .limit(limits.length)
                            .toArray(CompensatedSum[]::new);
        }

        @Override
        public void visit(int x, int y, int z, double weight) {
            volume.add(weight);
            double value = values.at(x, y, z);
            for (int k = 0; k < limits.length; k++) {
                above[k].add(value > limits[k] ? weight : 0);
            }
        }

        @Override
        public void join(Shares next) {
            volume.add(next.volume);
            for (int k = 0; k < limits.length; k++) {
                above[k].add(next.above[k]);
            }
        }
    }
}
