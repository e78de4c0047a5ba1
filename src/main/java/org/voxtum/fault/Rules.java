package org.voxtum.fault;

import java.util.List;
import java.util.stream.Stream;

/** Every rule of bad input, and the page that lists them. */
public final class Rules {
    private Rules() {}

    /** All rules by what they are of, in the order of the page. */
    public static List<Rule> all() {
        return Stream.<Rule[]>of(
                        FileRule.values(),
                        KeyRule.values(),
                        ValueRule.values(),
                        CaseRule.values(),
                        ParticleRule.values(),
                        KineticsRule.values(),
                        ResponseRule.values(),
                        NetworkRule.values(),
                        DataRule.values(),
                        RunRule.values())
                .flatMap(Stream::of)
                .toList();
    }

    /** The page docs/messages.md. */
    public static String page() {
        StringBuilder text = new StringBuilder(HEAD);
        for (Rule rule : all()) {
            Rule.Words words = rule.words();
            text.append("| `")
                    .append(rule.id())
                    .append("` | ")
                    .append(words.kind().exitCode())
                    .append(" | ")
                    .append(escaped(words.what()))
                    .append(" | ")
                    .append(escaped(words.remedy()))
                    .append(" |\n");
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("{", "\\{")
                .replace("|", "\\|")
                .replace("*", "\\*")
                .replace("<", "&lt;");
    }

    private static final String HEAD =
            """
            # What is refused

            Every rule that input is held to, made from `org.voxtum.fault`. A message says what is wrong; where (file, line and column, path of the key); the rule and what to do. Words in braces stand for names and values. Mistakes of one case file are told together, a line for each.

            | rule | exit | what is wrong | what to do |
            |---|---|---|---|
            """;
}
