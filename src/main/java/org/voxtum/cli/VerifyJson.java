package org.voxtum.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.voxtum.verify.Finding;
import org.voxtum.verify.ReferenceCase;
import org.voxtum.verify.TrialResult;

/** Results of {@code verify} as JSON; what does not apply is null. */
final class VerifyJson {
    private VerifyJson() {}

    static String text(String backend, boolean quick, List<TrialResult> results) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("backend", backend);
        root.put("java", System.getProperty("java.version"));
        root.put("quick", quick);
        root.put("findings", results.stream().mapToInt(r -> r.outcome().findings().size()).sum());
        root.put("failed", results.stream().mapToLong(TrialResult::failures).sum());
        root.put("seconds", results.stream().mapToDouble(TrialResult::seconds).sum());
        List<Object> cases = new ArrayList<>();
        results.stream()
                .map(TrialResult::tested)
                .distinct()
                .forEach(tested -> cases.add(ofCase(tested, results)));
        root.put("cases", cases);
        return JsonText.of(root);
    }

    private static Map<String, Object> ofCase(ReferenceCase tested, List<TrialResult> results) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("case", tested.name());
        map.put("title", tested.title());
        map.put("equation", tested.equation());
        map.put("exact", tested.exact());
        map.put("source", tested.source());
        List<Object> trials = new ArrayList<>();
        results.stream()
                .filter(r -> r.tested().equals(tested))
                .forEach(r -> trials.add(ofTrial(r)));
        map.put("trials", trials);
        return map;
    }

    private static Map<String, Object> ofTrial(TrialResult result) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("grid", result.trial().grid());
        map.put("quick", result.quick());
        map.put("seconds", result.seconds());
        map.put("failure", result.failure().isEmpty() ? null : result.failure());
        map.put("findings", result.outcome().findings().stream().map(VerifyJson::of).toList());
        return map;
    }

    private static Map<String, Object> of(Finding finding) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("quantity", finding.quantity());
        map.put("error", number(finding.error()));
        map.put("tolerance", number(finding.tolerance()));
        map.put("order", number(finding.order()));
        map.put("least_order", number(finding.leastOrder()));
        map.put("passes", finding.passes());
        return map;
    }

    private static Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
