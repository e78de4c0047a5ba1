package org.voxtum.verify;

/**
 * Particles, their cargo and the drug that it becomes, in a sphere on shells: an independent
 * solution by classical Runge-Kutta steps, central differences and the closed form of the flow.
 * Numbers of v23, but for two counts.
 */
final class RadialRelease {
    static final double RADIUS = 5e-4;
    static final double PLASMA = 1e-2;
    static final double HALF_LIFE = 18 * 3600;
    static final double PER_PARTICLE = 10;
    static final double RECEPTORS = 2e-3;
    static final double ON = 50;
    static final double OFF = 1e-4;
    static final double INTERNALISATION = 5e-5;
    static final double RELEASE = 1e-5;
    static final double RELEASE_INSIDE = 5e-5;
    static final double EFFLUX = 2e-5;
    static final double MAXIMUM = 3e-5;
    static final double HALF = 1e-2;
    private static final double EXCHANGE = 4.2e-7;
    private static final double CONDUCTIVITY = 3.1e-14;
    private static final double PRESSURE = 2080 - 0.82 * 666;
    private static final double SURFACE = 2e4;
    private static final int SHELLS = 80;
    private static final int FIELDS = 8;
    private static final double H = RADIUS / SHELLS;

    /** Fluid, bound, internal of particles; the same of cargo; drug in fluid and in cells. */
    private final double[][] fields = new double[FIELDS][SHELLS];

    private final Mobile carrier = new Mobile(0.12, 3e-12, 0.3, 2e-9, 0.8);
    private final Mobile drug = new Mobile(0.4, 3.4e-10, 0.4, 3e-6, 0);

    /** A solute on the flow: what its divergence is in each shell. */
    private static final class Mobile {
        final double storage;
        private final double diffusivity;
        private final double retardation;
        private final double[] toTissue = new double[SHELLS];
        private final double[] toPlasma = new double[SHELLS];

        /** Of the water through the outer face of each shell. */
        private final double[] velocity = new double[SHELLS];

        Mobile(double phi, double d, double f, double p, double sigma) {
            storage = phi;
            diffusivity = d;
            retardation = f;
            for (int i = 0; i < SHELLS; i++) {
                double filtration = EXCHANGE * (PRESSURE - pressure((i + 0.5) * H)) * (1 - sigma);
                double peclet = filtration / (p * SURFACE);
                toPlasma[i] = p * SURFACE * peclet / Math.expm1(peclet);
                toTissue[i] = toPlasma[i] + filtration;
                velocity[i] = velocity((i + 1) * H);
            }
        }

        /** {@code phi dc/dt} by transport and walls; an empty bath outside. */
        double change(double[] c, int i, double plasma) {
            double inner = i * H;
            double outer = inner + H;
            double volume = (outer * outer * outer - inner * inner * inner) / 3;
            double in = i == 0 ? 0 : inner * inner * flux(c, i - 1);
            double out = outer * outer * (i + 1 < SHELLS ? flux(c, i) : surface(c[i]));
            return (in - out) / volume + toTissue[i] * plasma - toPlasma[i] * c[i];
        }

        /** Through the outer face of a shell. */
        private double flux(double[] c, int i) {
            return retardation * velocity[i] * (c[i] + c[i + 1]) / 2
                    - storage * diffusivity * (c[i + 1] - c[i]) / H;
        }

        private double surface(double c) {
            return retardation * velocity[SHELLS - 1] * c + storage * diffusivity * c / (H / 2);
        }

        private static double pressure(double r) {
            double k = Math.sqrt(EXCHANGE / CONDUCTIVITY);
            return PRESSURE * (1 - RADIUS / r * Math.sinh(k * r) / Math.sinh(k * RADIUS));
        }

        private static double velocity(double r) {
            double k = Math.sqrt(EXCHANGE / CONDUCTIVITY);
            double top = k * r * Math.cosh(k * r) - Math.sinh(k * r);
            return CONDUCTIVITY * PRESSURE * RADIUS * top / (r * r * Math.sinh(k * RADIUS));
        }
    }

    /** Goes to a time in steps of at most a length [s]. */
    void advance(double from, double to, double longest) {
        int steps = (int) Math.ceil((to - from) / longest);
        double dt = (to - from) / steps;
        for (int n = 0; n < steps; n++) {
            step(from + n * dt, dt);
        }
    }

    private void step(double t, double dt) {
        double[][] first = rates(fields, t);
        double[][] second = rates(moved(first, dt / 2), t + dt / 2);
        double[][] third = rates(moved(second, dt / 2), t + dt / 2);
        double[][] fourth = rates(moved(third, dt), t + dt);
        for (int k = 0; k < FIELDS; k++) {
            for (int i = 0; i < SHELLS; i++) {
                double sum = first[k][i] + 2 * (second[k][i] + third[k][i]) + fourth[k][i];
                fields[k][i] += dt / 6 * sum;
            }
        }
    }

    private double[][] moved(double[][] rates, double dt) {
        double[][] values = new double[FIELDS][SHELLS];
        for (int k = 0; k < FIELDS; k++) {
            for (int i = 0; i < SHELLS; i++) {
                values[k][i] = fields[k][i] + dt * rates[k][i];
            }
        }
        return values;
    }

    private double[][] rates(double[][] y, double t) {
        double[][] rate = new double[FIELDS][SHELLS];
        double particles = PLASMA * Math.exp(-Math.log(2) / HALF_LIFE * t);
        for (int i = 0; i < SHELLS; i++) {
            double open = RECEPTORS - y[1][i];
            double binds = ON * y[0][i] * open - OFF * y[1][i];
            double loads = ON * y[3][i] * open - OFF * y[4][i];
            double uptake = MAXIMUM * y[6][i] / (HALF + y[6][i]);
            double phi = carrier.storage;
            rate[0][i] = (carrier.change(y[0], i, particles) - binds) / phi;
            rate[1][i] = binds - INTERNALISATION * y[1][i];
            rate[2][i] = INTERNALISATION * y[1][i];
            double cargo = carrier.change(y[3], i, particles * PER_PARTICLE);
            rate[3][i] = (cargo - loads) / phi - RELEASE * y[3][i];
            rate[4][i] = loads - (INTERNALISATION + RELEASE) * y[4][i];
            rate[5][i] = INTERNALISATION * y[4][i] - RELEASE_INSIDE * y[5][i];
            double released = RELEASE * (phi * y[3][i] + y[4][i]);
            double back = EFFLUX * y[7][i];
            rate[6][i] = (drug.change(y[6], i, 0) + released - uptake + back) / drug.storage;
            rate[7][i] = uptake + RELEASE_INSIDE * y[5][i] - back;
        }
        return rate;
    }

    /** Mean over the sphere of a field, per tissue volume. */
    double mean(int field) {
        double sum = 0;
        for (int i = 0; i < SHELLS; i++) {
            double inner = (double) i / SHELLS;
            double outer = (i + 1.0) / SHELLS;
            sum += fields[field][i] * (outer * outer * outer - inner * inner * inner);
        }
        double phi = field == 0 || field == 3 ? carrier.storage : field == 6 ? drug.storage : 1;
        return phi * sum;
    }
}
