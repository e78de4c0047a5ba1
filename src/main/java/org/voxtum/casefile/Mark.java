package org.voxtum.casefile;

/**
 * Place in a case file, or the {@code --set} option that a value came from.
 *
 * @param source file name, or {@code --set PATH=VALUE}
 * @param line counted from 1, 0 for an option
 * @param column counted from 1
 * @param origin what kind of place this is
 */
record Mark(String source, int line, int column, Origin origin) {
    /** A place in the case file. */
    static Mark inFile(String file, int line, int column) {
        return new Mark(file, line, column, Origin.CASE);
    }

    /** A place that has no line: an option, a preset or a default. */
    static Mark without(String source, Origin origin) {
        return new Mark(source, 0, 0, origin);
    }

    /** Such as {@code tumour.yaml:21:9}. */
    String text() {
        return line == 0 ? source : source + ":" + line + ":" + column;
    }
}
