package org.voxtum.casefile;

import org.voxtum.casefile.AgentRows.Validity;
import org.voxtum.model.LocalKinetics;
import org.voxtum.physics.ReceptorTurnover;
import org.voxtum.physics.TargetingModuli;

/**
 * Front, Thiele and clearance moduli of an agent in a region.
 *
 * @param kinetics binding of the agent
 * @param tissue means of the region; it has receptors
 * @param rows take the values
 */
record TargetingRows(LocalKinetics kinetics, TargetedTissue tissue, AgentRows rows) {
    private static final String THEORY = "Thurber, Schmidt and Wittrup 2008";

    /**
     * Adds what comes from a bath or a face of the box.
     *
     * @param depth L, largest distance to it [m]
     * @param surface c_0, its largest concentration [mol/m^3]
     * @param exposure int c_0 dt over the run [mol s/m^3]
     */
    void fromBath(double depth, double surface, double exposure) {
        value(
                "bath_depth",
                "L",
                depth,
                "m",
                "largest distance to the bath",
                "definition",
                Validity.ALWAYS);
        surface("bath_", depth, surface, exposure);
        double clearance =
                TargetingModuli.bathClearance(
                        tissue.receptors(), depth, tissue.conductivity(), exposure);
        clearance("bath_clearance", "R_t L^2/(2 phi D int c_0 dt)", clearance);
    }

    /**
     * Adds what comes through vessels.
     *
     * @param permeability P of pores and cells of the wall [m/s]
     * @param surface c_p, its largest [mol/m^3]
     * @param exposure int c_p dt over the run [mol s/m^3]
     */
    void throughVessels(double permeability, double surface, double exposure) {
        double depth = tissue.wallDistance();
        if (depth > 0) {
            String formula = "2 x median distance to a vessel wall";
            value("vessel_depth", "L", depth, "m", formula, "definition", Validity.ALWAYS);
            surface("vessel_", depth, surface, exposure);
        }
        double clearance =
                TargetingModuli.vesselClearance(
                        tissue.receptors(), permeability * tissue.surface(), exposure);
        clearance("vessel_clearance", "R_t/(P S_V int c_p dt)", clearance);
    }

    /** What a surface that holds c_0 and a depth say. */
    private void surface(String from, double depth, double surface, double exposure) {
        double receptors = tissue.receptors();
        double conductivity = tissue.conductivity();
        double storage = TargetingModuli.storage(tissue.storage(), surface, receptors);
        value(
                from + "storage",
                "St",
                storage,
                "",
                "phi c_0/R_t, c_0 the largest",
                THEORY,
                new Validity("below 1, where a front forms", storage >= 1));
        double front = TargetingModuli.front(conductivity, exposure, receptors);
        value(
                from + "front",
                "x",
                front,
                "m",
                "sqrt(2 phi D int c_0 dt/R_t) at the end of the run, in a slab",
                "Graff and Wittrup 2003",
                new Validity("up to L; beyond, the whole depth is filled", front > depth));
        double speed = TargetingModuli.frontSpeed(conductivity, surface, receptors, depth);
        value(
                from + "front_speed",
                "dx/dt",
                speed,
                "m/s",
                "phi D c_0/(R_t L), at the depth L",
                "Graff and Wittrup 2003",
                Validity.ALWAYS);
        if (kinetics.on() > 0 && kinetics.turnover().isEmpty()) {
            double half = kinetics.off() / kinetics.on();
            String formula = "k_int R_t L^2/(phi D (c_0 + K_D))";
            thiele(from, depth, surface, kinetics.internalisation(), half, formula);
        }
        if (kinetics.on() > 0 && kinetics.internalisation() > 0) {
            kinetics.turnover().ifPresent(law -> turningOver(from, depth, surface, law));
        }
    }

    /** In the steady state cells take up S c/(c + K), no more than they make receptors. */
    private void turningOver(String from, double depth, double surface, ReceptorTurnover law) {
        double leaves = kinetics.off() + kinetics.internalisation();
        double half = law.loss() * leaves / (kinetics.on() * kinetics.internalisation());
        String formula = "S L^2/(phi D (c_0 + K)), K = k_l (k_off + k_int)/(k_on k_int)";
        thiele(from, depth, surface, law.synthesis(), half, formula);
    }

    private void thiele(
            String from, double depth, double surface, double rate, double half, String formula) {
        double squared =
                TargetingModuli.thieleSquared(
                        rate, tissue.receptors(), depth, tissue.conductivity(), surface, half);
        value(
                from + "thiele_squared",
                "Phi^2",
                squared,
                "",
                formula,
                THEORY,
                new Validity("up to 1; above, internalisation stops the front", squared > 1));
    }

    private void clearance(String quantity, String formula, double modulus) {
        value(
                quantity,
                "Gamma",
                modulus,
                "",
                formula + " over the run",
                THEORY,
                new Validity(
                        "up to 1; above, too little comes to fill the receptors", modulus > 1));
    }

    private void value(
            String quantity,
            String symbol,
            double value,
            String unit,
            String formula,
            String work,
            Validity validity) {
        rows.derived(quantity, symbol, value, unit, formula, work, validity);
    }
}
