package org.voxtum.units;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a user types for a dimension. */
public final class UnitExamples {
    private static final Map<Dimension, String> EXAMPLES = examples();

    private UnitExamples() {}

    /** Units to type, such as {@code um or mm}. */
    public static String of(Dimension dimension) {
        return EXAMPLES.getOrDefault(dimension, dimension.text());
    }

    private static Map<Dimension, String> examples() {
        Map<Dimension, String> examples = new LinkedHashMap<>();
        examples.put(Dimension.NONE, "a plain number or %");
        examples.put(Dimension.LENGTH, "um, mm or nm");
        examples.put(Dimension.TIME, "s, min, h or d");
        examples.put(Dimension.RATE, "1/s or 1/h");
        examples.put(Dimension.PRESSURE, "mmHg or Pa");
        examples.put(Dimension.AMOUNT, "mol or nmol");
        examples.put(Dimension.VOLUME, "ml or m^3");
        examples.put(Dimension.CONCENTRATION, "uM, nM or mol/m^3");
        examples.put(Dimension.VELOCITY, "cm/s or m/s");
        examples.put(Dimension.DIFFUSIVITY, "cm^2/s or m^2/s");
        examples.put(Dimension.HYDRAULIC_CONDUCTIVITY, "cm^2/mmHg/s or m^2/Pa/s");
        examples.put(Dimension.WALL_CONDUCTIVITY, "cm/mmHg/s or m/Pa/s");
        examples.put(Dimension.LYMPHATIC_CONDUCTANCE, "1/mmHg/s or 1/Pa/s");
        examples.put(Dimension.SOLUBILITY, "1/mmHg or 1/Pa");
        examples.put(Dimension.SURFACE_DENSITY, "1/cm or 1/m");
        examples.put(Dimension.ASSOCIATION_RATE, "1/M/s or m^3/mol/s");
        examples.put(Dimension.NUMBER_DENSITY, "1/ml or 1/m^3");
        examples.put(Dimension.EXPOSURE, "uM h or mol s/m^3");
        examples.put(Dimension.PER_CONCENTRATION, "1/uM or m^3/mol");
        examples.put(Dimension.ABSORBED_DOSE, "Gy");
        examples.put(Dimension.PER_DOSE, "1/Gy");
        examples.put(Dimension.PER_DOSE.power(2), "1/Gy^2");
        examples.put(Dimension.TEMPERATURE, "C or K");
        examples.put(Dimension.VOLTAGE, "mV or V");
        examples.put(Dimension.CONCENTRATION.over(Dimension.TIME), "nM/s or mol/m^3/s");
        return examples;
    }
}
