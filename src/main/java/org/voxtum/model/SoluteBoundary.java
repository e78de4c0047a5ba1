package org.voxtum.model;

import org.voxtum.agent.TimeCourse;

/**
 * What a face of the box or of a bath does to one agent.
 *
 * @param kind sealed; open: the voxel's own value in and out; concentration: a value on the face
 * @param concentration value on the face over time [mol/m^3]; unused otherwise
 * @param variation what varies over the face beside it, for manufactured solutions; null for none
 */
public record SoluteBoundary(Kind kind, TimeCourse concentration, Variation variation) {
    /**
     * A part {@code amplitude(x) course(t)} of the value on a face.
     *
     * @param amplitude factor on each voxel's face
     * @param course factor over time
     */
    public record Variation(BoundaryValue amplitude, TimeCourse course) {}

    /** Kinds of solute boundary. */
    public enum Kind {
        SEALED,
        OPEN,
        CONCENTRATION
    }

    /** Nothing passes. */
    public static SoluteBoundary sealed() {
        return new SoluteBoundary(Kind.SEALED, TimeCourse.constant(0), null);
    }

    /** The fluid carries the voxel's own concentration, either way. */
    public static SoluteBoundary open() {
        return new SoluteBoundary(Kind.OPEN, TimeCourse.constant(0), null);
    }

    /** A concentration on the face. */
    public static SoluteBoundary concentration(TimeCourse value) {
        return new SoluteBoundary(Kind.CONCENTRATION, value, null);
    }

    /** A concentration on the face with a part that varies from voxel to voxel. */
    public static SoluteBoundary varying(TimeCourse uniform, Variation variation) {
        return new SoluteBoundary(Kind.CONCENTRATION, uniform, variation);
    }
}
