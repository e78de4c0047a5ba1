package org.voxtum.units;

/**
 * Exponents of the base units.
 *
 * @param metre of m
 * @param kilogram of kg
 * @param second of s
 * @param mole of mol
 * @param kelvin of K
 * @param ampere of A
 */
public record Dimension(int metre, int kilogram, int second, int mole, int kelvin, int ampere) {
    /** A pure number. */
    public static final Dimension NONE = new Dimension(0, 0, 0, 0, 0, 0);

    /** m. */
    public static final Dimension LENGTH = new Dimension(1, 0, 0, 0, 0, 0);

    /** m^2. */
    public static final Dimension AREA = LENGTH.times(LENGTH);

    /** m^3. */
    public static final Dimension VOLUME = AREA.times(LENGTH);

    /** s. */
    public static final Dimension TIME = new Dimension(0, 0, 1, 0, 0, 0);

    /** 1/s. */
    public static final Dimension RATE = NONE.over(TIME);

    /** Pa. */
    public static final Dimension PRESSURE = new Dimension(-1, 1, -2, 0, 0, 0);

    /** mol. */
    public static final Dimension AMOUNT = new Dimension(0, 0, 0, 1, 0, 0);

    /** mol/m^3. */
    public static final Dimension CONCENTRATION = AMOUNT.over(VOLUME);

    /** m/s. */
    public static final Dimension VELOCITY = LENGTH.over(TIME);

    /** m^2/s. */
    public static final Dimension DIFFUSIVITY = AREA.over(TIME);

    /** m^2/Pa/s. */
    public static final Dimension HYDRAULIC_CONDUCTIVITY = DIFFUSIVITY.over(PRESSURE);

    /** m/Pa/s. */
    public static final Dimension WALL_CONDUCTIVITY = VELOCITY.over(PRESSURE);

    /** 1/Pa/s. */
    public static final Dimension LYMPHATIC_CONDUCTANCE = RATE.over(PRESSURE);

    /** 1/Pa. */
    public static final Dimension SOLUBILITY = NONE.over(PRESSURE);

    /** 1/m. */
    public static final Dimension SURFACE_DENSITY = NONE.over(LENGTH);

    /** 1/m^3. */
    public static final Dimension NUMBER_DENSITY = NONE.over(VOLUME);

    /** Rate per concentration. */
    public static final Dimension ASSOCIATION_RATE = RATE.over(CONCENTRATION);

    /** Concentration over time. */
    public static final Dimension EXPOSURE = CONCENTRATION.times(TIME);

    /** m^3/mol. */
    public static final Dimension PER_CONCENTRATION = NONE.over(CONCENTRATION);

    /** Gy, which is J/kg. */
    public static final Dimension ABSORBED_DOSE = VELOCITY.times(VELOCITY);

    /** 1/Gy. */
    public static final Dimension PER_DOSE = NONE.over(ABSORBED_DOSE);

    /** K. */
    public static final Dimension TEMPERATURE = new Dimension(0, 0, 0, 0, 1, 0);

    /** V. */
    public static final Dimension VOLTAGE = new Dimension(2, 1, -3, 0, 0, -1);

    /** Product. */
    public Dimension times(Dimension other) {
        return new Dimension(
                metre + other.metre,
                kilogram + other.kilogram,
                second + other.second,
                mole + other.mole,
                kelvin + other.kelvin,
                ampere + other.ampere);
    }

    /** Quotient. */
    public Dimension over(Dimension other) {
        return times(other.power(-1));
    }

    /** Power. */
    public Dimension power(int n) {
        return new Dimension(metre * n, kilogram * n, second * n, mole * n, kelvin * n, ampere * n);
    }

    /** As a product of base units, such as {@code m^2 s^-1}; {@code 1} for a pure number. */
    public String text() {
        StringBuilder text = new StringBuilder();
        append(text, "kg", kilogram);
        append(text, "m", metre);
        append(text, "s", second);
        append(text, "mol", mole);
        append(text, "K", kelvin);
        append(text, "A", ampere);
        return text.length() == 0 ? "1" : text.toString().trim();
    }

    private static void append(StringBuilder text, String unit, int exponent) {
        if (exponent != 0) {
            text.append(unit).append(exponent == 1 ? "" : "^" + exponent).append(' ');
        }
    }
}
