package org.voxtum.compute;

import org.voxtum.grid.CompensatedSum;

/**
 * Amounts that went through a group of faces.
 *
 * @param in sum over the faces through which the agent came into the tissue [mol]
 * @param out the same of those through which it left, negative or 0 [mol]
 */
public record BoundaryFlow(double in, double out) {
    /** Concentration, or its time integral, beside a face. */
    @FunctionalInterface
    public interface Beside {
        /** Value in the voxel of a face. */
        double face(int index);
    }

    /** Sums over the faces, in their order. */
    public static BoundaryFlow of(BoundaryExchange faces, Beside beside, double driver) {
        CompensatedSum in = new CompensatedSum();
        CompensatedSum out = new CompensatedSum();
        for (int i = 0; i < faces.size(); i++) {
            double entering = faces.inward()[i] * driver - faces.outward()[i] * beside.face(i);
            (entering > 0 ? in : out).add(entering);
        }
        return new BoundaryFlow(in.value(), out.value());
    }
}
