package org.voxtum.physics;

/**
 * Two agents that bind to the same receptors, {@code db_s/dt = k_on,s/phi_s u_s F - k_off,s b_s}
 * with {@code F = R_t - b_1 - b_2} free receptors. With backward Euler each of them binds {@code
 * x_s = (B_s F' u_s - k_s b_s)/(1 + k_s + B_s F')}, as a cargo would ({@link
 * ReceptorBinding#load}), and {@code F' + x_1 + x_2 = F} for the F' that stay free at the end. The
 * left side grows with F' and its slope falls, so Newton's steps from below the root never pass it.
 * Where receptors turn over the equation is {@code (1 + k_l dt) F' + x_1 + x_2 = F + S dt}, of the
 * same kind.
 */
public final class CompetitiveBinding {
    /** Newton's steps double what is far below the root; this many only what is no number takes. */
    private static final int MOST_STEPS = 200;

    private CompetitiveBinding() {}

    /**
     * One of the agents.
     *
     * @param fast B = k_on dt/phi [m^3/mol], at least 0
     * @param back k = k_off dt [-], at least 0
     * @param free u [mol/m^3], at least 0
     * @param bound b [mol/m^3], at least 0
     */
    public record Ligand(double fast, double back, double free, double bound) {
        /**
         * What it binds [mol/m^3], from -b to u.
         *
         * @param open receptors that stay free at the end [mol/m^3]
         */
        public double binds(double open) {
            return ReceptorBinding.load(fast, back, free, open, bound);
        }

        private double slope(double open) {
            double per = 1 / (1 + back + fast * open);
            return fast * per * (per * ((1 + back) * free + back * bound));
        }

        /** The same over half of the time. */
        public Ligand inHalfTheTime() {
            return new Ligand(fast / 2, back / 2, free, bound);
        }

        /** The same after it bound so much more. */
        public Ligand after(double change) {
            return new Ligand(fast, back, Math.max(free - change, 0), Math.max(bound + change, 0));
        }

        /** Whether it could bind so much more. */
        public boolean reaches(double change) {
            return change >= -bound && change <= free;
        }
    }

    /**
     * Receptors that stay free over one step of backward Euler [mol/m^3].
     *
     * @param sites F at the start [mol/m^3]; below 0 by rounding at most
     * @param turnover of receptors meanwhile
     */
    public static double open(
            Ligand one, Ligand other, double sites, ReceptorTurnover.Part turnover) {
        double stay = 1 + turnover.loss();
        double available = sites + turnover.made();
        double open = Math.max(available - (one.free() + other.free()), 0) / stay;
        for (int step = 0; step < MOST_STEPS; step++) {
            double miss = available - (stay * open + (one.binds(open) + other.binds(open)));
            double slope = stay + (one.slope(open) + other.slope(open));
            double next = Math.max(open + miss / slope, 0);
            if (step > 0 && !(next > open)) {
                break;
            }
            open = next;
        }
        return open;
    }
}
