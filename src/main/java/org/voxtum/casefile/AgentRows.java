package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;

/** Values of an agent in one region, in the order in which they follow from each other. */
final class AgentRows {
    private final Case source;
    private final String agent;
    private final String region;
    private final List<AgentValue> rows = new ArrayList<>();

    /**
     * Without rows.
     *
     * @param region its name; empty for what is the same in all
     */
    AgentRows(Case source, String agent, String region) {
        this.source = source;
        this.agent = agent;
        this.region = region;
    }

    /** Where a formula holds, and whether it is used outside. */
    record Validity(String range, boolean outside) {
        /** A formula that holds for every value that the case may give. */
        static final Validity ALWAYS = new Validity("", false);
    }

    /** Adds a value that follows from others. */
    void derived(
            String quantity,
            String symbol,
            double value,
            String unit,
            String formula,
            String work,
            Validity validity) {
        rows.add(
                new AgentValue(
                        agent,
                        region,
                        quantity,
                        symbol,
                        value,
                        unit,
                        "derived",
                        formula,
                        work,
                        validity.range(),
                        validity.outside()));
    }

    /**
     * Adds a value that the case, a preset or a default gives.
     *
     * @param path its keys from the top of the file
     */
    void given(String quantity, String symbol, double value, String unit, List<String> path) {
        rows.add(
                new AgentValue(
                        agent,
                        region,
                        quantity,
                        symbol,
                        value,
                        unit,
                        origin(path),
                        "",
                        "",
                        "",
                        false));
    }

    /** Adds a coefficient of an agent in a region: as it is given, else as it follows. */
    void coefficient(
            AgentSpec of,
            RegionSpec in,
            AgentProperty property,
            String symbol,
            double value,
            Validity validity) {
        String key = CoefficientReader.key(property);
        if (of.value(in.name(), property).isPresent()) {
            List<String> path = List.of("agents", of.name(), "in", in.name(), key);
            given(key, symbol, value, property.unit(), path);
            return;
        }
        DerivedFormula formula = new DerivedFormula(of, in);
        derived(
                key,
                symbol,
                value,
                property.unit(),
                formula.symbols(property),
                formula.authors(property),
                validity);
    }

    /** An image or a list is noted by its parts. */
    private String origin(List<String> path) {
        return source.settings().stream()
                .filter(setting -> setting.path().size() >= path.size())
                .filter(setting -> setting.path().subList(0, path.size()).equals(path))
                .findFirst()
                .map(setting -> setting.origin().text())
                .orElse("default");
    }

    List<AgentValue> rows() {
        return List.copyOf(rows);
    }
}
