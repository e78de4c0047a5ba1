import org.voxtum.compute.aparapi.Kinetics;

/**
 * A prodrug that cells reduce to a drug where there is little oxygen: oxygen takes the electron of
 * the first step back.
 */
public class RedoxProdrug extends Kinetics {
    static final float BACKGROUND = 0.02f;

    /** Share of the largest rate at a tension of oxygen [Pa]. */
    private float hypoxic(float oxygen, float oxygen_half) {
        return BACKGROUND + (1 - BACKGROUND) * oxygen_half / (oxygen_half + max(oxygen, 0));
    }

    float enter(float permeability, float c_prodrug, float prodrug_internal) {
        return permeability * (c_prodrug - prodrug_internal);
    }

    float reduce(float reduction, float oxygen_half, float oxygen, float prodrug_internal) {
        return reduction * hypoxic(oxygen, oxygen_half) * prodrug_internal;
    }

    float leave(float leakage, float c_drug, float drug_internal) {
        return leakage * (drug_internal - c_drug);
    }
}
