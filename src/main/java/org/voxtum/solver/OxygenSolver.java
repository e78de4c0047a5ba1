package org.voxtum.solver;

import java.util.Arrays;
import java.util.Optional;
import org.voxtum.compute.Backend;
import org.voxtum.fault.CaseRule;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.OxygenCoefficients;
import org.voxtum.vessel.BloodTension;
import org.voxtum.vessel.NetworkOxygen;

/**
 * Steady oxygen tension: {@code -div(K grad P) + M_0 P/(P + P_m) = g (P_b - P)} by Picard's
 * iteration, each sweep a linear solve with multigrid; beside a network, tissue and blood in turn
 * until what the blood loses is what the tissue consumes.
 *
 * <p>Source: Secomb et al. 2004, Ann Biomed Eng 32:1519, doi:10.1114/B:ABME.0000049036.08817.44.
 */
public final class OxygenSolver {
    /** Largest change of the last sweep [mmHg]. */
    private static final double LARGEST_CHANGE = 1e-4;

    /** Largest difference between a wall's tension and that which the blood was led by [mmHg]. */
    private static final double LARGEST_WALL_CHANGE = 1e-3;

    /** Largest difference of supply and consumption, over the consumption [-]. */
    private static final double LARGEST_IMBALANCE = 1e-4;

    /** The same over what the blood brings: where tissue consumes nothing, both are rounding. */
    private static final double SMALLEST_IMBALANCE = 1e-6;

    /** Share of the last difference at the walls that sweeps of the tissue are held to. */
    private static final double SWEEP_SHARE = 0.1;

    private static final int MOST_SWEEPS = 1000;
    private static final int REMEMBERED = 20;
    private final Backend backend;
    private final OxygenCoefficients oxygen;
    private final VoxelGrid grid;
    private final int mostSweeps;

    /** Prepares nothing yet. */
    public OxygenSolver(Backend backend, OxygenCoefficients oxygen) {
        this(backend, oxygen, MOST_SWEEPS);
    }

    /** The same that gives up after so many sweeps. */
    OxygenSolver(Backend backend, OxygenCoefficients oxygen, int mostSweeps) {
        this.backend = backend;
        this.oxygen = oxygen;
        this.grid = oxygen.grid();
        this.mostSweeps = mostSweeps;
    }

    /**
     * Solves from the largest tension that is given; every field goes but the solution's.
     *
     * @throws org.voxtum.fault.Fault CASE where nothing gives oxygen, NUMERICAL where the sweeps do
     *     not settle, with the changes of the last ones
     */
    public OxygenSolution solve() {
        double highest = largestSource();
        OxygenSystem system = new OxygenSystem(oxygen);
        if (!system.isSupplied()) {
            throw CaseRule.OXYGEN_SOURCE.fault("");
        }
        OxygenSweeps sweeps = new OxygenSweeps(backend, oxygen, system, highest, mostSweeps);
        Optional<BloodTension> blood =
                oxygen.network().map(network -> couple(network, sweeps, highest));
        if (blood.isEmpty()) {
            sweeps.settle(new double[0], LARGEST_CHANGE);
        }
        OxygenBalance inTissue = sweeps.balance();
        OxygenBalance balance =
                blood.map(b -> new OxygenBalance(b.delivered(), inTissue.consumption()))
                        .orElse(inTissue);
        Field tension = sweeps.finish(this::held);
        return new OxygenSolution(tension, balance, blood, sweeps.sweeps(), sweeps.iterations());
    }

    /** Blood beside walls of a tension, tissue beside that blood, and again with its walls. */
    private BloodTension couple(NetworkOxygen network, OxygenSweeps sweeps, double highest) {
        AndersonMixing mixing = new AndersonMixing(REMEMBERED);
        double[] wall = new double[network.stations()];
        Arrays.fill(wall, highest / 2);
        double change = highest;
        while (true) {
            BloodTension blood = network.along(wall);
            double limit = Math.max(LARGEST_CHANGE, SWEEP_SHARE * change);
            double[] image = network.wallTension(sweeps.settle(blood.atStations(), limit));
            change = largestChange(wall, image);
            double consumed = sweeps.balance().consumption();
            double allowed =
                    Math.max(LARGEST_IMBALANCE * consumed, SMALLEST_IMBALANCE * network.inflow());
            if (change <= LARGEST_WALL_CHANGE
                    && Math.abs(blood.delivered() - consumed) <= allowed) {
                return blood;
            }
            double[] next = mixing.next(wall, image);
            Arrays.setAll(wall, i -> Math.max(0, Math.min(highest, next[i])));
        }
    }

    private static double largestChange(double[] before, double[] after) {
        double most = 0;
        for (int i = 0; i < before.length; i++) {
            double change = Math.abs(before[i] - after[i]);
            most = change <= most ? most : change;
        }
        return most;
    }

    /** What the linear solves leave below 0 is rounding: the exact solution is not negative. */
    private double held(double tension, int x, int y, int z) {
        return oxygen.isHeld(x, y, z) ? oxygen.held().at(x, y, z) : Math.max(0, tension);
    }

    /** Largest tension that is given anywhere [mmHg]; 0 where none is. */
    private double largestSource() {
        double most = oxygen.network().map(NetworkOxygen::highestInlet).orElse(0.0);
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    double held = oxygen.held().at(x, y, z);
                    boolean wall = oxygen.wallConductance().at(x, y, z) > 0;
                    most = Math.max(most, Double.isNaN(held) ? 0 : held);
                    most = Math.max(most, wall ? oxygen.bloodTension() : 0);
                }
            }
        }
        return most;
    }
}
