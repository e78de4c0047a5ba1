package org.voxtum.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxtum.physics.HinderedDiffusion;
import org.voxtum.physics.Particle;
import org.voxtum.physics.PoreClass;
import org.voxtum.physics.ReceptorTurnover;
import org.voxtum.physics.Transcytosis;

/**
 * An agent: a molecule or particle carried by fluid.
 *
 * @param name its name in the case
 * @param particle its radii and charge; empty only where every coefficient is given
 * @param initial fluid concentration at the start [mol/m^3]
 * @param hindrance how fibrils hinder its diffusion in every region; empty: the region's
 * @param pores classes of pores that this agent meets in every vessel wall; empty: the region's
 * @param in by region name, for every tissue and lumen region; what is missing there is derived
 *     from radius, matrix and pores (decay and phagocyte uptake: always given)
 * @param fate what becomes of it where it is
 * @param transcytosis what the cells of vessel walls carry of it; empty: nothing
 * @param carried what it is to another agent's particles; empty for what the case names
 */
public record AgentSpec(
        String name,
        Optional<Particle> particle,
        PropertyValue initial,
        Optional<HinderedDiffusion> hindrance,
        List<PoreClass> pores,
        Map<String, Map<AgentProperty, PropertyValue>> in,
        FateSpec fate,
        Optional<Transcytosis> transcytosis,
        Optional<CarriedSpec> carried) {
    /** Copies the maps and the list. */
    public AgentSpec {
        pores = List.copyOf(pores);
        Map<String, Map<AgentProperty, PropertyValue>> copy = new LinkedHashMap<>();
        in.forEach((region, values) -> copy.put(region, Ordered.copy(values)));
        in = Ordered.copy(copy);
    }

    /** What its particles carry, which gives off what they do not. */
    AgentSpec cargo(double perParticle, FateSpec ofCargo) {
        return new AgentSpec(
                CarriedSpec.name(name),
                particle,
                initial,
                hindrance,
                pores,
                in,
                ofCargo,
                transcytosis,
                Optional.of(new CarriedSpec(name, perParticle)));
    }

    /** The agent by whose name doses, baths and injections give it. */
    public String givenAs() {
        return carried.map(CarriedSpec::particles).orElse(name);
    }

    /** Amount of this agent for one of {@link #givenAs} [mol/mol]. */
    public double perGiven() {
        return carried.map(CarriedSpec::perParticle).orElse(1.0);
    }

    /** Receptors that it binds to; empty: none. */
    public Optional<BindingSpec> binding() {
        return fate.binding();
    }

    /** Whether another agent binds to the same receptors; a cargo does so with its particles. */
    public boolean sharesReceptors(AgentSpec other) {
        return receptor().isPresent() && receptor().equals(other.receptor());
    }

    /** Name of the receptors that it binds to by itself; empty: it shares them with none. */
    Optional<String> receptor() {
        return carried.isPresent() ? Optional.empty() : binding().flatMap(BindingSpec::receptor);
    }

    /** Turnover of receptors that it binds to by itself; empty: their number stays. */
    public Optional<ReceptorTurnover> turnover() {
        return carried.isPresent() ? Optional.empty() : binding().flatMap(BindingSpec::turnover);
    }

    /** k_NS, uptake into cells without a receptor [1/s]. */
    public double nonspecificUptake() {
        return fate.nonspecificUptake();
    }

    /** Whether it gets into cells whole. */
    public boolean entersCells() {
        boolean internalised = binding().map(own -> own.internalisation() > 0).orElse(false);
        return internalised || nonspecificUptake() > 0;
    }

    /** P_T, the most that the cells of vessel walls carry [m/s]; 0 where they carry nothing. */
    public double carriage() {
        return transcytosis.map(Transcytosis::permeability).orElse(0.0);
    }

    /** Value that the case or a preset gives; empty: to be derived. */
    public Optional<PropertyValue> value(String region, AgentProperty property) {
        return Optional.ofNullable(in.getOrDefault(region, Map.of()).get(property));
    }

    /** Law of this agent's diffusion in a region. */
    public HinderedDiffusion hindranceIn(RegionSpec region) {
        return hindrance.orElse(region.properties().hindrance());
    }

    /** Pores that this agent meets in a region's vessel walls. */
    public List<PoreClass> poresIn(RegionSpec region) {
        return !pores.isEmpty() ? pores : region.properties().pores();
    }
}
