package org.voxtum.analysis;

import org.voxtum.grid.CompensatedSum;
import org.voxtum.grid.VoxelGrid;

/**
 * The tissue that a number is about: its voxels, each weighted by the volume outside vessels,
 * {@code w = (1 - v_b) V}. Values over it are amounts per volume of tissue outside vessels; per
 * voxel instead, the voxels that a vessel crosses would look emptied.
 *
 * @param grid the voxels
 * @param voxels which of them belong to the tissue (no lumen)
 * @param bloodFraction v_b, volume fraction of vessels [-], in [0, 1]
 */
public record TissueVolume(VoxelGrid grid, VoxelSet voxels, VoxelValues bloodFraction) {
    /** What is done at each voxel of the tissue. */
    @FunctionalInterface
    public interface Visitor {
        /** Called with the volume of tissue in the voxel [m^3], greater than zero. */
        void visit(int x, int y, int z, double weight);
    }

    /** Tissue without vessels in its voxels. */
    public static TissueVolume withoutVessels(VoxelGrid grid, VoxelSet voxels) {
        return new TissueVolume(grid, voxels, (x, y, z) -> 0);
    }

    /** Visits the voxels in the order of storage, without those that vessels fill. */
    public void forEach(Visitor visitor) {
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    double weight = weight(x, y, z);
                    if (weight > 0) {
                        visitor.visit(x, y, z, weight);
                    }
                }
            }
        }
    }

    /** Volume of tissue in a voxel [m^3]; 0 outside of the set. */
    public double weight(int x, int y, int z) {
        return voxels.contains(x, y, z) ? (1 - bloodFraction.at(x, y, z)) * grid.voxelVolume() : 0;
    }

    /** Values per volume of tissue, {@code u/(1 - v_b)}, of amounts u per volume of voxels. */
    public VoxelValues perTissue(VoxelValues amount) {
        return (x, y, z) -> amount.at(x, y, z) / (1 - bloodFraction.at(x, y, z));
    }

    /** Volume of the tissue [m^3]. */
    public double volume() {
        CompensatedSum sum = new CompensatedSum();
        forEach((x, y, z, weight) -> sum.add(weight));
        return sum.value();
    }

    /** Volume of the vessels in the tissue's voxels [m^3]. */
    public double bloodVolume() {
        CompensatedSum sum = new CompensatedSum();
        forEach((x, y, z, weight) -> sum.add(grid.voxelVolume() - weight));
        return sum.value();
    }

    /** Volume integral of values per volume of tissue (content where they are amounts). */
    public double integral(VoxelValues values) {
        CompensatedSum sum = new CompensatedSum();
        forEach((x, y, z, weight) -> sum.add(weight * values.at(x, y, z)));
        return sum.value();
    }
}
