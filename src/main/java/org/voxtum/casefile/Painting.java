package org.voxtum.casefile;

import java.util.List;
import org.voxtum.fault.CaseRule;
import org.voxtum.fault.Fault;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Face;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.tissue.RegionKind;
import org.voxtum.tissue.RegionPainter;
import org.voxtum.tissue.RegionShape;

/** Paints the regions of a case onto its grid and refuses what only the painted map tells. */
public final class Painting {
    private final Case source;
    private final Labels labels;

    private Painting(Case source, Labels labels) {
        this.source = source;
        this.labels = labels;
    }

    /**
     * Region number of every voxel.
     *
     * @throws Fault CASE where a voxel is in no region, or a face that is named is all bath; INPUT
     *     where an image is wrong
     */
    public static Labels of(Case source) {
        List<RegionShape> shapes = source.regions().stream().map(RegionSpec::shape).toList();
        Labels labels;
        try {
            labels = RegionPainter.paint(source.grid(), shapes);
        } catch (Fault fault) {
            String place = source.where("tissue", "regions");
            throw fault.where().isEmpty() ? fault.at(place) : fault;
        }
        new Painting(source, labels).refuseNamedBath();
        return labels;
    }

    /** A bath holds its own pressure, so that what a face before it is given would be ignored. */
    private void refuseNamedBath() {
        CaseFaults faults = new CaseFaults();
        for (Face face : Face.values()) {
            List<String> path = List.of("boundaries", face.label(), "fluid");
            if (CasePlaces.typedBelow(source, path).isPresent() && isBath(face)) {
                String place = source.where("boundaries", face.label(), "fluid");
                faults.add(CaseRule.FACE_BATH.fault(place, face.label()));
            }
        }
        faults.throwIfAny();
    }

    private boolean isBath(Face face) {
        VoxelGrid grid = source.grid();
        Axis axis = face.axis();
        int last = grid.count(axis) - 1;
        int plane = face.upper() ? last : 0;
        boolean alongX = axis == Axis.X;
        int rows = axis == Axis.Z ? grid.ny() : grid.nz();
        int columns = alongX ? grid.ny() : grid.nx();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int x = alongX ? plane : column;
                int y = axis == Axis.Y ? plane : alongX ? column : row;
                int z = axis == Axis.Z ? plane : row;
                int region = labels.get(x, y, z);
                if (source.regions().get(region).kind() != RegionKind.BATH) {
                    return false;
                }
            }
        }
        return true;
    }
}
