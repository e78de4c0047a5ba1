import org.voxtum.compute.aparapi.Kinetics;

/** Receptors of two kinds: one holds the pool bound, the other the pool internal. */
public class TwoSites extends Kinetics {
    /** Net binding to the first kind; each reaction that goes both ways is one net rate. */
    float first(float on, float off, float sites, float c_drug, float drug_bound) {
        return net(on, off, sites, c_drug, drug_bound);
    }

    /** Net binding to the second kind. */
    float second(float on_2, float off_2, float sites_2, float c_drug, float drug_internal) {
        return net(on_2, off_2, sites_2, c_drug, drug_internal);
    }

    private static float net(float on, float off, float sites, float c, float held) {
        return on * c * (sites - held) - off * held;
    }
}
