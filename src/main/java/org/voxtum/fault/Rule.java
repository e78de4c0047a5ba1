package org.voxtum.fault;

import java.util.Locale;

/**
 * A rule that input is held to, with the words that refuse what breaks it. All rules of case files,
 * networks, images, tables and run folders are enum constants beside this interface, so that what
 * is refused, and how, can be read in one place ({@link Rules}, docs/messages.md).
 */
public interface Rule {
    /**
     * The words of a rule. Names in braces stand for values, given in the order of the text.
     *
     * @param kind which exit code
     * @param what what is wrong
     * @param remedy the rule and what to do
     */
    record Words(Fault.Kind kind, String what, String remedy) {}

    /** Name of the constant. */
    String name();

    /** Its words. */
    Words words();

    /** Such as {@code value.out-of-range}: what the rule is of, and its name. */
    default String id() {
        String of = getClass().getSimpleName().replace("Rule", "");
        return (of + "." + name()).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The error of breaking the rule.
     *
     * @param where file, line and key, or empty
     * @param values one for each name in braces, first those of what is wrong
     */
    default Fault fault(String where, Object... values) {
        return fault(null, where, values);
    }

    /** As above, with the exception that caused it. */
    default Fault fault(Throwable cause, String where, Object... values) {
        return Template.of(words(), values).fault(id(), where, cause);
    }
}
