package org.voxtum.casefile;

import java.util.List;
import org.voxtum.fault.ResponseRule;
import org.voxtum.model.CellEffect;

/** What response and regions of a case say together. */
final class ResponseRules {
    private ResponseRules() {}

    /**
     * Refuses a response of nothing.
     *
     * @param top keys of the case, for places
     */
    static void refuse(Fields top, List<CellEffect> effects, List<RegionSpec> regions) {
        if (!effects.isEmpty() && regions.stream().noneMatch(BindingReader::hasCells)) {
            throw top.need("response").fault(ResponseRule.CELLS);
        }
    }
}
