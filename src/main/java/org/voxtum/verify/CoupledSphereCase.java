package org.voxtum.verify;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Field;
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
        implements VerificationCase {
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

    @Override
    public String title() {
        return "pressure and transport in an isolated sphere, " + tumour.set();
    }

    @Override
    public List<Finding> run(Backend backend) {
        List<Finding> findings = new ArrayList<>();
        double end = hours.get(hours.size() - 1) * HOUR;
        try (SoluteRun run = new SoluteRun(problem().onSolvedFlow(backend, end))) {
            for (double hour : hours) {
                judge(run.at(hour * HOUR), hour, findings);
            }
        }
        return findings;
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
        String at = " at " + hour + " h";
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
        ReferenceTable table =
                ReferenceTable.isolatedSphereProfiles()
                        .where("set", tumour.set())
                        .where("t_h", hour);
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
