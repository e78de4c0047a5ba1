package org.voxtum.casefile;

import org.voxtum.units.Dimension;
import org.voxtum.units.UnitExamples;

/** What a number of a case measures, with its SI unit. */
enum Measure {
    NUMBER("", Dimension.NONE),
    LENGTH("m", Dimension.LENGTH),
    TIME("s", Dimension.TIME),
    PRESSURE("Pa", Dimension.PRESSURE),
    HYDRAULIC_CONDUCTIVITY("m^2/Pa/s", Dimension.HYDRAULIC_CONDUCTIVITY),
    WALL_CONDUCTIVITY("m/Pa/s", Dimension.WALL_CONDUCTIVITY),
    LYMPHATIC_CONDUCTANCE("1/Pa/s", Dimension.LYMPHATIC_CONDUCTANCE),
    OXYGEN_SOLUBILITY("1/Pa", Dimension.SOLUBILITY),
    SURFACE_DENSITY("1/m", Dimension.SURFACE_DENSITY),
    DIFFUSIVITY("m^2/s", Dimension.DIFFUSIVITY),
    VELOCITY("m/s", Dimension.VELOCITY),
    RATE("1/s", Dimension.RATE),
    CONCENTRATION("mol/m^3", Dimension.CONCENTRATION),
    RECEPTORS("mol/m^3", Dimension.CONCENTRATION),
    CONCENTRATION_RATE("mol/m^3/s", Dimension.CONCENTRATION.over(Dimension.TIME)),
    ASSOCIATION_RATE("m^3/mol/s", Dimension.ASSOCIATION_RATE),
    NUMBER_DENSITY("1/m^3", Dimension.NUMBER_DENSITY),
    AMOUNT("mol", Dimension.AMOUNT),
    VOLUME("m^3", Dimension.VOLUME),
    TEMPERATURE("K", Dimension.TEMPERATURE),
    EXPOSURE("mol s/m^3", Dimension.EXPOSURE),
    PER_CONCENTRATION("m^3/mol", Dimension.PER_CONCENTRATION),
    ABSORBED_DOSE("Gy", Dimension.ABSORBED_DOSE),
    PER_DOSE("1/Gy", Dimension.PER_DOSE),
    PER_SQUARED_DOSE("1/Gy^2", Dimension.PER_DOSE.power(2)),
    VOLTAGE("V", Dimension.VOLTAGE);

    private final String unit;
    private final Dimension dimension;

    Measure(String unit, Dimension dimension) {
        this.unit = unit;
        this.dimension = dimension;
    }

    Dimension dimension() {
        return dimension;
    }

    /** Units to type, as a message names them. */
    String units() {
        String usual = UnitExamples.of(dimension);
        return this == RECEPTORS ? usual + ", or per cell as in '1e5 per cell'" : usual;
    }

    /** SI unit as it is typed, empty for a plain number. */
    String unit() {
        return unit;
    }
}
