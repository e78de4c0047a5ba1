package org.voxtum.physics;

import org.voxtum.fault.Check;

/** A law of the diffusivity in a matrix of fibres. */
public sealed interface HinderedDiffusion {
    /** Drag of Clague and Phillips times obstruction: Phillips 2000, Biophys J 79:3350. */
    record Phillips() implements HinderedDiffusion {}

    /**
     * Drag in an effective medium times obstruction: Brinkman 1947, Appl Sci Res A1:27; Johnson et
     * al. 1996, Biophys J 70:1017.
     */
    record Brinkman() implements HinderedDiffusion {}

    /** Random walk among fibres: Ogston, Preston and Wells 1973, Proc R Soc A 333:297. */
    record Ogston() implements HinderedDiffusion {}

    /**
     * A fit over the diameter to measurements in tissue, {@code D = a (d/nm)^-b + c} at 37 C;
     * fibres and cells are in it already.
     *
     * @param fit the law
     */
    record PowerLaw(PowerLawDiffusivity fit) implements HinderedDiffusion {
        /** Checks that it is not negative. */
        public PowerLaw {
            Check.notNegative("coefficient", fit.coefficient(), "m^2/s");
            Check.finite("exponent", fit.exponent(), "");
            Check.notNegative("plateau", fit.plateau(), "m^2/s");
        }
    }
}
