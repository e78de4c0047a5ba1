package org.voxtum.analysis;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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

    /** Parts that are gone through at once: few, for some hold much, and as many on any machine. */
    private static final int SLABS = 32;

    /** Tissue without vessels in its voxels. */
    public static TissueVolume withoutVessels(VoxelGrid grid, VoxelSet voxels) {
        return new TissueVolume(grid, voxels, (x, y, z) -> 0);
    }

    /** Visits the voxels in the order of storage, without those that vessels fill. */
    public void forEach(Visitor visitor) {
        visit(0, grid.nz(), visitor);
    }

    private void visit(int begin, int end, Visitor visitor) {
        for (int z = begin; z < end; z++) {
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

    /**
     * What adds up over all voxels, by as many threads as there are; no bit depends on how many.
     *
     * @param empty makes one that has seen nothing
     */
    <T extends Tally<T>> T tally(Supplier<T> empty) {
        T all = empty.get();
        slabs(empty).forEach(all::join);
        return all;
    }

    /**
     * What visits each slab, in the order of storage.
     *
     * @param empty makes one that has seen nothing
     */
    <T extends Visitor> List<T> slabs(Supplier<T> empty) {
        int slabs = Math.min(SLABS, grid.nz());
        return IntStream.range(0, slabs)
                .parallel()
                .mapToObj(
                        slab -> {
                            T own = empty.get();
                            int begin = (int) ((long) grid.nz() * slab / slabs);
                            visit(begin, (int) ((long) grid.nz() * (slab + 1) / slabs), own);
                            return own;
                        })
                .toList();
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
        return sum((x, y, z, weight) -> weight);
    }

    /** Volume of the vessels in the tissue's voxels [m^3]. */
    public double bloodVolume() {
        return sum((x, y, z, weight) -> grid.voxelVolume() - weight);
    }

    /** Volume integral of values per volume of tissue (content where they are amounts). */
    public double integral(VoxelValues values) {
        return sum((x, y, z, weight) -> weight * values.at(x, y, z));
    }

    /** What a voxel adds to a sum. */
    private interface Share {
        double at(int x, int y, int z, double weight);
    }

    private double sum(Share share) {
        return tally(() -> new Sum(share)).sum.value();
    }

    private record Sum(Share share, CompensatedSum sum) implements Tally<Sum> {
        Sum(Share share) {
            this(share, new CompensatedSum());
        }

        @Override
        public void visit(int x, int y, int z, double weight) {
            sum.add(share.at(x, y, z, weight));
        }

        @Override
        public void join(Sum next) {
            sum.add(next.sum);
        }
    }
}
