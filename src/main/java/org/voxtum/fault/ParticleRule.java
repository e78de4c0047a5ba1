package org.voxtum.fault;

/** Rules of what particles, pores and fibres are to each other. */
public enum ParticleRule implements Rule {
    STERIC_RADIUS(
            Fault.Kind.CASE,
            "steric_radius {steric}{owner} is more than the radius, {radius}",
            "radius is the hydrodynamic one; what passes an opening is no wider than that"),
    SHAPE_WITHOUT_RADIUS(
            Fault.Kind.CASE,
            "{key}{owner} is given without a radius",
            "give the hydrodynamic radius that it belongs to, or remove it"),
    PORE_AREA(
            Fault.Kind.CASE,
            "the area fractions of the classes of wall_pores{owner} add up to {sum}",
            "pores cover at most the whole wall; lower them"),
    ABOVE_EVERY_PORE(
            Fault.Kind.CASE,
            "agent '{agent}' enters by the plasma alone and leaves no vessel: its steric radius is"
                    + " {radius}, that of the widest pore {pore}",
            "give smaller particles, wider wall_pores, or a wall_permeability"),
    WALL_CLOSED(
            Fault.Kind.CASE,
            "agent '{agent}' does not leave the vessels of region '{region}': its steric radius is"
                    + " {radius}, that of the widest pore {pore}",
            "give smaller particles, wider wall_pores, or a wall_permeability"),
    EXCLUDED(
            Fault.Kind.CASE,
            "agent '{agent}' cannot enter region '{region}': its matrix leaves it {partition} of"
                    + " the interstitial fluid",
            "below 1e-3 nothing is stored; give smaller particles, fewer fibres, or an"
                    + " accessible_fraction"),
    CELLS(
            Fault.Kind.CASE,
            "cell_fraction {cells}, interstitial_fraction {fluid} and blood_fraction {blood}{owner}"
                    + " add up to more than 1",
            "they are shares of the same tissue volume; lower one"),
    FIBRES(
            Fault.Kind.CASE,
            "collagen_fraction {collagen}, fibril_fraction {fibrils} and gag_fraction"
                    + " {chains}{owner} add up to more than 1",
            "they are shares of the same interstitial volume; lower one"),
    FIBRES_THIN(
            Fault.Kind.CASE,
            "{key} of region '{region}' is {value}, and agent '{agent}' has a radius of {radius}",
            "Phillips' law holds for radii below 59.6 times that of the fibres; choose another"
                    + " hindrance, or give the diffusivity"),
    OBSTRUCTED_TWICE(
            Fault.Kind.CASE,
            "cell_fraction and tortuosity{owner} are both given",
            "each is the whole obstruction by cells; leave one out"),
    NO_CELLS(
            Fault.Kind.CASE,
            "receptors{owner} are given per cell, and no region of tissue has cells",
            "give a region a cell_density, or receptors in mol/m^3"),
    TURNOVER_UNIT(
            Fault.Kind.CASE,
            "synthesis is {typed}{owner}, and the receptors are given {unit}",
            "give both per cell (1e5 per cell, 10 1/s per cell) or both per tissue volume (1 uM,"
                    + " 1 nM/s)"),
    TURNOVER_OF_NONE(
            Fault.Kind.CASE,
            "turnover{owner} of no receptors",
            "give receptors above zero, those at the start, or leave out `turnover`"),
    TURNOVER_ENDLESS(
            Fault.Kind.CASE,
            "receptors{owner} are made and none is lost",
            "without an agent they would grow for ever; give a `loss` above zero"),
    LIGANDS_RADIUS(
            Fault.Kind.CASE,
            "agent '{agent}' has ligands and no radius",
            "diffusion brings a carrier by its radius; give it, or one `on` of the whole carrier"
                    + " and no ligands"),
    TRANSCYTOSIS_BACK(
            Fault.Kind.CASE,
            "transcytosis{owner} saturates and works back",
            "how much plasma fills the carriers says nothing of the way back; give saturation or"
                    + " back"),
    TRANSCYTOSIS_NETWORK(
            Fault.Kind.CASE,
            "the plasma of agent '{agent}' follows the network, and its transcytosis saturates",
            "write 'transit: well-mixed' in vessels, or leave out the saturation"),
    TRANSCYTOSIS_PERFUSION(
            Fault.Kind.CASE,
            "the plasma of region '{region}' loses what its walls take, and the transcytosis of"
                    + " agent '{agent}' does not count there",
            "leave out blood_perfusion, or the transcytosis"),
    PAYLOAD_SATURATES(
            Fault.Kind.CASE,
            "agent '{agent}' has a payload and a transcytosis that saturates",
            "particles and drug fill its carriers together, which two counts do not follow; leave"
                    + " out `payload`, or `saturation`"),
    RECEPTOR_REGION(
            Fault.Kind.CASE,
            "region '{region}' has receptors of its own, and the case does not have one kind of"
                    + " receptor ({agents})",
            "give all agents that bind the same `receptor`, or leave out `receptor_density`"),
    RECEPTOR_SITES(
            Fault.Kind.CASE,
            "agent '{agent}' binds to {sites} of receptor '{receptor}', and agent '{other}' to {others}",
            "they compete for the same ones: give both the same receptors, or different names"),
    RECEPTOR_TURNOVER(
            Fault.Kind.CASE,
            "receptor '{receptor}' turns over for agent '{agent}' otherwise than for agent"
                    + " '{other}'",
            "they compete for the same ones: give both the same `turnover`, or different names"),
    RECEPTOR_MANY(
            Fault.Kind.CASE,
            "receptor '{receptor}' is shared by {count} agents, {agents}",
            "two at most compete; give the others no `receptor`, or another one"),
    RECEPTOR_PAYLOAD(
            Fault.Kind.CASE,
            "agent '{agent}' has a payload and shares receptor '{receptor}' with agent '{other}'",
            "count the drug alone: leave out `payload`, or give it receptors of its own"),
    RECEPTOR_RECEIVES(
            Fault.Kind.CASE,
            "agent '{agent}' shares receptor '{receptor}' with agent '{other}' and comes from agent"
                    + " '{giver}'",
            "what competes is released by none; give it receptors of its own"),
    RELEASE_SELF(
            Fault.Kind.CASE,
            "agent '{agent}' releases itself",
            "name another agent, the drug or the smaller carrier"),
    RELEASE_CIRCLE(
            Fault.Kind.CASE,
            "what agent '{agent}' gives comes back to it: {circle}",
            "release leads from carriers to drugs; break the circle"),
    RELEASE_BLOOD(
            Fault.Kind.CASE,
            "agent '{agent}' is released in blood by '{carrier}', and nothing says how it leaves"
                    + " the blood",
            "give it `plasma: {half_life: ..}`, or the carrier `release: {in_plasma: 0 1/s}`"),
    RELEASE_CHAIN(
            Fault.Kind.CASE,
            "agent '{agent}' is released in blood by '{carrier}' and releases '{drug}' there itself",
            "blood follows one release: give one of them `release: {in_plasma: 0 1/s}`"),
    RELEASE_CLOSED(
            Fault.Kind.CASE,
            "agent '{agent}' comes from '{carrier}' in region '{region}' and cannot enter it: its"
                    + " matrix leaves it {partition} of the interstitial fluid",
            "below 1e-3 nothing is stored, and what comes would be lost; give an"
                    + " accessible_fraction, smaller particles or fewer fibres"),
    RELEASE_TABLE(
            Fault.Kind.CASE,
            "agent '{agent}' releases drug in blood, and its dose is a table",
            "give the dose a half_life, phases or k10; or `release: {in_plasma: 0 1/s}`, where the"
                    + " table is what still holds its drug"),
    RELEASE_INTO_CARRIER(
            Fault.Kind.CASE,
            "agent '{carrier}' releases inside cells, and agent '{agent}' binds or is taken up"
                    + " whole",
            "what is released inside cells is a drug: give it no binding, or"
                    + " `release: {internal_rate: 0 1/s}`"),
    PAYLOAD_OTHER(
            Fault.Kind.CASE,
            "agent '{agent}' carries '{payload}' and releases '{to}'",
            "it releases what it carries: leave out `to`"),
    PAYLOAD_SHRINKS(
            Fault.Kind.CASE,
            "agent '{agent}' has a payload and shrinks",
            "count the drug alone: leave out `payload`, or `shrinking`"),
    UPTAKE_TWICE(
            Fault.Kind.CASE,
            "agent '{agent}' has uptake beside binding or nonspecific_uptake",
            "uptake is that of a drug, the others are a carrier's; give one"),
    UPTAKE_HALF(
            Fault.Kind.CASE,
            "uptake{owner} has max without half, or half or inside_half without max",
            "give max with half, or a rate alone"),
    HALF_LIFE_DIAMETER(
            Fault.Kind.CASE,
            "half_life{owner} is from-diameter, and the agent's is {diameter}",
            "the fit holds from 10 to 130 nm; give a half-life"),
    HALF_LIFE_RADIUS(
            Fault.Kind.CASE,
            "half_life{owner} is from-diameter, and the agent has no radius",
            "give the agent a radius, or a half-life here");

    private final Words words;

    ParticleRule(Fault.Kind kind, String what, String remedy) {
        this.words = new Words(kind, what, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
