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
        CompensatedSum volume = new CompensatedSum();
        CompensatedSum content = new CompensatedSum();
        CompensatedSum volumeMoment = new CompensatedSum();
        CompensatedSum contentMoment = new CompensatedSum();
        tissue.forEach(
                (x, y, z, weight) -> {
                    double away = Math.max(0, distance.at(x, y, z));
                    if (Double.isFinite(away)) {
                        double amount = weight * values.at(x, y, z);
                        volume.add(weight);
                        content.add(amount);
                        volumeMoment.add(weight * away);
                        contentMoment.add(amount * away);
                    }
                });
        return new MeanPenetration(
                contentMoment.value() / content.value(), volumeMoment.value() / volume.value());
    }

    /** 1 where the quantity is spread as the tissue is, less where it stays near [-]. */
    public double ratio() {
        return distance / tissueDistance;
    }
}
