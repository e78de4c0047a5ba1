package org.voxtum.verify;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.analysis.PenetrationProfile;
import org.voxtum.analysis.TissueVolume;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Field;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.WallPores;
import org.voxtum.render.Chart;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.Simulation;
import org.voxtum.vessel.NetworkState;

/** The first minutes in the shipped window chamber: where walls are, what goes through them. */
public record WindowChamberCase() implements Trial {
    private static final double MINUTE = 60;
    private static final int FALLING_BINS = 5;

    /** The case. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v33-window-chamber",
                        "wall area, wall flux and profile in a chamber with a vessel network",
                        "pressure and transport of cases/window-chamber.yaml",
                        "sum S_V V = sum pi D L; flux into the tissue where c < c_p exp(Pe), out of"
                                + " it elsewhere; concentration falls from the wall at 2 min",
                        "identities; fluxes: Patlak, Goldstein and Hoffman 1963, J Theor Biol 5:426,"
                                + " doi:10.1016/0022-5193(63)90088-2")
                .with(new WindowChamberCase());
    }

    @Override
    public String grid() {
        return "100 x 80 x 15 voxels, to 6 min";
    }

    @Override
    public Outcome run(Backend backend) {
        AssembledCase chamber = ShippedChamber.with("run.duration=6 min");
        List<Finding> findings = new ArrayList<>();
        findings.add(
                Finding.relative(
                        "wall area",
                        ShippedChamber.wallArea(chamber.problem().fluid()),
                        wallArea(chamber.network().orElseThrow()),
                        1e-5));
        try (Simulation simulation = ShippedChamber.simulate(chamber, backend)) {
            AgentState state = simulation.agents().get(0);
            findings.add(
                    new Finding(
                            "wall that lets agent out at first",
                            simulation.wallBackflowShare(state),
                            0));
            simulation.advanceTo(2 * MINUTE);
            List<PenetrationProfile.Bin> bins = profile(chamber, simulation, state);
            findings.add(new Finding("bins of the first five that do not fall", rising(bins), 0));
            simulation.advanceTo(6 * MINUTE);
            findings.add(
                    new Finding(
                            "wall that lets agent out at 6 min, against its sign",
                            simulation.wallBackflowShare(state)
                                    - leavingShare(chamber, simulation, state),
                            1e-12));
            return Outcome.of(findings, chart(bins));
        }
    }

    /** Sum of pi D L over perfused segments [m^2]. */
    private static double wallArea(NetworkState state) {
        double sum = 0;
        for (int i = 0; i < state.segments().size(); i++) {
            if (state.segments().get(i).perfused()) {
                var segment = state.network().segments().get(i);
                sum += Math.PI * segment.diameter() * state.network().length(segment);
            }
        }
        return sum;
    }

    private static List<PenetrationProfile.Bin> profile(
            AssembledCase chamber, Simulation simulation, AgentState state) {
        Field c = simulation.concentration(state);
        Field phi = state.agent().storage();
        FluidCoefficients fluid = chamber.problem().fluid();
        TissueVolume tissue =
                new TissueVolume(fluid.grid(), fluid::isTissue, chamber.bloodFraction()::at);
        return PenetrationProfile.of(
                        tissue,
                        tissue.perTissue((x, y, z) -> phi.get(x, y, z) * c.get(x, y, z)),
                        chamber.vesselDistance().orElseThrow()::get)
                .bins();
    }

    private static int rising(List<PenetrationProfile.Bin> bins) {
        int count = 0;
        for (int k = 1; k < FALLING_BINS; k++) {
            count += bins.get(k).value() < bins.get(k - 1).value() ? 0 : 1;
        }
        return count;
    }

    /** Share of the wall area where c is above c_p e^Pe. */
    private static double leavingShare(
            AssembledCase chamber, Simulation simulation, AgentState state) {
        FluidCoefficients fluid = chamber.problem().fluid();
        double plasma = state.agent().plasma().at(state.time());
        Field c = simulation.concentration(state);
        Field p = simulation.flow().pressure();
        double area = 0;
        double leaving = 0;
        for (int z = 0; z < fluid.grid().nz(); z++) {
            for (int y = 0; y < fluid.grid().ny(); y++) {
                for (int x = 0; x < fluid.grid().nx(); x++) {
                    double surface = fluid.vesselSurfaceDensity().get(x, y, z);
                    if (surface > 0 && state.agent().storage().get(x, y, z) > 0) {
                        int region = fluid.labels().get(x, y, z);
                        WallPores pores = state.agent().regions().get(region).pores().get(0);
                        double filtration = fluid.filtration(x, y, z, p.get(x, y, z));
                        double peclet =
                                filtration
                                        * (1 - pores.reflection())
                                        / (pores.permeability() * surface);
                        area += surface;
                        leaving += c.get(x, y, z) > plasma * StrictMath.exp(peclet) ? surface : 0;
                    }
                }
            }
        }
        return leaving / area;
    }

    private static Chart chart(List<PenetrationProfile.Bin> bins) {
        double[] distance = new double[bins.size()];
        double[] value = new double[bins.size()];
        for (int i = 0; i < bins.size(); i++) {
            distance[i] = bins.get(i).distance() * 1e6;
            value[i] = bins.get(i).value() * 1e6;
        }
        return new Chart(
                "liposome around vessels after 2 min",
                Chart.Axis.linear("distance from the wall (µm)"),
                Chart.Axis.linear("amount per tissue volume (nM)"),
                List.of(new Chart.Series("computed", Chart.Mark.BOTH, distance, value)));
    }
}
