package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code run} and {@code numerics}.
 *
 * @param names what the case names
 */
record RunReader(CaseNames names) {
    private static final KeyType.Amount THRESHOLD =
            KeyType.amount(Measure.CONCENTRATION, Range.POSITIVE);

    RunSpec run(Fields run) {
        double duration = run.amount("duration");
        if (duration == 0 && !names.agents().isEmpty()) {
            throw run.need("duration")
                    .fault("duration is 0", "it must be greater than zero in a case with agents");
        }
        Map<String, List<Double>> thresholds =
                run.group("exposure")
                        .flatMap(exposure -> exposure.find("thresholds"))
                        .map(this::thresholds)
                        .orElse(Map.of());
        return new RunSpec(
                duration,
                run.amount("report_every"),
                run.amount("fields_every"),
                thresholds,
                run.amount("checkpoint_every"),
                output(run, OutputFields.known(names.agents(), thresholds)));
    }

    private Map<String, List<Double>> thresholds(Place place) {
        Map<String, List<Double>> thresholds = new LinkedHashMap<>();
        for (Place entry : place.entries()) {
            List<Double> values = new ArrayList<>();
            String agent = names.agent(entry, entry.key());
            entry.items().forEach(item -> values.add(item.amount(THRESHOLD)));
            thresholds.put(agent, values);
        }
        return thresholds;
    }

    private static RunSpec.OutputSpec output(Fields run, List<String> known) {
        Place place = run.place();
        Fields output =
                run.group("output")
                        .orElseGet(
                                () ->
                                        new Fields(
                                                place.child("output", place.node()),
                                                YamlNode.Entries.empty(place.node().mark()),
                                                CaseKeys.OUTPUT));
        List<String> fields =
                output.find("fields")
                        .map(
                                list ->
                                        list.items().stream()
                                                .map(item -> OutputFields.checked(item, known))
                                                .toList())
                        .orElse(List.of());
        return new RunSpec.OutputSpec(
                fields, RunSpec.Precision.valueOf(VesselReader.constant(output.word("precision"))));
    }

    static NumericsSpec numerics(Fields numerics) {
        return new NumericsSpec(
                numerics.amount("cfl"),
                numerics.amount("max_step"),
                (int) numerics.whole("max_stages"),
                numerics.amount("step_factor"),
                NumericsSpec.Limiter.valueOf(VesselReader.constant(numerics.word("limiter"))),
                numerics.amount("pressure_tolerance"),
                numerics.whole("seed"));
    }
}
