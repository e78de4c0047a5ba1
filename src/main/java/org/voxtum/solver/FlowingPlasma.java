package org.voxtum.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.DeviceField;
import org.voxtum.grid.Field;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.Release;
import org.voxtum.vessel.PlasmaCells;
import org.voxtum.vessel.PlasmaThroughput;

/**
 * Plasma that takes its time to pass a network in cells, {@code V dc/dt = Q_pl (c_upstream - c) -
 * (T c - B c_t) - V r c + received}, advanced by the implicit part of the tissue's own steps, so
 * that both keep their order and what one loses the other gains. A stage is one sweep along the
 * flow.
 */
final class FlowingPlasma implements BalancedPlasma {
    private final TimeCourse artery;
    private final VesselPlasma state;
    private final PlasmaCells cells;
    private final PlasmaWalls walls;
    private final double negligible;

    /** T of all walls of a cell [m^3/s]. */
    private final double[] wallLoss;

    /** V r of each release [m^3/s]. */
    private final Map<Release, double[]> releases = new LinkedHashMap<>();

    private final double[] releaseLoss;

    /** What carriers give [mol/s]. */
    private final double[] received;

    /** Concentrations and their rates of change [mol/s] from the start of a step to its stages. */
    private final List<double[]> stages = new ArrayList<>();

    private final List<double[]> rates = new ArrayList<>();

    /** Length of the stage, and what of its right side is known before it. */
    private double tau;

    private double[] known;
    private double[] tissue;
    private double[] integral;
    private PlasmaFlows flows;

    /**
     * @param state what the plasma holds between steps
     * @param walls between cells and voxels
     * @param inBlood rate of each release beside a voxel [1/s]
     * @param negligible share of the largest concentration that stages may leave below 0 [-]
     */
    FlowingPlasma(
            AgentCoefficients agent,
            VesselPlasma state,
            PlasmaWalls walls,
            ReleaseRates inBlood,
            double negligible) {
        artery = agent.plasma();
        this.state = state;
        this.walls = walls;
        this.negligible = negligible;
        cells = state.cells();
        wallLoss = walls.byStretch(cells.count(), walls.toTissue());
        releaseLoss = new double[cells.count()];
        received = new double[cells.count()];
        for (Release release : agent.kinetics().releases()) {
            double[] loss = loss(release, inBlood.inBlood(release));
            releases.put(release, loss);
            add(releaseLoss, 1, loss);
        }
    }

    /** V r, r the mean over a cell's wall; without one as in the rest of the body. */
    private double[] loss(Release release, Field.VoxelFunction rate) {
        double[] area = new double[cells.count()];
        double[] sum = new double[cells.count()];
        cells.visit(
                (piece, cell, x, y, z, own) -> {
                    area[cell] += own;
                    sum[cell] += own * rate.at(x, y, z);
                });
        for (int i = 0; i < sum.length; i++) {
            double mean = area[i] > 0 ? sum[i] / area[i] : release.inPlasma();
            sum[i] = cells.volume(i) * mean;
        }
        return sum;
    }

    private static void add(double[] to, double factor, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }

    /** Takes from now on what carriers gave over an interval, evenly. */
    void receive(List<Handover> handovers, double seconds) {
        Arrays.fill(received, 0);
        handovers.forEach(each -> each.addToVessels(received, seconds));
    }

    /** Begins a step: plasma as it stands, beside tissue whose parts are given. */
    @Override
    public double use(double seconds, DeviceField... parts) {
        double[] c = state.concentration();
        tissue = walls.tissue(parts);
        double[] given = given(c);
        double[] rate = new double[c.length];
        PlasmaThroughput through = cells.bring(artery.at(seconds), c, rate);
        for (int i = 0; i < rate.length; i++) {
            rate[i] += received[i] - given[i] - releaseLoss[i] * c[i];
        }
        stages.clear();
        rates.clear();
        integral = new double[c.length];
        end(c, rate, through, given);
        return use(seconds, c);
    }

    @Override
    public double use(double seconds, double[] plasma) {
        return walls.fill(artery.at(seconds), plasma);
    }

    /** What each cell gives to the tissue, less what comes back [mol/s]. */
    private double[] given(double[] plasma) {
        double[] back = new double[tissue.length];
        for (int i = 0; i < back.length; i++) {
            back[i] = -walls.toPlasma()[i] * tissue[i];
        }
        double[] given = walls.byStretch(cells.count(), back);
        for (int i = 0; i < given.length; i++) {
            given[i] += wallLoss[i] * plasma[i];
        }
        return given;
    }

    private void end(double[] c, double[] rate, PlasmaThroughput through, double[] given) {
        stages.add(c.clone());
        rates.add(rate);
        double toTissue = 0;
        double released = 0;
        for (int i = 0; i < c.length; i++) {
            toTissue += given[i];
            released += received[i] - releaseLoss[i] * c[i];
        }
        flows = new PlasmaFlows(through.in(), through.out(), toTissue, through.nodes(), released);
    }

    /**
     * Prepares the next stage, {@code V c/tau = V c_start/tau + sum of weights times rates + its
     * own rate}.
     *
     * @param seconds tau [s]
     * @param weights of the rates so far
     * @return whether nothing of it can fall below 0
     */
    boolean prepare(double seconds, double... weights) {
        tau = seconds;
        known = new double[cells.count()];
        double scale = artery.largest();
        for (int i = 0; i < known.length; i++) {
            known[i] = cells.volume(i) / tau * state.concentration()[i];
            scale = Math.max(scale, state.concentration()[i]);
        }
        for (int k = 0; k < weights.length; k++) {
            add(known, weights[k], rates.get(k));
        }
        boolean positive = true;
        for (int i = 0; i < known.length; i++) {
            positive &= known[i] + received[i] >= -negligible * scale * cells.volume(i) / tau;
        }
        return positive;
    }

    @Override
    public double[] beside(double seconds, DeviceField stage) {
        tissue = walls.tissue(stage);
        double[] back = new double[tissue.length];
        for (int i = 0; i < back.length; i++) {
            back[i] = walls.toPlasma()[i] * tissue[i];
        }
        double[] gain = walls.byStretch(cells.count(), back);
        double[] loss = wallLoss.clone();
        return solve(seconds, loss, gain).concentration();
    }

    /** Adds to losses and gains of the walls what else a stage has, and sweeps. */
    private PlasmaCells.Filled solve(double seconds, double[] loss, double[] gain) {
        for (int i = 0; i < loss.length; i++) {
            loss[i] += cells.volume(i) / tau + releaseLoss[i];
            gain[i] += known[i] + received[i];
        }
        return cells.solve(artery.at(seconds), loss, gain);
    }

    /**
     * What the tissue was given is what the plasma lost, to rounding: of the little by which both
     * still differ, the plasma takes what {@code T/Q_pl} makes of it.
     */
    @Override
    public void settled(double seconds, double[] plasma) {
        double[] given = given(plasma);
        double[] gain = new double[given.length];
        add(gain, -1, given);
        PlasmaCells.Filled filled = solve(seconds, new double[given.length], gain);
        double[] c = filled.concentration();
        double[] rate = new double[c.length];
        for (int i = 0; i < rate.length; i++) {
            rate[i] = cells.volume(i) / tau * c[i] - known[i];
        }
        end(c, rate, filled.through(), given);
    }

    @Override
    public OptionalDouble carried() {
        return walls.carried();
    }

    @Override
    public long bytes() {
        return walls.bytes(cells.count());
    }

    @Override
    public PlasmaFlows flows() {
        return flows;
    }

    /**
     * Ends a step whose last stage is its end.
     *
     * @param weights of the stages in time integrals over the step, those of the start first [s]
     */
    void finish(double... weights) {
        for (int k = 0; k < weights.length; k++) {
            add(integral, weights[k], stages.get(k));
        }
    }

    /** Whether nothing at the end of the step is below 0 by more than stages leave. */
    boolean isPositive() {
        double scale = artery.largest();
        double lowest = 0;
        for (double value : stages.get(stages.size() - 1)) {
            scale = Math.max(scale, value);
            lowest = Math.min(lowest, value);
        }
        return lowest >= -negligible * scale;
    }

    /** Takes the end of the step over. */
    void accept() {
        state.become(stages.get(stages.size() - 1));
    }

    /** What a release gave over the step, in each cell [mol]. */
    double[] released(Release release) {
        double[] amounts = new double[integral.length];
        double[] loss = releases.get(release);
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = loss[i] * integral[i];
        }
        return amounts;
    }

    @Override
    public void close() {
        walls.close();
    }
}
