import org.voxtum.compute.aparapi.Kinetics;

/** A transporter that carries a drug both ways and saturates (El-Kareh and Secomb 2000). */
public class SaturableEfflux extends Kinetics {
    /** Into cells, by the concentration in the fluid. */
    float uptake(float vmax, float half, float c_drug) {
        return vmax * c_drug / (half + c_drug);
    }

    /** Out of cells, by the amount inside per volume of tissue. */
    float efflux(float vmax, float inside_half, float drug_internal) {
        return vmax * drug_internal / (inside_half + drug_internal);
    }
}
