package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.tissue.FaceShare;
import org.voxtum.tissue.LumenWidth;
import org.voxtum.tissue.RegionKind;
import org.voxtum.tissue.VoxelSurface;

/**
 * Surfaces of painted lumens against the staircase of voxel faces that stands for them.
 *
 * @param shares share of each face that counts as wall, by region; absent: all of it
 * @param notices what was taken as ratio, a sentence a lumen
 */
public record LumenSurfaces(Map<String, FaceShare> shares, List<String> notices) {
    private static final double RESOLVED = 3;

    /** Copies the collections. */
    public LumenSurfaces {
        shares = Map.copyOf(shares);
        notices = List.copyOf(notices);
    }

    static LumenSurfaces of(Case source, Labels labels) {
        Map<String, FaceShare> shares = new LinkedHashMap<>();
        List<String> notices = new ArrayList<>();
        for (RegionSpec region : source.regions()) {
            if (region.kind() == RegionKind.LUMEN) {
                Optional<VoxelSurface> surface =
                        VoxelSurface.of(source.grid(), region.shape(), labels);
                surface.ifPresent(found -> shares.put(region.name(), found.share()));
                notices.add(notice(region.name(), surface));
            }
        }
        return new LumenSurfaces(shares, notices);
    }

    private static String notice(String region, Optional<VoxelSurface> surface) {
        return surface.isPresent()
                ? String.format(
                        Locale.ROOT,
                        "wall of lumen '%s': %.3g of the area of its voxel faces is true surface",
                        region,
                        surface.get().ratio())
                : "wall of lumen '" + region + "': the area of its voxel faces is taken as it is";
    }

    FaceShare share(String region) {
        return shares.getOrDefault(region, FaceShare.whole());
    }

    /** Lumens too narrow for their voxels, a sentence each. */
    public static List<String> doubts(Case source, Labels labels) {
        VoxelGrid grid = source.grid();
        List<String> doubts = new ArrayList<>();
        for (int i = 0; i < source.regions().size(); i++) {
            RegionSpec region = source.regions().get(i);
            if (region.kind() == RegionKind.LUMEN) {
                double voxels = LumenWidth.inVoxels(grid, labels, region.shape(), i);
                if (voxels < RESOLVED) {
                    doubts.add(
                            String.format(
                                    Locale.ROOT,
                                    "lumen '%s' is %.2g voxels wide; painted vessels need %.0f,"
                                            + " narrower ones belong into a network",
                                    region.name(),
                                    voxels,
                                    RESOLVED));
                }
            }
        }
        return doubts;
    }
}
