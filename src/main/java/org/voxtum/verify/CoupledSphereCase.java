package org.voxtum.verify;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Field;
import org.voxtum.render.Chart;
import org.voxtum.verify.exact.ReferenceTable;
import org.voxtum.verify.exact.TableProfile;

/**
 * Pressure and transport together in a tumour in an empty bath (fluid: Baxter and Jain 1989,
 * Microvasc Res 37:77; concentrations: finely resolved radial solution).
 *
 * @param tumour tissue and solute
 * @param voxelsPerRadius R/h
 * @param hours times to judge [h], rows of the reference tables
 * @param tolerances what is accepted
 * @param stepFactor multiplies every time step
 */
public record CoupledSphereCase(
        CoupledTumour tumour,
        int voxelsPerRadius,
        List<Double> hours,
        Tolerances tolerances,
        double stepFactor)
        implements Trial {
    private static final double HOUR = 3600;

    /**
     * Accepted errors; infinite where a number is not judged.
     *
     * @param mean of the mean over the tumour, relative
     * @param innerMean of the mean for r < 0.9 R, relative
     * @param profile largest error for r < 0.8 R, over the largest value
     */
    public record Tolerances(double mean, double innerMean, double profile) {}

    /** Copies the list. */
    public CoupledSphereCase {
        hours = List.copyOf(hours);
    }

    /** The macromolecule, as it is judged at 20 voxels a radius. */
    public static CoupledSphereCase macromolecule(int voxelsPerRadius, List<Double> hours) {
        Tolerances tolerances = new Tolerances(0.02, Double.POSITIVE_INFINITY, 0.015);
        return new CoupledSphereCase(
                CoupledTumour.macromolecule(), voxelsPerRadius, hours, tolerances, 1);
    }

    /** The nanoparticle, whose layer at the surface is 6 um thin. */
    public static CoupledSphereCase nanoparticle(int voxelsPerRadius, List<Double> hours) {
        Tolerances tolerances = new Tolerances(0.03, 0.01, Double.POSITIVE_INFINITY);
        return new CoupledSphereCase(
                CoupledTumour.nanoparticle(), voxelsPerRadius, hours, tolerances, 1);
    }

    /** The large tumour, as it is judged at 40 voxels a radius. */
    public static CoupledSphereCase largeTumour(int voxelsPerRadius, List<Double> hours) {
        Tolerances tolerances =
                new Tolerances(0.03, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        return new CoupledSphereCase(
                CoupledTumour.largeTumour(), voxelsPerRadius, hours, tolerances, 1);
    }

    /** The case: two solutes in a small tumour, one in a large one. */
    static ReferenceCase reference() {
        List<Double> early = List.of(0.5, 2.0);
        List<Double> day = List.of(2.0, 8.0, 24.0);
        return ReferenceCase.of(
                        "v21-coupled-sphere",
                        "pressure and transport together in an isolated tumour",
                        "phi dc/dt + div(f q c) = div(phi D grad c) + J_S, J_S of Patlak; p of"
                                + " v01-isolated-sphere; p = c = 0 outside",
                        "table: radial finite volumes, extrapolated; they agree with Chebyshev"
                                + " collocation to 3e-9",
                        "problem: Baxter and Jain 1989, Microvasc Res 37:77,"
                                + " doi:10.1016/0026-2862(89)90074-5")
                .with(
                        List.of(macromolecule(20, early), nanoparticle(20, early)),
                        List.of(
                                macromolecule(20, day),
                                nanoparticle(20, day),
                                largeTumour(40, day),
                                macromolecule(40, day)));
    }

    @Override
    public String grid() {
        return tumour.set().substring(2).replace('_', ' ')
                + ", R/h = "
                + voxelsPerRadius
                + ", to "
                + Shown.number(hours.get(hours.size() - 1))
                + " h";
    }

    @Override
    public Outcome run(Backend backend) {
        Field last = Field.on(octant().grid());
        List<Finding> findings = new ArrayList<>();
        double end = hours.get(hours.size() - 1) * HOUR;
        try (SoluteRun run = new SoluteRun(problem().onSolvedFlow(backend, end))) {
            for (double hour : hours) {
                Field c = run.at(hour * HOUR);
                judge(c, hour, findings);
                last.copyFrom(c);
            }
        }
        return Outcome.of(findings, chart(last, hours.get(hours.size() - 1)));
    }

    private Chart chart(Field c, double hour) {
        ReferenceTable table = profile(hour);
        double[] place = table.column("r_over_R");
        TableProfile exact = TableProfile.radial(place, table.column("c_fluid"));
        double radius = tumour.radius();
        return new Chart(
                grid(),
                Chart.Axis.linear("distance from the centre over R"),
                Chart.Axis.linear("c over the plasma's at first"),
                List.of(
                        Series.curve("table", 0, place[place.length - 1], 1, exact::at),
                        Series.radial("computed", octant().grid(), c, radius, radius, 1)));
    }

    private ReferenceTable profile(double hour) {
        return ReferenceTable.isolatedSphereProfiles()
                .where("set", tumour.set())
                .where("t_h", hour);
    }

    /** Mean amount per tissue volume at the last of the times [mol/m^3]. */
    public double finalMean(Backend backend) {
        double end = hours.get(hours.size() - 1) * HOUR;
        try (SoluteRun run = new SoluteRun(problem().onSolvedFlow(backend, end))) {
            return mean(run.at(end), 1);
        }
    }

    private SphereOctant octant() {
        return new SphereOctant(tumour.radius(), voxelsPerRadius);
    }

    private SoluteProblemBuilder problem() {
        return new SoluteProblemBuilder(octant().tumourInBath().build())
                .bath(0, 0)
                .material(1, tumour.accessibleFraction(), tumour.diffusivity())
                .region(1, tumour.retardation(), tumour.pores(), 0)
                .plasma(CoupledTumour.plasma())
                .options(CaseOptions.of(true, stepFactor));
    }

    private double mean(Field c, double share) {
        double mean = new ChosenVoxels(octant().grid(), octant().within(share)).mean(c);
        return tumour.accessibleFraction() * mean;
    }

    private void judge(Field c, double hour, List<Finding> findings) {
        ReferenceTable means =
                ReferenceTable.isolatedSphereMeans().where("set", tumour.set()).where("t_h", hour);
        String at = " at " + Shown.number(hour) + " h";
        findings.add(
                Finding.relative(
                        "mean" + at, mean(c, 1), means.number(0, "mean_u"), tolerances.mean()));
        if (Double.isFinite(tolerances.innerMean())) {
            findings.add(
                    Finding.relative(
                            "mean for r < 0.9 R" + at,
                            mean(c, 0.9),
                            means.number(0, "mean_u_r_lt_0p9R"),
                            tolerances.innerMean()));
        }
        if (Double.isFinite(tolerances.profile())) {
            findings.add(
                    new Finding(
                            "largest error for r < 0.8 R over the maximum" + at,
                            profileError(c, hour),
                            tolerances.profile()));
        }
    }

    private double profileError(Field c, double hour) {
        ReferenceTable table = profile(hour);
        double[] values = table.column("c_fluid");
        TableProfile exact = TableProfile.radial(table.column("r_over_R"), values);
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        return new ChosenVoxels(octant().grid(), octant().within(0.8))
                        .maximumError(c, PointFunction.radial(r -> exact.at(r / tumour.radius())))
                / largest;
    }
}
