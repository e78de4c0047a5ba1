package org.voxtum.physics;

/** First-order rate at which a carrier releases its drug, by where it is (physics: payload). */
public sealed interface ReleaseLaw {
    /** Temperature of the body [K]. */
    double BODY = 310.15;

    /** pH of plasma. */
    double PLASMA_PH = 7.4;

    /** pH of the compartments inside cells that take carriers up; late endosomes, 5 to 5.5. */
    double ENDOSOME_PH = 5;

    /**
     * The rate [1/s], not negative.
     *
     * @param temperature [K]
     * @param ph of the fluid
     * @param enzyme activity, relative to one that counts as 1
     * @param light intensity of light or ultrasound, relative to one that counts as 1
     */
    double rate(double temperature, double ph, double enzyme, double light);

    /** Rate in plasma: at 37 C, pH 7.4, without enzyme and light. */
    default double inPlasma() {
        return rate(BODY, PLASMA_PH, 0, 0);
    }

    /** Rate inside cells: at 37 C, pH 5, without enzyme and light. */
    default double inCells() {
        return rate(BODY, ENDOSOME_PH, 0, 0);
    }

    /**
     * The same everywhere.
     *
     * @param constant [1/s]
     */
    record Constant(double constant) implements ReleaseLaw {
        @Override
        public double rate(double temperature, double ph, double enzyme, double light) {
            return constant;
        }
    }

    /**
     * {@code k_0 + (k_acid - k_0)/(1 + 10^(m (pH - pH50)))}.
     *
     * @param neutral k_0 far above the midpoint [1/s]
     * @param acid k_acid far below it [1/s]
     * @param midpoint pH50
     * @param slope m, above 0
     */
    record Acid(double neutral, double acid, double midpoint, double slope) implements ReleaseLaw {
        @Override
        public double rate(double temperature, double ph, double enzyme, double light) {
            double open = 1 / (1 + StrictMath.pow(10, slope * (ph - midpoint)));
            return neutral + (acid - neutral) * open;
        }
    }

    /**
     * {@code k_0 + k_E E/(K_E + E)}.
     *
     * @param base k_0 without enzyme [1/s]
     * @param maximum k_E that much enzyme adds [1/s]
     * @param half K_E, activity of half of that, above 0
     */
    record Enzymatic(double base, double maximum, double half) implements ReleaseLaw {
        @Override
        public double rate(double temperature, double ph, double enzyme, double light) {
            return base + maximum * enzyme / (half + enzyme);
        }
    }

    /**
     * {@code k_37 + (k_max - k_37)/(1 + exp(-(T - T_m)/dT))}.
     *
     * @param atBody k_37 [1/s]
     * @param maximum k_max far above the midpoint [1/s]
     * @param midpoint T_m [K]
     * @param width dT, above 0 [K]
     */
    record Thermal(double atBody, double maximum, double midpoint, double width)
            implements ReleaseLaw {
        @Override
        public double rate(double temperature, double ph, double enzyme, double light) {
            double open = 1 / (1 + StrictMath.exp(-(temperature - midpoint) / width));
            return atBody + (maximum - atBody) * open;
        }
    }

    /**
     * {@code k_0 + k_I I}.
     *
     * @param base k_0 in the dark [1/s]
     * @param perIntensity k_I [1/s]
     */
    record LightDriven(double base, double perIntensity) implements ReleaseLaw {
        @Override
        public double rate(double temperature, double ph, double enzyme, double light) {
            return base + perIntensity * light;
        }
    }
}
