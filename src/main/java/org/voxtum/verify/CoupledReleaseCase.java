package org.voxtum.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.voxtum.agent.ExponentialCourse;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Field;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.LocalKinetics;
import org.voxtum.model.Release;
import org.voxtum.model.WallPores;
import org.voxtum.physics.CellularUptake;
import org.voxtum.physics.ReleaseLaw;
import org.voxtum.render.Chart;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.Simulation;
import org.voxtum.verify.exact.ReferenceTable;

/**
 * A carrier that leaves the vessels, binds, is taken up and releases a drug that cells take up, in
 * a tumour in an empty bath; v23.
 *
 * @param voxelsPerRadius R/h
 * @param hours times to judge [h], rows of the table
 * @param stepFactor multiplies every time step: after half an hour the last receptors fill and what
 *     is free rises tenfold within minutes, which steps of 18 s put off (20 % at R/h = 20; 2 % with
 *     4.5 s, 0.1 % with 0.9 s)
 */
public record CoupledReleaseCase(int voxelsPerRadius, List<Double> hours, double stepFactor)
        implements Trial {
    private static final double HOUR = 3600;
    private static final double RADIUS = 5e-4;
    private static final double CARRIER_STORAGE = 0.12;
    private static final double DRUG_STORAGE = 0.4;
    private static final double RECEPTORS = 2e-3;
    private static final double RELEASE = 1e-5;
    private static final double RELEASE_INSIDE = 5e-5;
    private static final double PLASMA = 1e-2;
    private static final double TOLERANCE = 0.04;
    private static final String MEANS = "v23_coupled_release_means";

    private static final String FREE_CARRIER = "u_n";

    /**
     * Below this share of its largest value the free carrier is judged over that. After three days
     * the plasma has emptied and a thousandth of the carrier is free; what comes within a step of
     * 60 s then binds within 4 s, and binding last in the step leaves a third less free than the
     * mean over it.
     */
    private static final double LITTLE = 0.01;

    /** Copies the list. */
    public CoupledReleaseCase {
        hours = List.copyOf(hours);
    }

    /** The case. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v23-release",
                        "carrier, binding, uptake, release, drug and its uptake, in an isolated"
                                + " tumour",
                        "carrier: binding and k_int beside transport and wall exchange; r of free"
                                + " and bound goes to the drug, r_i of the internal into cells;"
                                + " drug: V_max c/(K_m + c) into cells, k_ef back",
                        "table: radial finite volumes, extrapolated",
                        "sum of the laws of Baxter and Jain 1989, Graff and Wittrup 2003, El-Kareh"
                                + " and Secomb 2000")
                .with(
                        List.of(
                                new CoupledReleaseCase(20, List.of(0.5), 0.5),
                                new CoupledReleaseCase(20, List.of(1.0, 2.0), 1)),
                        List.of(
                                new CoupledReleaseCase(20, List.of(2.0, 8.0, 24.0, 72.0), 1),
                                new CoupledReleaseCase(40, List.of(2.0), 1)));
    }

    @Override
    public String grid() {
        double last = hours.get(hours.size() - 1);
        return "R/h = "
                + voxelsPerRadius
                + ", to "
                + Shown.number(last)
                + " h, steps times "
                + Shown.number(stepFactor);
    }

    private SphereOctant octant() {
        return new SphereOctant(RADIUS, voxelsPerRadius);
    }

    private Simulation simulation(Backend backend, double duration) {
        FluidCoefficients fluid = octant().tumourInBath().build();
        double osmotic = SphereOctant.tumourOsmoticPressure();
        SoluteProblemBuilder drug =
                new SoluteProblemBuilder(fluid)
                        .named("drug")
                        .bath(0, 0)
                        .material(1, DRUG_STORAGE, 3.4e-10)
                        .region(1, 0.4, List.of(new WallPores(3e-6, 0, 1, osmotic)), 0)
                        .kinetics(LocalKinetics.of(new CellularUptake(0, 3e-6, 1e-3, 0, 2e-5, 0)));
        return new SoluteProblemBuilder(fluid)
                .named("carrier")
                .bath(0, 0)
                .material(1, CARRIER_STORAGE, 3e-12)
                .region(1, 0.3, List.of(new WallPores(2e-9, 0.8, 1, osmotic)), 0)
                .plasma(ExponentialCourse.halfLife(PLASMA, 18 * HOUR, 0, 0))
                .kinetics(carrierKinetics())
                .options(CaseOptions.of(true, stepFactor))
                .beside(drug)
                .onSolvedFlow(backend, duration);
    }

    private LocalKinetics carrierKinetics() {
        Field sites = Field.on(octant().grid());
        sites.fill(RECEPTORS);
        Release release = Release.ofDrug("drug", new ReleaseLaw.Constant(RELEASE), RELEASE_INSIDE);
        return new LocalKinetics(Optional.of(sites), 50, 1e-4, 5e-5, 0, 0)
                .releasing(List.of(release));
    }

    @Override
    public Outcome run(Backend backend) {
        ReferenceTable table = ReferenceTable.shipped(MEANS);
        List<Finding> findings = new ArrayList<>();
        double end = hours.get(hours.size() - 1);
        Chart chart;
        try (Simulation simulation = simulation(backend, end * HOUR)) {
            for (double hour : hours) {
                simulation.advanceTo(hour * HOUR);
                judge(simulation, table.where("t_h", hour), hour, findings);
            }
            chart = chart(simulation, Math.min(end, 24));
            closes(simulation, backend, findings);
        }
        return Outcome.of(findings, chart);
    }

    private void judge(
            Simulation simulation, ReferenceTable row, double hour, List<Finding> findings) {
        AgentState carrier = simulation.agents().get(0);
        AgentState drug = simulation.agents().get(1);
        Field bound = simulation.pools(carrier).get("bound");
        Field internal = simulation.pools(carrier).get("internal");
        Field inCells = simulation.pools(drug).get("internal");
        ChosenVoxels tumour = new ChosenVoxels(octant().grid(), octant().within(1));
        double free = CARRIER_STORAGE * tumour.mean(simulation.concentration(carrier));
        double freeDrug = DRUG_STORAGE * tumour.mean(simulation.concentration(drug));
        double[] computed = {
            free, tumour.mean(bound), tumour.mean(internal), freeDrug, tumour.mean(inCells)
        };
        List<String> columns = List.of(FREE_CARRIER, "b", "i", "u_d", "x");
        for (int i = 0; i < columns.size(); i++) {
            String name = "mean " + columns.get(i) + " at " + Shown.number(hour) + " h";
            findings.add(finding(name, computed[i], row.number(0, columns.get(i)), columns.get(i)));
        }
    }

    private static Finding finding(String name, double computed, double exact, String column) {
        double largest =
                Arrays.stream(ReferenceTable.shipped(MEANS).column(column)).max().orElseThrow();
        if (column.equals(FREE_CARRIER) && exact < LITTLE * largest) {
            return new Finding(name + " over its largest", (computed - exact) / largest, TOLERANCE);
        }
        return Finding.relative(name, computed, exact, TOLERANCE);
    }

    /** What entered, left or is still there, of carrier and drug together. */
    private static void closes(Simulation simulation, Backend backend, List<Finding> findings) {
        double limit = Finding.byPrecision(backend, 1e-12, 1e-5);
        for (AgentState agent : simulation.agents()) {
            findings.add(
                    new Finding(
                            "budget of the free " + agent.agent().name(),
                            simulation.budget(agent).error(),
                            limit));
        }
        findings.add(new Finding("sum of all pools", DrugTotal.of(simulation).error(), limit));
    }

    private Chart chart(Simulation simulation, double hour) {
        ReferenceTable profile =
                ReferenceTable.shipped("v23_coupled_release_profiles").where("t_h", hour);
        Field inCells = simulation.pools(simulation.agents().get(1)).get("internal");
        List<Chart.Series> series = new ArrayList<>();
        if (profile.size() > 0) {
            series.add(Series.joined("table", profile.column("r_over_R"), profile.column("x")));
        }
        series.add(Series.radial("computed", octant().grid(), inCells, RADIUS, RADIUS, 1));
        return new Chart(
                "drug in cells after " + Shown.number(hour) + " h",
                Chart.Axis.linear("distance from the centre over R"),
                Chart.Axis.linear("x [mol/m^3]"),
                series);
    }
}
