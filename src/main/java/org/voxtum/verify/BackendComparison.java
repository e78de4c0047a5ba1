package org.voxtum.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.voxtum.compute.Precision;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.PressureSolution;
import org.voxtum.solver.RecordedSteps;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

/**
 * How far the fields of one backend are from those of another at every report of the same case; the
 * largest distance of each counts. Fields that hold less than 1e-12 of the most so far are passed
 * over.
 */
public final class BackendComparison {
    private static final double FIELD = 1e-4;
    private static final double FIELD_IN_DOUBLE = 1e-9;
    private static final double PRESSURE = 1e-4;
    private static final double FLUX = 1e-3;
    private static final double EMPTY = 1e-12;
    private static final String PEAK = "peak";
    private static final String PEAK_TIME = "time of the peak";

    private final RecordedSteps steps;
    private final Map<String, Field> expected;
    private final Map<String, Double> largest = new HashMap<>();
    private final Map<String, Finding> worst = new LinkedHashMap<>();
    private PressureSolution flow;

    /** Without anything to compare with yet. */
    public BackendComparison() {
        this(new RecordedSteps(), new HashMap<>(), null);
    }

    private BackendComparison(
            RecordedSteps steps, Map<String, Field> expected, PressureSolution flow) {
        this.steps = steps;
        this.expected = expected;
        this.flow = flow;
    }

    /** What the first backend gave, to be compared with one more. */
    public BackendComparison again() {
        return new BackendComparison(steps, expected, flow);
    }

    /** The steps that the first backend took. */
    public RecordedSteps steps() {
        return steps;
    }

    /** Keeps what the first backend gives: its steps, and its fields at reports. */
    public SimulationListener keeping() {
        return new SimulationListener() {
            @Override
            public void onStep(AgentState agent, StepRecord step) {
                expectStep(agent, step);
            }

            @Override
            public void onReport(Simulation simulation, double time) {
                expect(simulation, time);
            }
        };
    }

    /** Compares with it what another backend gives at reports. */
    public SimulationListener comparing(Precision other) {
        return new SimulationListener() {
            @Override
            public void onReport(Simulation simulation, double time) {
                compare(simulation, time, other);
            }
        };
    }

    /** Records a step of the first backend. */
    public void expectStep(AgentState agent, SimulationListener.StepRecord step) {
        steps.add(agent.agent().name(), step);
    }

    /** Keeps the fields of the first backend at a report. */
    public void expect(Simulation simulation, double time) {
        flow = simulation.flow();
        fields(simulation).forEach((name, field) -> expected.put(at(name, time), field.copy()));
    }

    /** Compares those of the other backend. */
    public void compare(Simulation simulation, double time, Precision other) {
        if (worst.isEmpty()) {
            compareFlow(simulation, other);
        }
        double limit = other == Precision.DOUBLE ? FIELD_IN_DOUBLE : FIELD;
        fields(simulation).forEach((name, field) -> compare(name, time, field, limit));
        for (AgentState state : simulation.agents()) {
            double closed = closure(other);
            var budget = simulation.budget(state);
            String of = " of the budget of " + state.agent().name();
            keep(new Finding("error" + of, budget.error(), closed));
            keep(new Finding("continuity term" + of, budget.continuityShare(), closed));
        }
    }

    private static double closure(Precision precision) {
        return precision == Precision.DOUBLE ? 1e-9 : 1e-5;
    }

    private static String at(String name, double time) {
        return name + " at " + time;
    }

    private static Map<String, Field> fields(Simulation simulation) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (AgentState state : simulation.agents()) {
            String of = " of " + state.agent().name();
            fields.put("concentration" + of, simulation.concentration(state));
            simulation.pools(state).forEach((pool, amount) -> fields.put(pool + of, amount));
            if (!simulation.problem().exposure()) {
                continue;
            }
            fields.put("area under the curve" + of, simulation.areaUnderCurve(state));
            fields.put(PEAK + of, simulation.peak(state));
            fields.put(PEAK_TIME + of, simulation.peakTime(state));
            List<Field> above = simulation.timesAbove(state);
            for (int k = 0; k < above.size(); k++) {
                fields.put("time above threshold " + (k + 1) + of, above.get(k));
            }
        }
        return fields;
    }

    private void compare(String name, double time, Field actual, double limit) {
        Field reference = expected.get(at(name, time));
        if (reference == null) {
            keep(new Finding(name + ": both have it at " + time + " s", Double.NaN, limit));
        } else if (name.startsWith(PEAK_TIME)) {
            Field peak = expected.get(at(PEAK + name.substring(PEAK_TIME.length()), time));
            double off = FieldNorms.largestDifferenceWhere(peak, EMPTY, actual, reference);
            double rounding = Math.ulp((float) time); // a device may keep the time in a float
            double one = 1 + (off == 0 ? 0 : rounding / steps.longest());
            keep(new Finding(name + ", in steps", off == 0 ? 0 : off / steps.longest(), one));
        } else {
            double size = FieldNorms.size(reference);
            double most = largest.merge(name, size, Math::max);
            double off = FieldNorms.distance(actual, reference);
            if (!(size <= EMPTY * most) || !(off <= EMPTY * most)) {
                keep(new Finding(name + ", relative L2", off / size, limit));
            }
        }
    }

    private void compareFlow(Simulation simulation, Precision precision) {
        PressureSolution actual = simulation.flow();
        double ofWalls = largestEffectivePressure(simulation.problem().fluid());
        double scale = ofWalls > 0 ? ofWalls : FieldNorms.largest(flow.pressure());
        double off = FieldNorms.largestDifference(actual.pressure(), flow.pressure());
        keep(new Finding("pressure, over the largest |p_e|", off == 0 ? 0 : off / scale, PRESSURE));
        double most = 0;
        double least = 0;
        for (Axis axis : Axis.values()) {
            Field q = flow.fluxes().along(axis);
            most = Math.max(most, FieldNorms.largest(q));
            Field here = actual.fluxes().along(axis);
            least = Math.max(least, FieldNorms.largestDifference(here, q));
        }
        keep(new Finding("flux, over the largest", most == 0 ? least : least / most, FLUX));
        keep(new Finding("error of the budget of the fluid", actual.closure(), closure(precision)));
    }

    private static double largestEffectivePressure(FluidCoefficients fluid) {
        double largest = 0;
        for (int z = 0; z < fluid.grid().nz(); z++) {
            for (int y = 0; y < fluid.grid().ny(); y++) {
                for (int x = 0; x < fluid.grid().nx(); x++) {
                    boolean leaks = fluid.wallConductance(x, y, z) > 0;
                    double p = leaks ? Math.abs(fluid.effectivePressure(x, y, z)) : 0;
                    largest = Math.max(largest, p);
                }
            }
        }
        return largest;
    }

    private void keep(Finding finding) {
        worst.merge(
                finding.quantity(),
                finding,
                (before, now) ->
                        Math.abs(now.error()) > Math.abs(before.error())
                                        || Double.isNaN(now.error())
                                ? now
                                : before);
    }

    /** The worst of every field, judged. */
    public List<Finding> findings() {
        return new ArrayList<>(worst.values());
    }
}
