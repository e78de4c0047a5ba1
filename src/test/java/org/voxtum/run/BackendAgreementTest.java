package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.CaseReader;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.CompensatedSum;
import org.voxtum.grid.Field;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

/** A device gives what the reference gives: the shipped window chamber at 10 um, at each report. */
class BackendAgreementTest {
    private static final List<String> MINUTES =
            List.of(
                    "run.duration=2 min",
                    "run.report_every=1 min",
                    "run.exposure={thresholds: {liposome: [1 nM]}}");

    @ParameterizedTest
    @EnumSource(Precision.class)
    void theWindowChamberAgrees(Precision precision) {
        Map<String, Field> expected = fields(new ReferenceBackend());
        Map<String, Field> actual;
        try (Backend backend = TestDevice.backend(precision)) {
            actual = fields(backend);
        }
        double limit = precision == Precision.DOUBLE ? 1e-9 : 1e-4;
        assertThat(actual.keySet()).isEqualTo(expected.keySet()).hasSize(10);
        expected.forEach(
                (name, field) ->
                        assertThat(distance(actual.get(name), field)).as(name).isLessThan(limit));
    }

    private static Map<String, Field> fields(Backend backend) {
        AssembledCase run =
                Assembly.of(CaseReader.read(Path.of("cases/window-chamber.yaml"), MINUTES));
        Map<String, Field> fields = new LinkedHashMap<>();
        SimulationListener listener =
                new SimulationListener() {
                    @Override
                    public void onReport(Simulation simulation, double time) {
                        collect(simulation, time, fields);
                    }
                };
        try (Simulation simulation = new Simulation(run.problem(), backend, listener)) {
            fields.put("pressure", simulation.flow().pressure());
            fields.put("filtration", simulation.flow().filtration());
            assertThat(simulation.run()).isTrue();
        }
        return fields;
    }

    private static void collect(Simulation simulation, double time, Map<String, Field> fields) {
        AgentState state = simulation.agents().get(0);
        if (time > 0) {
            fields.put("concentration " + time, copy(simulation.concentration(state)));
            fields.put("auc " + time, copy(simulation.areaUnderCurve(state)));
            fields.put("peak " + time, copy(simulation.peak(state)));
            fields.put("time above " + time, copy(simulation.timesAbove(state).get(0)));
            simulation.pools(state).forEach((pool, f) -> fields.put(pool + " " + time, copy(f)));
        }
    }

    /** The reference's own field changes with its next step. */
    private static Field copy(Field live) {
        Field copy = new Field(live.shape());
        copy.copyFrom(live);
        return copy;
    }

    /** Relative L2 distance. */
    private static double distance(Field actual, Field expected) {
        CompensatedSum difference = new CompensatedSum();
        CompensatedSum size = new CompensatedSum();
        for (int z = 0; z < expected.shape().nz(); z++) {
            for (int y = 0; y < expected.shape().ny(); y++) {
                for (int x = 0; x < expected.shape().nx(); x++) {
                    double e = expected.get(x, y, z);
                    double d = actual.get(x, y, z) - e;
                    difference.add(d * d);
                    size.add(e * e);
                }
            }
        }
        return size.value() == 0
                ? Math.sqrt(difference.value())
                : Math.sqrt(difference.value() / size.value());
    }
}
