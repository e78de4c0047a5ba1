package org.voxtum.verify;

import java.util.List;
import org.voxtum.agent.ExponentialCourse;
import org.voxtum.agent.ExponentialCourse.Phase;
import org.voxtum.agent.TimeCourse;
import org.voxtum.model.WallPores;

/**
 * A solute in the leaky tumour tissue of Baxter and Jain (1989).
 *
 * @param set name of its rows in the reference tables
 * @param radius R of the tumour [m]
 * @param diffusivity D in the accessible fluid [m^2/s]
 * @param permeability P of the vessel wall [m/s]
 * @param reflection sigma [-]
 * @param accessibleFraction phi [-]
 * @param retardation f [-]
 */
public record CoupledTumour(
        String set,
        double radius,
        double diffusivity,
        double permeability,
        double reflection,
        double accessibleFraction,
        double retardation) {
    private static final double HOUR = 3600;

    /** A macromolecule in a tumour of 1 mm. */
    public static CoupledTumour macromolecule() {
        return new CoupledTumour("A_macromolecule", 1e-3, 4e-11, 5.73e-9, 0.9, 0.2, 0.5);
    }

    /** A nanoparticle in a tumour of 1 mm. */
    public static CoupledTumour nanoparticle() {
        return new CoupledTumour("B_nanoparticle", 1e-3, 2e-12, 5e-10, 0.7, 0.1, 0.25);
    }

    /** A macromolecule in a tumour of 4 mm. */
    public static CoupledTumour largeTumour() {
        return new CoupledTumour("C_large_tumour", 4e-3, 4e-11, 5.73e-9, 0.9, 0.2, 0.5);
    }

    /** Pores of the vessel wall. */
    List<WallPores> pores() {
        return List.of(
                new WallPores(permeability, reflection, 1, SphereOctant.tumourOsmoticPressure()));
    }

    /** Plasma of two half-lives, 1 h (60 %) and 20 h. */
    static TimeCourse plasma() {
        double rate = StrictMath.log(2) / HOUR;
        return new ExponentialCourse(
                1, List.of(new Phase(0.6, rate), new Phase(0.4, rate / 20)), 0, 0);
    }
}
