import org.voxtum.compute.aparapi.Kinetics;

public class Rates extends Kinetics {
    float law(float k, float dextran_internal) {
        return k * dextran_internal;
    }
}
