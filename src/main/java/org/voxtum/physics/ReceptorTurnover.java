package org.voxtum.physics;

/**
 * Cells make receptors and lose those that are free, {@code dF/dt = S - k_l F - k_on/phi u F +
 * k_off b}; with what cells take up of the bound its receptor goes too (Lauffenburger and Linderman
 * 1993, Receptors, chapter 3; Mager and Jusko 2001, J Pharmacokinet Pharmacodyn 28:507; Dua,
 * Hawkins and van der Graaf 2015, CPT Pharmacometrics Syst Pharmacol 4:324).
 *
 * @param synthesis S over R_t, the receptors at the start [1/s]; at least 0, 0 where loss is 0
 * @param loss k_l of the free ones [1/s], at least 0
 */
public record ReceptorTurnover(double synthesis, double loss) {
    /** Refuses what would grow without end. */
    public ReceptorTurnover {
        if (synthesis < 0 || loss < 0 || synthesis > 0 && loss == 0) {
            throw new IllegalArgumentException("receptors made at a rate that nothing limits");
        }
    }

    /** What is free in the long run without an agent, over R_t [-]; 1 where nothing turns over. */
    public double balance() {
        return loss > 0 ? synthesis / loss : 1;
    }

    /**
     * Turnover over a time.
     *
     * @param receptors R_t [mol/m^3]
     * @param dt time [s]
     */
    public Part over(double receptors, double dt) {
        return new Part(synthesis * receptors * dt, loss * dt);
    }

    /**
     * A step of backward Euler in which receptors turn over as well: with {@code F' = (F + S dt -
     * x)/(1 + k_l dt)} free at its end, the x that binds is that of F + S dt receptors which bind
     * 1/(1 + k_l dt) as fast.
     *
     * @param made S dt [mol/m^3]
     * @param loss k_l dt [-]
     */
    public record Part(double made, double loss) {
        /** Where receptors stay as they are; adds and takes nothing, to the bit. */
        public static final Part NONE = new Part(0, 0);

        /** Change of b as of {@link ReceptorBinding#step}. */
        public double binds(double fast, double back, double free, double sites, double bound) {
            return ReceptorBinding.step(fast / (1 + loss), back, free, sites + made, bound);
        }

        /** F' after a change of b [mol/m^3]. */
        public double open(double sites, double change) {
            return Math.max((sites + made) - change, 0) / (1 + loss);
        }

        /** What is lost of the free while so many are free at the end [mol/m^3]. */
        public double lost(double open) {
            return loss * open;
        }

        /** The same over half of the time. */
        public Part inHalfTheTime() {
            return new Part(made / 2, loss / 2);
        }
    }
}
