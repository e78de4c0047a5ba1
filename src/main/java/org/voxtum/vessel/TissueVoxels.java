package org.voxtum.vessel;

import org.voxtum.grid.Labels;

/** Which voxels can take up what leaves a vessel: tissue, as opposed to bath, bone or lumen. */
@FunctionalInterface
public interface TissueVoxels {
    /**
     * Whether voxel (x, y, z) is tissue as far as the labels say; lumen of the network is apart.
     */
    boolean isTissue(int x, int y, int z);

    /** Every voxel is tissue. */
    static TissueVoxels everywhere() {
        return (x, y, z) -> true;
    }

    /**
     * Tissue by region.
     *
     * @param labels region number of each voxel
     * @param tissue whether each region is tissue, by number; numbers beyond it are not
     */
    static TissueVoxels of(Labels labels, boolean[] tissue) {
        boolean[] copy = tissue.clone();
        return (x, y, z) -> {
            int label = labels.get(x, y, z);
            return label < copy.length && copy[label];
        };
    }
}
