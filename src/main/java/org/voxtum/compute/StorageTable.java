package org.voxtum.compute;

import org.voxtum.grid.Labels;

/**
 * Storage and conductivities of one agent by label: phi = storage of the label times the voxel's
 * share of tissue, k = D of the label times phi. Takes one byte a voxel where fields take eight.
 *
 * @param tissue share of tissue of each voxel in 64ths; 0 where the agent cannot enter
 * @param storage accessible fraction of each label [-]
 * @param diffusivityX D of each label along x [m^2/s]
 * @param diffusivityY along y
 * @param diffusivityZ along z
 */
public record StorageTable(
        Labels tissue,
        double[] storage,
        double[] diffusivityX,
        double[] diffusivityY,
        double[] diffusivityZ) {
    /** Parts of a voxel that its share of tissue is counted in. */
    public static final int PARTS = 64;

    /** A label that the agent can enter; 0 where there is none. */
    public int someOpen() {
        for (int label = 0; label < storage.length; label++) {
            if (storage[label] > 0) {
                return label;
            }
        }
        return 0;
    }

    /** Whether every label that the agent can enter has the same numbers. */
    public boolean uniform() {
        int some = someOpen();
        for (int label = 0; label < storage.length; label++) {
            boolean same =
                    storage[label] == storage[some]
                            && diffusivityX[label] == diffusivityX[some]
                            && diffusivityY[label] == diffusivityY[some]
                            && diffusivityZ[label] == diffusivityZ[some];
            if (storage[label] > 0 && !same) {
                return false;
            }
        }
        return true;
    }
}
