package org.voxtum.casefile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.voxtum.physics.CellularUptake;

/**
 * What becomes of an agent where it is.
 *
 * @param binding receptors that it binds to; empty: none
 * @param nonspecificUptake k_NS, uptake into cells without a receptor [1/s]
 * @param phagocyteDegradation k_deg,m of what phagocytes hold [1/s]
 * @param uptake of a drug into cells; empty: none
 * @param proteinBinding K_b, what proteins hold over what is free in the accessible fluid [-]
 * @param release drug that it gives off; empty: none
 * @param shrinking other carrier that it becomes; empty: none
 * @param bloodHalfLife of what others release in blood [s]; infinite where none is given
 * @param volumeRatio central volume of who releases over that of this agent [-]
 */
public record FateSpec(
        Optional<BindingSpec> binding,
        double nonspecificUptake,
        double phagocyteDegradation,
        Optional<CellularUptake> uptake,
        double proteinBinding,
        Optional<ReleaseSpec> release,
        Optional<ShrinkingSpec> shrinking,
        double bloodHalfLife,
        double volumeRatio) {
    /** The same without release. */
    FateSpec whole() {
        return releasing(Optional.empty());
    }

    /** The same with another release. */
    FateSpec releasing(Optional<ReleaseSpec> other) {
        return new FateSpec(
                binding,
                nonspecificUptake,
                phagocyteDegradation,
                uptake,
                proteinBinding,
                other,
                shrinking,
                bloodHalfLife,
                volumeRatio);
    }

    /** Agents that this one gives to. */
    public List<String> receivers() {
        return Stream.concat(
                        release.map(ReleaseSpec::to).stream(),
                        shrinking.map(ShrinkingSpec::to).stream())
                .toList();
    }
}
