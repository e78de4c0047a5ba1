package org.voxtum.casefile;

import java.util.List;
import java.util.Optional;
import org.voxtum.casefile.AgentRows.Validity;
import org.voxtum.physics.CellularUptake;
import org.voxtum.physics.ReceptorTurnover;

/**
 * Rates of binding, carriage, release and uptake that are the same in all regions.
 *
 * @param agent the agent
 * @param cargo what it carries, where that is counted apart: it is what is released
 * @param rows take the values
 */
record FateRows(AgentSpec agent, Optional<AgentSpec> cargo, AgentRows rows) {
    /** Adds the rows. */
    void add() {
        agent.binding().ifPresent(this::binding);
        positive("nonspecific_uptake", "k_NS", agent.nonspecificUptake(), "1/s", "");
        agent.transcytosis()
                .ifPresent(
                        law -> {
                            given("permeability", "P_T", law.permeability(), "m/s", "transcytosis");
                            double half = law.saturates() ? law.saturation() : 0;
                            positive("saturation", "K_sat", half, "mol/m^3", "transcytosis");
                        });
        agent.fate().uptake().ifPresent(this::uptake);
        cargo.flatMap(AgentSpec::carried)
                .ifPresent(own -> given("per_particle", "N", own.perParticle(), "", "payload"));
        cargo.orElse(agent).fate().release().ifPresent(this::release);
        agent.fate()
                .shrinking()
                .ifPresent(own -> halfLife("shrinking_half_life", "shrinking.rate", own.rate()));
    }

    private void binding(BindingSpec binding) {
        given("on", "k_on", binding.on(), "m^3/mol/s", "binding");
        given("off", "k_off", binding.off(), "1/s", "binding");
        given("internalisation", "k_int", binding.internalisation(), "1/s", "binding");
        given("degradation", "k_deg", binding.degradation(), "1/s", "binding");
        binding.ligands()
                .ifPresent(
                        own ->
                                rows.derived(
                                        "ligands_in_use",
                                        "N_eff",
                                        own.inUse(),
                                        "",
                                        "number effective",
                                        "definition",
                                        Validity.ALWAYS));
        halfLife(
                "bound_half_life",
                "off + internalisation",
                binding.off() + binding.internalisation());
        halfLife("internal_half_life", "degradation", binding.degradation());
        binding.turnover().ifPresent(this::turnover);
    }

    private void turnover(ReceptorTurnover turnover) {
        List<String> path = List.of("agents", agent.givenAs(), "binding", "turnover", "loss");
        rows.given("binding.turnover.loss", "k_l", turnover.loss(), "1/s", path);
        halfLife("receptor_half_life", "turnover.loss", turnover.loss());
    }

    private void uptake(CellularUptake law) {
        positive("rate", "k_u", law.rate(), "1/s", "uptake");
        positive("max", "V_max", law.maximum(), "mol/m^3/s", "uptake");
        positive("half", "K_m", law.half(), "mol/m^3", "uptake");
        positive("inside_half", "K_i", law.insideHalf(), "mol/m^3", "uptake");
        halfLife("inside_half_life", "efflux + metabolism", law.efflux() + law.metabolism());
    }

    private void release(ReleaseSpec release) {
        halfLife("release_half_life_in_cells", "release.internal_rate", release.internalRate());
        halfLife("release_half_life_in_plasma", "release.in_plasma", release.inPlasma());
    }

    private void positive(String key, String symbol, double value, String unit, String group) {
        if (value > 0) {
            given(key, symbol, value, unit, group);
        }
    }

    private void given(String key, String symbol, double value, String unit, String group) {
        List<String> path =
                group.isEmpty()
                        ? List.of("agents", agent.givenAs(), key)
                        : List.of("agents", agent.givenAs(), group, key);
        String quantity = group.isEmpty() ? key : group + "." + key;
        rows.given(quantity, symbol, value, unit, path);
    }

    private void halfLife(String quantity, String rate, double perSecond) {
        if (perSecond > 0) {
            double seconds = StrictMath.log(2) / perSecond;
            rows.derived(
                    quantity,
                    "t_1/2",
                    seconds,
                    "s",
                    "ln 2/(" + rate + ")",
                    "definition",
                    Validity.ALWAYS);
        }
    }
}
