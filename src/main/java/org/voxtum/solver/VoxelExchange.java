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

    /**
     * The same where blood comes no faster than it does, and what it carries is set free there:
     * {@code w_b (c_art - c_b) = toTissue c_b - toPlasma c + L c_b} leaves the artery in the
     * plasma's place, {@code toTissue} times {@code w_b/(w_b + toTissue + L)} and {@code toPlasma}
     * times {@code (w_b + L)/(w_b + toTissue + L)}.
     *
     * @param perfusion w_b [1/s]; infinite: enough for any exchange
     * @param released L, release in the capillaries' blood per tissue volume [1/s]
     */
    VoxelExchange fedBy(double perfusion, double released) {
        double through = perfusion + toTissue + released;
        if (Double.isInfinite(perfusion) || through == 0) {
            return this;
        }
        double in = perfusion / through;
        double back = (perfusion + released) / through;
        return new VoxelExchange(
                in * toTissue, back * toPlasma, in * convectiveIn, back * convectiveOut);
    }

    /** J_S into the tissue at concentrations of both sides [mol/m^3/s]. */
    double flux(double plasma, double tissue) {
        return toTissue * plasma - toPlasma * tissue;
    }
}
