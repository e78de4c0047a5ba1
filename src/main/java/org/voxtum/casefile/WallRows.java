package org.voxtum.casefile;

import java.util.List;
import org.voxtum.casefile.AgentRows.Validity;
import org.voxtum.model.WallPores;
import org.voxtum.physics.FreeDiffusivity;
import org.voxtum.physics.Particle;
import org.voxtum.physics.PoreClass;
import org.voxtum.physics.PoreHindrance;
import org.voxtum.physics.PorousWall;

/** What the wall of a region's vessels does to an agent, class by class of pores. */
final class WallRows {
    /** Of 1 - (1 - f) over f, where the matrix behind the wall decides. */
    private static final double ROUNDING = 1e-9;

    private static final String PORES = "Deen 1987; Dechadilok and Deen 2006";

    private final AgentSpec agent;
    private final RegionSpec region;
    private final AgentRows rows;
    private final DerivedAgent derived;

    WallRows(AgentSpec agent, RegionSpec region, AgentRows rows) {
        this.agent = agent;
        this.region = region;
        this.rows = rows;
        this.derived = DerivedAgent.of(agent, region);
    }

    /** Adds the rows. */
    void add() {
        agent.particle().ifPresent(this::pores);
        rows.coefficient(
                agent,
                region,
                AgentProperty.WALL_PERMEABILITY,
                "P",
                derived.permeability(),
                Validity.ALWAYS);
        rows.coefficient(
                agent,
                region,
                AgentProperty.WALL_REFLECTION,
                "sigma",
                derived.reflection(),
                Validity.ALWAYS);
        if (region.kind().isTissue()) {
            double ratio = (1 - derived.reflection()) / derived.retardation();
            rows.derived(
                    "drag_ratio",
                    "(1 - sigma)/f",
                    ratio,
                    "",
                    "(1 - wall_reflection)/retardation",
                    "Patlak et al. 1963",
                    new Validity(
                            "up to 1; above it the concentration behind the wall may exceed the"
                                    + " plasma's",
                            ratio > 1 + ROUNDING));
        }
    }

    private void pores(Particle particle) {
        List<PoreClass> classes = agent.poresIn(region);
        if (classes.isEmpty()) {
            return;
        }
        double temperature = region.properties().value(RegionProperty.TEMPERATURE).number();
        rows.derived(
                "free_diffusivity_in_plasma",
                "D0",
                FreeDiffusivity.inPlasma(particle.radius(), temperature),
                "m^2/s",
                "k_B T/(6 pi mu_plasma(T) radius)",
                "Einstein 1905; mu: Kestin et al. 1978",
                Validity.ALWAYS);
        for (int i = 0; i < classes.size(); i++) {
            double ratio = particle.stericRadius() / classes.get(i).radius();
            rows.derived(
                    "pore_ratio[" + i + "]",
                    "lambda",
                    ratio,
                    "",
                    "steric radius/radius of the pore, " + Nanometres.text(classes.get(i).radius()),
                    "Deen 1987",
                    new Validity("below 1; from there on nothing passes", ratio >= 1));
            hindrance("[" + i + "]", ratio, classes.get(i).hindrance());
        }
        if (isDerived()) {
            classes();
        }
        rows.derived(
                "pore_conductivity",
                "L_p",
                new PorousWall(classes).hydraulicConductivity(),
                "m/Pa/s",
                "sum of gamma r_p^2/(8 mu L_w); for comparison, the run uses"
                        + " wall_hydraulic_conductivity",
                "Deen 1987",
                Validity.ALWAYS);
    }

    private void hindrance(String index, double ratio, PoreHindrance law) {
        String source = law == PoreHindrance.DECHADILOK_DEEN ? PORES : "Bungay and Brenner 1973";
        rows.derived(
                "pore_diffusion" + index,
                "H",
                law.diffusive(ratio),
                "",
                "H(lambda), partition included",
                source,
                Validity.ALWAYS);
        rows.derived(
                "pore_convection" + index,
                "W",
                law.convective(ratio),
                "",
                "W(lambda), partition included",
                source,
                Validity.ALWAYS);
    }

    private boolean isDerived() {
        return AgentProperty.OF_A_WALL.stream()
                .allMatch(property -> agent.value(region.name(), property).isEmpty());
    }

    private void classes() {
        List<WallPores> pores = derived.pores();
        for (int i = 0; pores.size() > 1 && i < pores.size(); i++) {
            String index = "[" + i + "]";
            rows.derived(
                    "wall_permeability" + index,
                    "P",
                    pores.get(i).permeability(),
                    "m/s",
                    "e_q gamma H(lambda) D0/L_w",
                    PORES,
                    Validity.ALWAYS);
            rows.derived(
                    "wall_reflection" + index,
                    "sigma",
                    pores.get(i).reflection(),
                    "",
                    "1 - e_q W(lambda)",
                    PORES,
                    Validity.ALWAYS);
        }
    }
}
