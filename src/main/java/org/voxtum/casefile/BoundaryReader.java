package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxtum.fault.CaseRule;
import org.voxtum.grid.Face;
import org.voxtum.grid.VoxelGrid;

/**
 * Reads {@code boundaries}.
 *
 * @param grid the box, empty where it could not be read
 * @param names what the case names
 */
record BoundaryReader(Optional<VoxelGrid> grid, CaseNames names) {
    private static final String ALL = "all";
    private static final Mark USUAL = Mark.without("default", Origin.DEFAULT);

    /** Every face sealed. */
    private static Map<Face, FaceCondition> sealed() {
        Map<Face, FaceCondition> conditions = new EnumMap<>(Face.class);
        for (Face face : Face.values()) {
            conditions.put(face, FaceCondition.SEALED);
        }
        return conditions;
    }

    Map<Face, FaceCondition> read(Place boundaries) {
        Map<Face, FaceCondition> conditions = sealed();
        for (Place entry : entries(boundaries)) {
            boundaries
                    .reading()
                    .faults()
                    .tryTo(
                            () -> {
                                List<Face> faces = faces(entry);
                                FaceCondition condition = condition(entry);
                                faces.forEach(face -> conditions.put(face, condition));
                            });
        }
        return conditions;
    }

    /** The entries, after a first one for the faces that they leave out. */
    private List<Place> entries(Place boundaries) {
        List<Place> entries = new ArrayList<>();
        boundaries.reading().capture(() -> entries.addAll(boundaries.entries()));
        List<String> named = entries.stream().map(Place::key).toList();
        boolean whole =
                Arrays.stream(Face.values())
                        .allMatch(face -> closed(face) || named.contains(face.label()));
        if (!whole && !named.contains(ALL)) {
            YamlNode sealed = YamlReader.parse("{fluid: sealed}", "default").remark(USUAL);
            entries.add(0, boundaries.child(ALL, sealed));
        }
        return entries;
    }

    private List<Face> faces(Place entry) {
        String label = entry.key();
        if (label.equals(ALL)) {
            return Arrays.stream(Face.values()).filter(face -> !closed(face)).toList();
        }
        for (Face face : Face.values()) {
            if (face.label().equals(label)) {
                if (closed(face)) {
                    throw entry.fault(CaseRule.FACE_CLOSED, label);
                }
                return List.of(face);
            }
        }
        throw entry.fault(CaseRule.NO_FACE, label);
    }

    private boolean closed(Face face) {
        return grid.isPresent() && grid.get().count(face.axis()) == 1;
    }

    private FaceCondition condition(Place entry) {
        Fields face = entry.ownedBy(" of the face " + entry.key()).fields(CaseKeys.FACE);
        FluidCondition fluid = fluid(face.need("fluid"));
        String usual = fluid instanceof FluidCondition.Sealed ? "sealed" : "open";
        Place solute =
                face.find("solute")
                        .orElse(face.place().child("solute", new YamlNode.Scalar(usual, USUAL)));
        return new FaceCondition(fluid, solute(solute));
    }

    private FluidCondition fluid(Place place) {
        if (place.isScalar()) {
            return place.word(KeyType.words("sealed", "far-tissue")).equals("sealed")
                    ? new FluidCondition.Sealed()
                    : new FluidCondition.FarTissue(Optional.empty());
        }
        Fields fluid = place.fields(CaseKeys.FLUID);
        if (fluid.exactlyOne("pressure", "far-tissue").equals("pressure")) {
            return new FluidCondition.Pressure(fluid.amount("pressure"));
        }
        Place region = fluid.need("far-tissue");
        return new FluidCondition.FarTissue(Optional.of(names.region(region, region.text())));
    }

    private SoluteCondition solute(Place place) {
        if (place.isScalar()) {
            return place.word(KeyType.words("sealed", "open")).equals("sealed")
                    ? new SoluteCondition.Sealed()
                    : new SoluteCondition.Open();
        }
        Place concentration = place.fields(CaseKeys.SOLUTE).need("concentration");
        return new SoluteCondition.Concentration(new CourseReader(names).courses(concentration));
    }
}
