package org.voxtum.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.voxtum.analysis.SurfaceDistance;
import org.voxtum.analysis.TissueVolume;
import org.voxtum.analysis.VoxelSet;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.FluidRegion;
import org.voxtum.tissue.RegionKind;

/**
 * The tissues that metrics are about: T (all tumour and necrotic voxels, called {@code tumour}),
 * each region by its name, and {@code all} tissue.
 */
final class TissueParts {
    private static final String TUMOUR = "tumour";
    private final AssembledCase run;
    private final FluidCoefficients fluid;
    private final Map<String, TissueVolume> parts = new LinkedHashMap<>();
    private final Optional<SurfaceDistance> tumourSurface;

    TissueParts(AssembledCase run) {
        this.run = run;
        this.fluid = run.problem().fluid();
        if (fluid.regions().stream().anyMatch(TissueParts::isTumour)) {
            add(TUMOUR, this::inTumour);
        }
        for (int i = 0; i < fluid.regions().size(); i++) {
            FluidRegion region = fluid.regions().get(i);
            int label = i;
            if (region.kind().isTissue() && !parts.containsKey(region.name())) {
                add(
                        region.name(),
                        (x, y, z) ->
                                fluid.labels().get(x, y, z) == label && fluid.isTissue(x, y, z));
            }
        }
        add("all", fluid::isTissue);
        tumourSurface = hasSurface() ? Optional.of(surface()) : Optional.empty();
    }

    private static boolean isTumour(FluidRegion region) {
        return region.kind().isTumour();
    }

    private boolean inTumour(int x, int y, int z) {
        return isTumour(fluid.region(x, y, z)) && fluid.isTissue(x, y, z);
    }

    private void add(String name, VoxelSet voxels) {
        parts.put(name, new TissueVolume(run.source().grid(), voxels, run.bloodFraction()::at));
    }

    /** Whether T has a face to other tissue, to impermeable voxels or to a bath. */
    private boolean hasSurface() {
        return parts.containsKey(TUMOUR)
                && fluid.regions().stream()
                        .anyMatch(r -> !isTumour(r) && r.kind() != RegionKind.LUMEN);
    }

    private SurfaceDistance surface() {
        long field = run.source().grid().voxels() * Double.BYTES;
        run.ledger().count("surface distance", field);
        run.ledger().count("surface distance work", field);
        SurfaceDistance distance =
                SurfaceDistance.of(
                        run.source().grid(),
                        this::inTumour,
                        (x, y, z) -> {
                            FluidRegion region = fluid.region(x, y, z);
                            boolean lumen =
                                    region.kind() == RegionKind.LUMEN
                                            || region.kind().isTissue() && !fluid.isTissue(x, y, z);
                            return !isTumour(region) && !lumen;
                        });
        run.ledger().release("surface distance work");
        return distance;
    }

    /** Tissues by name. */
    Map<String, TissueVolume> byName() {
        return parts;
    }

    /**
     * Tumour and normal tissue of one case.
     *
     * @param tumour T
     * @param normal every voxel of kind normal
     */
    record Pair(TissueVolume tumour, TissueVolume normal) {}

    /** Both, where the case has both. */
    Optional<Pair> tumourAndNormal() {
        boolean normal = fluid.regions().stream().anyMatch(r -> r.kind() == RegionKind.NORMAL);
        if (!normal || !parts.containsKey(TUMOUR)) {
            return Optional.empty();
        }
        TissueVolume others =
                new TissueVolume(
                        run.source().grid(),
                        (x, y, z) ->
                                fluid.region(x, y, z).kind() == RegionKind.NORMAL
                                        && fluid.isTissue(x, y, z),
                        run.bloodFraction()::at);
        return Optional.of(new Pair(parts.get(TUMOUR), others));
    }

    /** Distance to the surface of T; empty where it has none. */
    Optional<SurfaceDistance> tumourSurface() {
        return tumourSurface;
    }
}
