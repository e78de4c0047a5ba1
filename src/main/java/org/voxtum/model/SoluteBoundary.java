package org.voxtum.model;

import org.voxtum.agent.TimeCourse;

/**
 * What a face of the box or of a bath does to one agent.
 *
 * @param kind sealed; open: the voxel's own value in and out; concentration: a value on the face
 * @param concentration value on the face over time [mol/m^3]; unused otherwise
 */
public record SoluteBoundary(Kind kind, TimeCourse concentration) {
    /** Kinds of solute boundary. */
    public enum Kind {
        SEALED,
        OPEN,
        CONCENTRATION
    }

    /** Nothing passes. */
    public static SoluteBoundary sealed() {
        return new SoluteBoundary(Kind.SEALED, TimeCourse.constant(0));
    }

    /** The fluid carries the voxel's own concentration, either way. */
    public static SoluteBoundary open() {
        return new SoluteBoundary(Kind.OPEN, TimeCourse.constant(0));
    }

    /** A concentration on the face. */
    public static SoluteBoundary concentration(TimeCourse value) {
        return new SoluteBoundary(Kind.CONCENTRATION, value);
    }
}
