package org.voxtum.fault;

/** Rules of a single value of a case file: form, unit, range; files that it names. */
public enum ValueRule implements Rule {
    NOT_SINGLE(Fault.Kind.CASE, "{key}{owner} is {noun}", "write a single value"),
    EMPTY(Fault.Kind.CASE, "{key}{owner} has no value", "write one, or remove the key"),
    UNKNOWN_WORD(Fault.Kind.CASE, "{key}{owner} is '{word}'", "it must be one of {words}{hint}"),
    OUT_OF_RANGE(Fault.Kind.CASE, "{key} is {value}{owner}", "{rule}"),
    NO_QUANTITY(
            Fault.Kind.CASE, "'{text}' is no quantity", "write a number and a unit, as in '25 um'"),
    NOT_FINITE(Fault.Kind.CASE, "'{text}' is not finite", "write a finite number"),
    UNIT_MISSING(Fault.Kind.CASE, "'{text}' has no unit", "write it in {units}"),
    PER_WEIGHT(
            Fault.Kind.CASE,
            "'{text}' is a dose per body weight",
            "it takes the animal's weight and, of a mass, the molar mass: write the amount in mol,"
                    + " or the peak in uM"),
    UNIT_UNKNOWN(Fault.Kind.CASE, "'{part}' in '{text}' is no unit", "did you mean '{unit}'?"),
    UNIT_SLASH(
            Fault.Kind.CASE, "a slash in '{text}' has no unit behind it", "write it as in 'cm/s'"),
    DIMENSION(Fault.Kind.CASE, "'{text}' has the dimension {dimension}", "{remedy}"),
    COLD(Fault.Kind.CASE, "'{text}' is below absolute zero", "write -273.15 C or more"),
    NOT_WHOLE(Fault.Kind.CASE, "{key}{owner} is '{text}'", "write a whole number"),
    NOT_A_FLAG(Fault.Kind.CASE, "{key}{owner} is '{text}'", "write true or false"),
    NOT_A_LIST(Fault.Kind.CASE, "{key}{owner} is {noun}", "write a list: [..., ...]"),
    NOT_THREE(Fault.Kind.CASE, "{key}{owner} has {count} values", "write three, along x, y, z"),
    NOT_A_MAP(Fault.Kind.CASE, "{key}{owner} is {noun}", "write a map: {key: value, ...}"),
    NOT_A_PROPERTY(
            Fault.Kind.CASE,
            "{key}{owner} is {noun}",
            "write an amount or {image: FILE, scale: AMOUNT}{axes}"),
    NO_FILE(
            Fault.Kind.CASE,
            "there is no file {file}",
            "paths start from the folder of the case file, {folder}"),
    FILE_IS_FOLDER(Fault.Kind.CASE, "{key} names the folder {folder}", "name a file in it"),
    NO_PATH(Fault.Kind.CASE, "'{text}' is no path", "{reason}"),
    NO_VARIABLE(
            Fault.Kind.CASE,
            "the environment variable {name} is not set",
            "set it to the folder that '{path}' starts from");

    private final Words words;

    ValueRule(Fault.Kind kind, String what, String remedy) {
        this.words = new Words(kind, what, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
