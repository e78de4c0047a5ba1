package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.model.WallPores;
import org.voxtum.physics.Particle;
import org.voxtum.physics.PoreClass;
import org.voxtum.physics.PoreTheory;
import org.voxtum.physics.TissueMatrix;

/**
 * What the classes of pores of a vessel wall do to an agent.
 *
 * <p>Water crosses the wall as the region says (L_p, sigma_T); classes share it by their own
 * conductance, and their osmotic reflections are shifted together so that the flows of all classes
 * add up to the region's. What stays is how classes differ: large pores may filter while small ones
 * reabsorb (Rippe and Haraldsson 1994, Physiol Rev 74:163).
 *
 * @param classes sizes of pores, at least one
 * @param matrix fibres behind the wall
 * @param reflection sigma_T of the whole wall [-]
 * @param oncotic colloid osmotic pressure of plasma less that of tissue [Pa]
 */
record WallClasses(
        List<PoreClass> classes, TissueMatrix matrix, double reflection, double oncotic) {
    /**
     * The classes as an agent meets them.
     *
     * @param particle the agent
     */
    List<WallPores> of(Particle particle) {
        double sum = classes.stream().mapToDouble(PoreClass::hydraulicConductivity).sum();
        double mean = 0;
        for (PoreClass pores : classes) {
            mean += share(pores, sum) * pores.osmoticReflection();
        }
        double shift = reflection - mean;
        List<WallPores> all = new ArrayList<>();
        for (PoreClass pores : classes) {
            double wall = PoreTheory.reflection(particle, pores);
            // one class sees the wall's own reflection, to the last bit
            double osmotic = classes.size() == 1 ? reflection : pores.osmoticReflection() + shift;
            all.add(
                    new WallPores(
                            PoreTheory.permeability(particle, pores, matrix.temperature()),
                            matrix.reflection(wall, particle),
                            share(pores, sum),
                            osmotic * oncotic));
        }
        return all;
    }

    private double share(PoreClass pores, double sum) {
        boolean single = classes.size() == 1 || sum == 0;
        return single ? 1.0 / classes.size() : pores.hydraulicConductivity() / sum;
    }
}
