package org.voxtum.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.Painting;
import org.voxtum.casefile.RegionSpec;
import org.voxtum.casefile.SoluteCondition;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Face;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;

/**
 * Voxels of tissue beside each face of the box, and each bath, that solutes pass: exact where the
 * grid is small enough to be painted for it (but that voxels which a vessel fills count), else a
 * guess that is on the safe side for smooth shapes.
 */
final class FaceCounts {
    private static final long MOST_PAINTED = 1L << 24;

    /** A bath may touch the tissue over more than the faces of the box. */
    private static final int ROUGHNESS = 2;

    private final Case source;
    private final VoxelGrid grid;
    private final Map<String, Long> voxels = new TreeMap<>();

    private FaceCounts(Case source) {
        this.source = source;
        this.grid = source.grid();
    }

    /** Number of voxels of each list, by what the faces belong to; none where nothing passes. */
    static Map<String, Long> of(Case source) {
        FaceCounts counts = new FaceCounts(source);
        if (counts.openFaces().isEmpty() && !counts.anyBath()) {
            return Map.of();
        }
        if (source.grid().voxels() <= MOST_PAINTED) {
            counts.count(Painting.of(source));
        } else {
            counts.guess();
        }
        return counts.voxels;
    }

    private List<Face> openFaces() {
        List<Face> open = new ArrayList<>();
        for (Face face : Face.values()) {
            boolean sealed =
                    source.boundaries().get(face).solute() instanceof SoluteCondition.Sealed;
            if (!sealed && grid.count(face.axis()) > 1) {
                open.add(face);
            }
        }
        return open;
    }

    private boolean anyBath() {
        return source.regions().stream().anyMatch(FaceCounts::isBath);
    }

    private void guess() {
        long all = 0;
        for (Face face : Face.values()) {
            all += grid.voxels() / grid.count(face.axis());
        }
        for (Face face : openFaces()) {
            voxels.put(face.label(), grid.voxels() / grid.count(face.axis()));
        }
        for (int i = 0; i < source.regions().size(); i++) {
            if (isBath(source.regions().get(i))) {
                voxels.put("bath " + i, ROUGHNESS * all);
            }
        }
    }

    private void count(Labels labels) {
        List<Face> open = openFaces();
        boolean baths = anyBath();
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    if (isTissue(labels.get(x, y, z))) {
                        countOpen(open, x, y, z);
                        if (baths) {
                            countBaths(labels, x, y, z);
                        }
                    }
                }
            }
        }
    }

    private boolean isTissue(int label) {
        return source.regions().get(label).kind().isTissue();
    }

    private void countOpen(List<Face> open, int x, int y, int z) {
        for (Face face : open) {
            int at = face.axis() == Axis.X ? x : face.axis() == Axis.Y ? y : z;
            if (at == (face.upper() ? grid.count(face.axis()) - 1 : 0)) {
                voxels.merge(face.label(), 1L, Long::sum);
            }
        }
    }

    /** A voxel counts once for each bath that it touches. */
    private void countBaths(Labels labels, int x, int y, int z) {
        Set<Integer> touched = new HashSet<>();
        for (Face face : Face.values()) {
            int step = face.upper() ? 1 : -1;
            int label =
                    labelAt(
                            labels,
                            x + (face.axis() == Axis.X ? step : 0),
                            y + (face.axis() == Axis.Y ? step : 0),
                            z + (face.axis() == Axis.Z ? step : 0));
            if (label >= 0 && isBath(source.regions().get(label)) && touched.add(label)) {
                voxels.merge("bath " + label, 1L, Long::sum);
            }
        }
    }

    /** -1 outside the box. */
    private int labelAt(Labels labels, int x, int y, int z) {
        boolean inside =
                x >= 0 && y >= 0 && z >= 0 && x < grid.nx() && y < grid.ny() && z < grid.nz();
        return inside ? labels.get(x, y, z) : -1;
    }

    private static boolean isBath(RegionSpec region) {
        return region.properties().bath().isPresent();
    }
}
