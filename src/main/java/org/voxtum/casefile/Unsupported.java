package org.voxtum.casefile;

import org.voxtum.fault.Fault;
import org.voxtum.tissue.RegionKind;

/**
 * Refuses what the case file can say and this version does not compute, so that nothing is silent.
 */
final class Unsupported {
    private Unsupported() {}

    static void refuse(Case source) {
        for (DoseSpec dose : source.doses()) {
            if (dose.closed()) {
                throw fault(
                        source,
                        "the dose of '" + dose.agent() + "' asks for a closed plasma",
                        "remove 'closed: true'; metrics.csv tells the share that entered");
            }
        }
        for (RegionSpec region : source.regions()) {
            if (region.kind() == RegionKind.LUMEN) {
                throw fault(
                        source,
                        "region '" + region.name() + "' is a painted lumen",
                        "exchange across its faces is not part of this version; give a vessel"
                                + " network, or paint it 'impermeable'");
            }
        }
    }

    private static Fault fault(Case source, String what, String remedy) {
        return new Fault(Fault.Kind.CASE, what, source.file().toString(), remedy);
    }
}
