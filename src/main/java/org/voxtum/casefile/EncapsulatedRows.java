package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.casefile.AgentRows.Validity;

/**
 * How long a carrier keeps its drug in plasma: it leaves with the carrier and out of it at once.
 *
 * @param source the case
 * @param agent a carrier, or another agent, of whom nothing is told
 */
record EncapsulatedRows(Case source, AgentSpec agent) {
    private static final double SECONDS_PER_HOUR = 3600;

    /** Adds a row for each dose with a single half-life. */
    void add(AgentRows rows) {
        for (int i = 0; i < source.doses().size(); i++) {
            double seconds = halfLife(source.doses().get(i));
            if (seconds > 0) {
                rows.derived(
                        "encapsulated_half_life of doses[" + i + "]",
                        "t_1/2",
                        seconds,
                        "s",
                        "ln 2/(ln 2/half_life + release.in_plasma)",
                        "definition",
                        Validity.ALWAYS);
            }
        }
    }

    /** What a user should know of these, a sentence each. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < source.doses().size(); i++) {
            double seconds = halfLife(source.doses().get(i));
            if (seconds > 0) {
                notes.add(
                        "doses["
                                + i
                                + "]: what '"
                                + agent.name()
                                + "' encapsulates halves in plasma within "
                                + Range.number(Math.rint(seconds / SECONDS_PER_HOUR * 1e3) / 1e3)
                                + " h, by half_life and release.in_plasma together; where half_life"
                                + " was measured on the drug it already counts the leakage: give"
                                + " in_plasma 0 1/s then, or a longer half_life");
            }
        }
        return notes;
    }

    /** Half-life by both ways [s]; 0 where only one is there, or the plasma has several phases. */
    private double halfLife(DoseSpec dose) {
        boolean single =
                dose.plasma() instanceof PlasmaSpec.Phases given && given.phases().size() == 1;
        if (!single || !dose.agent().equals(agent.name()) || !(released() > 0)) {
            return 0;
        }
        double carrier = ((PlasmaSpec.Phases) dose.plasma()).phases().get(0).halfLife();
        double log = StrictMath.log(2);
        return Double.isInfinite(carrier) ? 0 : log / (log / carrier + released());
    }

    /** In blood, by itself or by the cargo that is counted apart [1/s]. */
    private double released() {
        return source.agents().stream()
                .filter(own -> own.givenAs().equals(agent.name()))
                .flatMap(own -> own.fate().release().stream())
                .mapToDouble(ReleaseSpec::inPlasma)
                .max()
                .orElse(0);
    }
}
