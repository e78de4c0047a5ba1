package org.voxtum.model;

import org.voxtum.physics.DrugResponse;
import org.voxtum.physics.LinearQuadratic;

/** What kills cells; effects are independent, so that their surviving shares multiply. */
public sealed interface CellEffect {
    /** Where the drug is that acts. */
    enum Pool {
        /** Concentration in the fluid that the agent reaches [mol/m^3]. */
        FLUID,
        /** The same as amount per tissue outside vessels [mol/m^3]. */
        FREE,
        /** Bound, per tissue outside vessels [mol/m^3]. */
        BOUND,
        /** Inside cells, per tissue outside vessels [mol/m^3]. */
        INTERNAL;

        /** Whether it is what the free pool's own exposure tells of. */
        public boolean moves() {
            return this == FLUID || this == FREE;
        }
    }

    /** What of its course counts. */
    enum Exposure {
        /** Area under the curve [mol s/m^3]. */
        AUC,
        /** Largest value at a step's end [mol/m^3]. */
        PEAK,
        /** Time integral of Hill's saturation [s], for rates of kill. */
        SATURATION
    }

    /**
     * A drug.
     *
     * @param agent its name
     * @param pool where it acts
     * @param exposure what of its course counts; of a rate of kill {@link Exposure#SATURATION}
     * @param law survival by exposure
     */
    record Drug(String agent, Pool pool, Exposure exposure, DrugResponse law)
            implements CellEffect {
        /** Checks that law and exposure go together. */
        public Drug {
            if (law instanceof DrugResponse.KillRate != (exposure == Exposure.SATURATION)) {
                throw new IllegalArgumentException(law + " by " + exposure);
            }
        }

        /** Whether it takes the exposure that every run of an agent may keep. */
        public boolean takesKeptExposure() {
            return pool.moves() && exposure != Exposure.SATURATION;
        }
    }

    /**
     * One dose of radiation to the whole box.
     *
     * @param dose D [Gy], not negative
     * @param at model time of it [s]
     * @param law survival by dose and oxygen
     */
    record Radiation(double dose, double at, LinearQuadratic law) implements CellEffect {}
}
