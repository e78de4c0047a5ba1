package org.voxtum.casefile;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.voxtum.physics.BloodOxygen;
import org.voxtum.physics.IntravascularResistance;

/**
 * Oxygen in tissue and blood; tensions in mmHg.
 *
 * @param consumption M_0 at the usual cell density [1/s]
 * @param halfSaturation P_m [mmHg]
 * @param krogh K [m^2/s/mmHg]
 * @param supply where it comes from beside baths and painted lumens
 * @param resistance between blood and wall
 * @param hypoxia tensions below which tissue counts as hypoxic [mmHg]
 * @param necrosis of what tumour dies; empty where none does
 */
public record OxygenSpec(
        double consumption,
        double halfSaturation,
        double krogh,
        Supply supply,
        IntravascularResistance resistance,
        List<Double> hypoxia,
        Optional<Necrosis> necrosis) {
    /** Copies the list. */
    public OxygenSpec {
        hypoxia = List.copyOf(hypoxia);
    }

    /**
     * Of what tumour dies: both must hold.
     *
     * @param below tension [mmHg]
     * @param fartherThan distance from the nearest vessel wall [m]
     */
    public record Necrosis(double below, double fartherThan) {}

    /** Where oxygen comes from. */
    public sealed interface Supply {}

    /** From no vessel. */
    public record None() implements Supply {}

    /**
     * From the blood of the network, which loses it on its way.
     *
     * @param inlet of the blood that enters [mmHg]; empty: the file's
     * @param blood what it carries
     */
    public record Carried(OptionalDouble inlet, BloodOxygen blood) implements Supply {}

    /** From blood of one tension everywhere [mmHg]. */
    public record Given(double tension) implements Supply {}
}
