package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.voxtum.fault.CaseRule;

/**
 * Reads {@code run} and {@code numerics}.
 *
 * @param names what the case names
 * @param oxygen whether the case computes oxygen
 * @param response whether it asks how cells respond
 */
record RunReader(CaseNames names, boolean oxygen, boolean response) {
    /** Most reports or field files of a run. */
    private static final int MOST_TIMES = 1_000_000;

    private static final KeyType.Amount THRESHOLD =
            KeyType.amount(Measure.CONCENTRATION, Range.POSITIVE);

    RunSpec run(Fields run) {
        double duration = run.amount("duration");
        if (duration == 0 && !names.agents().isEmpty()) {
            throw run.need("duration").fault(CaseRule.DURATION);
        }
        Place exposure = run.need("exposure");
        boolean kept = !exposure.isWord() || exposure.word(CaseKeys.EXPOSURE_WORDS).equals("on");
        Map<String, List<Double>> thresholds =
                exposure.isWord() ? Map.of() : thresholds(exposure.fields(CaseKeys.EXPOSURE));
        OutputFields known = new OutputFields(names.written(), oxygen, response, kept, thresholds);
        return new RunSpec(
                duration,
                interval(run, "report_every", duration),
                interval(run, "fields_every", duration),
                kept,
                thresholds,
                run.amount("checkpoint_every"),
                output(run, known));
    }

    private static double interval(Fields run, String key, double duration) {
        double interval = run.amount(key);
        if (duration / interval > MOST_TIMES) {
            // a default stands nowhere in the file; then the duration is what is wrong
            Place place = run.need(run.has(key) ? key : "duration");
            throw place.fault(CaseRule.TOO_OFTEN, place.key(), place.typed(), key, MOST_TIMES);
        }
        return interval;
    }

    private Map<String, List<Double>> thresholds(Fields exposure) {
        return exposure.find("thresholds").map(this::thresholds).orElse(Map.of());
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

    private static RunSpec.OutputSpec output(Fields run, OutputFields known) {
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
                        .map(list -> list.items().stream().map(known::checked).toList())
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
