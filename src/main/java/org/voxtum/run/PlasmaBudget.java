package org.voxtum.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.voxtum.agent.ExponentialCourse;
import org.voxtum.agent.PlasmaBalance;
import org.voxtum.casefile.AgentSpec;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.DoseSpec;
import org.voxtum.casefile.PlasmaAssembly;

/**
 * Where the doses of an agent are [mol]: dose = blood + peripheral + eliminated + entered tissue.
 *
 * <p>The plasma does not feel what the tissue takes: that is part of what its curve loses, so
 * eliminated, with what is released in blood, is the rest of that loss. It is negative where the
 * tissue took more than all of it.
 *
 * @param dose given so far
 * @param blood in the central compartment
 * @param peripheral in peripheral compartments
 * @param eliminated lost from the plasma without entering the tissue
 * @param enteredTissue what came through the vessel walls, net
 */
record PlasmaBudget(
        double dose, double blood, double peripheral, double eliminated, double enteredTissue) {
    /**
     * Budget at a time.
     *
     * @param seconds model time [s]
     * @param entered what came through the vessel walls so far, net [mol]
     * @return empty where a dose is not in mol or is a table, which does not tell what is given
     */
    static Optional<PlasmaBudget> of(Case source, String agent, double seconds, double entered) {
        AgentSpec own = source.agent(agent);
        double dose = 0;
        double blood = 0;
        double peripheral = 0;
        double lost = 0;
        boolean any = false;
        for (DoseSpec each : source.doses()) {
            if (each.agent().equals(own.givenAs())) {
                Optional<ExponentialCourse> course = PlasmaAssembly.exponential(each, own);
                OptionalDouble amount = DoseAmount.of(each);
                if (course.isEmpty() || amount.isEmpty()) {
                    return Optional.empty();
                }
                double peak = course.get().peak();
                double given = own.perGiven() * amount.getAsDouble();
                double volume = peak > 0 ? given / peak : 0;
                PlasmaBalance balance = PlasmaBalance.of(course.get(), seconds);
                dose += volume * balance.given();
                blood += volume * balance.central();
                peripheral += volume * balance.peripheral();
                lost += volume * balance.eliminated();
                any = true;
            }
        }
        return any
                ? Optional.of(new PlasmaBudget(dose, blood, peripheral, lost - entered, entered))
                : Optional.empty();
    }

    /** Amounts by the name of their row [mol]. */
    Map<String, Double> terms() {
        Map<String, Double> terms = new LinkedHashMap<>();
        terms.put("plasma_dose", dose);
        terms.put("plasma_blood", blood);
        terms.put("plasma_peripheral", peripheral);
        terms.put("plasma_eliminated", eliminated);
        terms.put("plasma_entered_tissue", enteredTissue);
        return terms;
    }

    /** |dose - all the others| over the dose; 0 before the first one. */
    double error() {
        double rest = dose - blood - peripheral - eliminated - enteredTissue;
        return dose == 0 ? 0 : Math.abs(rest) / dose;
    }
}
