package org.voxtum.fault;

/** Rules of the case file as a file and of {@code --set}: text, YAML, size. */
public enum FileRule implements Rule {
    MISSING(
            Fault.Kind.CASE,
            "there is no file {file}",
            "check the path; 'voxtum new NAME' writes a case to begin with"),
    FOLDER(Fault.Kind.CASE, "{file} is a folder", "name a case file"),
    TOO_LONG(
            Fault.Kind.CASE,
            "the case file has {count} bytes",
            "at most {most} are read; keep tables and images in files"),
    NOT_TEXT(Fault.Kind.CASE, "{file} is no UTF-8 text", "save it as UTF-8"),
    UNREADABLE(Fault.Kind.OUTPUT, "cannot read {file}", "{reason}"),
    EMPTY(Fault.Kind.CASE, "the case file is empty", "write 'voxtum: 1' first"),
    NOT_YAML(
            Fault.Kind.CASE,
            "this is not valid YAML: {problem}",
            "check indentation, brackets and colons; indent by spaces, not tabs"),
    TOO_DEEP(
            Fault.Kind.CASE,
            "maps and lists are nested more than {most} deep",
            "no case needs more than ten"),
    TOO_MANY_VALUES(
            Fault.Kind.CASE,
            "the case has more than {most} values or an alias inside itself",
            "write the values out without aliases"),
    KEY_NOT_A_WORD(Fault.Kind.CASE, "a key is a map or a list", "write a word"),
    KEY_TWICE(Fault.Kind.CASE, "the key '{key}' is there twice", "keep one of the two"),
    NOT_A_CASE(
            Fault.Kind.CASE, "the case is {noun}", "a case is a map that begins with 'voxtum: 1'"),
    SETTING(
            Fault.Kind.USAGE,
            "'{option}' is no setting",
            "write PATH=VALUE, such as run.duration=2 h"),
    SETTING_ENTRY(Fault.Kind.CASE, "the list has no entry '{name}'", "{hint}"),
    SETTING_BELOW(
            Fault.Kind.CASE,
            "'{name}' is below a single value",
            "the path must go through maps and lists of the case");

    private final Words words;

    FileRule(Fault.Kind kind, String what, String remedy) {
        this.words = new Words(kind, what, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
