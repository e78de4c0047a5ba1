package org.voxtum.model;

import org.voxtum.tissue.FaceShare;
import org.voxtum.tissue.RegionKind;

/**
 * Fluid coefficients of one region; of a lumen, those of its wall.
 *
 * @param name name in the case
 * @param kind what it is made of
 * @param wallHydraulicConductivity L_p [m/Pa/s]
 * @param osmoticPressure sigma_T (pi_V - pi_i) [Pa]
 * @param lymphaticConductance a_L [1/Pa/s], before scaling by 1 - v_b
 * @param lymphaticPressure p_L [Pa]
 * @param injectionRate Q_inj [1/s]
 * @param bathPressure pressure on the faces of a bath [Pa]
 * @param bloodPerfusion w_b, blood that reaches the capillaries per tissue volume [1/s]; infinite
 *     where their plasma is the artery's
 * @param bloodFraction v_b of those capillaries [-]; counts where blood reaches them only so fast
 * @param surface share of each face of a lumen that counts as wall [-]; elsewhere without effect
 */
public record FluidRegion(
        String name,
        RegionKind kind,
        double wallHydraulicConductivity,
        double osmoticPressure,
        double lymphaticConductance,
        double lymphaticPressure,
        double injectionRate,
        double bathPressure,
        double bloodPerfusion,
        double bloodFraction,
        FaceShare surface) {
    /** A region whose walls are no faces, or whose faces are its surface. */
    public FluidRegion(
            String name,
            RegionKind kind,
            double wallHydraulicConductivity,
            double osmoticPressure,
            double lymphaticConductance,
            double lymphaticPressure,
            double injectionRate,
            double bathPressure) {
        this(
                name,
                kind,
                wallHydraulicConductivity,
                osmoticPressure,
                lymphaticConductance,
                lymphaticPressure,
                injectionRate,
                bathPressure,
                Double.POSITIVE_INFINITY,
                0,
                FaceShare.whole());
    }

    private FluidRegion with(double perfusion, double blood, FaceShare faces) {
        return new FluidRegion(
                name,
                kind,
                wallHydraulicConductivity,
                osmoticPressure,
                lymphaticConductance,
                lymphaticPressure,
                injectionRate,
                bathPressure,
                perfusion,
                blood,
                faces);
    }

    /** The same with other capillaries: their w_b [1/s] and v_b [-]. */
    public FluidRegion withCapillaries(double perfusion, double blood) {
        return with(perfusion, blood, surface);
    }

    /** The same with other faces of its lumen. */
    public FluidRegion withSurface(FaceShare faces) {
        return with(bloodPerfusion, bloodFraction, faces);
    }
}
