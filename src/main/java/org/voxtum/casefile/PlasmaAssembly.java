package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voxtum.agent.ExponentialCourse;
import org.voxtum.agent.TableCourse;
import org.voxtum.fault.DataRule;
import org.voxtum.format.CsvReader;
import org.voxtum.format.CsvRow;

/** Turns the doses of a case into the plasma concentration of an agent over time. */
public final class PlasmaAssembly {
    private PlasmaAssembly() {}

    /** Superposed doses of an agent; zero where it has none. */
    public static org.voxtum.agent.TimeCourse of(Case source, String agent) {
        List<org.voxtum.agent.TimeCourse> parts = new ArrayList<>();
        for (DoseSpec dose : source.doses()) {
            if (dose.agent().equals(agent)) {
                parts.add(course(dose));
            }
        }
        return parts.isEmpty()
                ? org.voxtum.agent.TimeCourse.constant(0)
                : org.voxtum.agent.TimeCourse.sum(parts);
    }

    private static org.voxtum.agent.TimeCourse course(DoseSpec dose) {
        Optional<ExponentialCourse> exponential = exponential(dose);
        return exponential.isPresent()
                ? exponential.get()
                : table((PlasmaSpec.Table) dose.plasma());
    }

    /** Plasma concentration after one dose; empty where it is a table. */
    public static Optional<ExponentialCourse> exponential(DoseSpec dose) {
        if (dose.plasma() instanceof PlasmaSpec.Compartments two) {
            return Optional.of(
                    ExponentialCourse.twoCompartments(
                            two.peak(),
                            two.k10(),
                            two.k12(),
                            two.k21(),
                            dose.at(),
                            dose.infusion()));
        }
        if (dose.plasma() instanceof PlasmaSpec.Phases given) {
            List<ExponentialCourse.Phase> phases = new ArrayList<>();
            for (PlasmaSpec.Phase phase : given.phases()) {
                double rate =
                        Double.isInfinite(phase.halfLife())
                                ? 0
                                : StrictMath.log(2) / phase.halfLife();
                phases.add(new ExponentialCourse.Phase(phase.fraction(), rate));
            }
            return Optional.of(
                    new ExponentialCourse(given.peak(), phases, dose.at(), dose.infusion()));
        }
        return Optional.empty();
    }

    /** Two columns under a header: seconds, mol/m^3. */
    private static org.voxtum.agent.TimeCourse table(PlasmaSpec.Table table) {
        List<CsvRow> rows = CsvReader.rows(table.file());
        double[] times = new double[Math.max(rows.size() - 1, 0)];
        double[] values = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = number(table, rows.get(i + 1), 0);
            values[i] = number(table, rows.get(i + 1), 1);
        }
        return new TableCourse(times, values, row -> place(table, rows, row + 1));
    }

    private static String place(PlasmaSpec.Table table, List<CsvRow> rows, int row) {
        return row < rows.size() ? table.file() + ":" + rows.get(row).line() : "" + table.file();
    }

    private static double number(PlasmaSpec.Table table, CsvRow row, int column) {
        try {
            return Double.parseDouble(row.cells().get(column).trim());
        } catch (NumberFormatException | IndexOutOfBoundsException problem) {
            throw DataRule.TABLE_NUMBER.fault(problem, table.file() + ":" + row.line(), column + 1);
        }
    }
}
