package org.voxtum.solver;

/**
 * Exchange of one voxel with plasma, {@code J_S = toTissue c_p - toPlasma c} [1/s].
 *
 * @param toTissue what multiplies the plasma's concentration
 * @param toPlasma what multiplies the tissue's concentration
 * @param convectiveIn part of the first that convection carries
 * @param convectiveOut part of the second that convection carries
 */
record VoxelExchange(double toTissue, double toPlasma, double convectiveIn, double convectiveOut) {
    /** A voxel without a wall. */
    static final VoxelExchange NONE = new VoxelExchange(0, 0, 0, 0);

    VoxelExchange plus(VoxelExchange other) {
        return new VoxelExchange(
                toTissue + other.toTissue,
                toPlasma + other.toPlasma,
                convectiveIn + other.convectiveIn,
                convectiveOut + other.convectiveOut);
    }

    /** J_S into the tissue at concentrations of both sides [mol/m^3/s]. */
    double flux(double plasma, double tissue) {
        return toTissue * plasma - toPlasma * tissue;
    }
}
