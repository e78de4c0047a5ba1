package org.voxtum.casefile;

/** What a number of a case measures, with its SI unit. */
enum Measure {
    NUMBER(""),
    LENGTH("m"),
    TIME("s"),
    PRESSURE("Pa"),
    HYDRAULIC_CONDUCTIVITY("m^2/Pa/s"),
    WALL_CONDUCTIVITY("m/Pa/s"),
    LYMPHATIC_CONDUCTANCE("1/Pa/s"),
    SURFACE_DENSITY("1/m"),
    DIFFUSIVITY("m^2/s"),
    VELOCITY("m/s"),
    RATE("1/s"),
    CONCENTRATION("mol/m^3"),
    NUMBER_DENSITY("1/m^3"),
    AMOUNT("mol"),
    VOLUME("m^3");

    private final String unit;

    Measure(String unit) {
        this.unit = unit;
    }

    /** SI unit as it is typed, empty for a plain number. */
    String unit() {
        return unit;
    }
}
