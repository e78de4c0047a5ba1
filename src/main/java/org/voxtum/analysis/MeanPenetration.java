package org.voxtum.analysis;

import org.voxtum.grid.CompensatedSum;

/**
 * Mean distance at which a quantity sits.
 *
 * @param distance mean distance weighted by the quantity, {@code sum w u d/sum w u} [m]; not a
 *     number where there is none
 * @param tissueDistance mean distance of the tissue, {@code sum w d/sum w} [m]
 */
public record MeanPenetration(double distance, double tissueDistance) {
    /**
     * Mean over a tissue.
     *
     * @param values values per volume of tissue
     * @param distance from the wall or surface [m]; negative counts as 0, infinite is passed over
     */
    public static MeanPenetration of(
            TissueVolume tissue, VoxelValues values, VoxelValues distance) {
        Sums sums = tissue.tally(() -> new Sums(values, distance));
        return new MeanPenetration(
                sums.contentMoment.value() / sums.content.value(),
                sums.volumeMoment.value() / sums.volume.value());
    }

    private static final class Sums implements Tally<Sums> {
        private final VoxelValues values;
        private final VoxelValues distance;
        private final CompensatedSum volume = new CompensatedSum();
        private final CompensatedSum content = new CompensatedSum();
        private final CompensatedSum volumeMoment = new CompensatedSum();
        private final CompensatedSum contentMoment = new CompensatedSum();

        Sums(VoxelValues values, VoxelValues distance) {
            this.values = values;
            this.distance = distance;
        }

        @Override
        public void visit(int x, int y, int z, double weight) {
            double away = Math.max(0, distance.at(x, y, z));
            if (Double.isFinite(away)) {
                double amount = weight * values.at(x, y, z);
                volume.add(weight);
                content.add(amount);
                volumeMoment.add(weight * away);
                contentMoment.add(amount * away);
            }
        }

        @Override
        public void join(Sums next) {
            volume.add(next.volume);
            content.add(next.content);
            volumeMoment.add(next.volumeMoment);
            contentMoment.add(next.contentMoment);
        }
    }

    /** 1 where the quantity is spread as the tissue is, less where it stays near [-]. */
    public double ratio() {
        return distance / tissueDistance;
    }
}
