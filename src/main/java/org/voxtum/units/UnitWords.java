package org.voxtum.units;

import java.util.LinkedHashMap;
import java.util.Map;

/** What people write for a unit, none of which is read: each is told the symbol that is. */
final class UnitWords {
    private static final Map<String, String> ALL = table();

    private UnitWords() {}

    /** Symbols by what stands for them: the symbols themselves, and lower-case words. */
    static Map<String, String> all() {
        return ALL;
    }

    private static Map<String, String> table() {
        Map<String, String> words = new LinkedHashMap<>();
        Unit.byName().keySet().forEach(symbol -> words.put(symbol, symbol));
        put(words, "s", "sec", "secs", "second", "seconds");
        put(words, "min", "mins", "minute", "minutes");
        put(words, "h", "hr", "hrs", "hour", "hours");
        put(words, "d", "days");
        put(words, "m", "meter", "meters", "metre", "metres");
        put(words, "um", "micron", "microns", "micrometer", "micrometers", "micrometre");
        put(words, "nm", "nanometer", "nanometers", "nanometre", "nanometres");
        put(words, "mm", "millimeter", "millimeters", "millimetre", "millimetres");
        put(words, "ml", "cc", "ccm");
        put(words, "l", "liter", "liters", "litre", "litres");
        put(words, "mol", "mole", "moles");
        put(words, "M", "molar");
        put(words, "mM", "millimolar");
        put(words, "uM", "micromolar");
        put(words, "nM", "nanomolar");
        put(words, "mmHg", "torr");
        put(words, "Pa", "pascal");
        put(words, "V", "volt", "volts");
        put(words, "mV", "millivolt", "millivolts");
        put(words, "Gy", "gray");
        put(words, "C", "\u00b0c", "celsius");
        put(words, "K", "kelvin");
        put(words, "%", "percent");
        return words;
    }

    private static void put(Map<String, String> words, String symbol, String... others) {
        for (String other : others) {
            words.put(other, symbol);
        }
    }
}
