package org.voxtum.casefile;

import org.voxtum.fault.CaseRule;

/**
 * Refuses what the case file can say and this version does not compute, so that nothing is silent.
 */
final class Unsupported {
    private Unsupported() {}

    static void note(Case source, CaseFaults faults) {
        for (int i = 0; i < source.doses().size(); i++) {
            DoseSpec dose = source.doses().get(i);
            if (dose.closed()) {
                String place = source.where("doses", "[" + i + "]", "closed");
                faults.add(CaseRule.DOSE_CLOSED.fault(place, dose.agent()));
            }
        }
    }
}
