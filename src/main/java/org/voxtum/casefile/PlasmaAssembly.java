package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voxtum.agent.ExponentialCourse;
import org.voxtum.agent.ReleasedCourse;
import org.voxtum.agent.TableCourse;
import org.voxtum.fault.DataRule;
import org.voxtum.format.CsvReader;
import org.voxtum.format.CsvRow;

/** Turns the doses of a case into the plasma concentration of an agent over time. */
public final class PlasmaAssembly {
    private PlasmaAssembly() {}

    /** Superposed doses of an agent and what others release of it in blood; zero without any. */
    public static org.voxtum.agent.TimeCourse of(Case source, String agent) {
        List<org.voxtum.agent.TimeCourse> parts = new ArrayList<>();
        AgentSpec own = source.agent(agent);
        for (DoseSpec dose : source.doses()) {
            if (dose.agent().equals(own.givenAs())) {
                parts.add(course(dose, own));
            }
        }
        source.agents().forEach(carrier -> parts.addAll(released(source, carrier, agent)));
        return parts.isEmpty()
                ? org.voxtum.agent.TimeCourse.constant(0)
                : org.voxtum.agent.TimeCourse.sum(parts);
    }

    /** Rate at which an agent loses its drug in blood [1/s]. */
    private static double released(AgentSpec agent) {
        return agent.fate().release().map(ReleaseSpec::inPlasma).orElse(0.0);
    }

    private static org.voxtum.agent.TimeCourse course(DoseSpec dose, AgentSpec agent) {
        Optional<ExponentialCourse> exponential = exponential(dose);
        return exponential.isPresent()
                ? ofAgent(exponential.get(), agent)
                : table((PlasmaSpec.Table) dose.plasma(), agent.perGiven());
    }

    /** What is given of an agent with a dose; every phase falls faster by what it releases. */
    private static ExponentialCourse ofAgent(ExponentialCourse course, AgentSpec agent) {
        List<ExponentialCourse.Phase> phases = new ArrayList<>();
        course.phases()
                .forEach(
                        own ->
                                phases.add(
                                        new ExponentialCourse.Phase(
                                                own.fraction(), own.rate() + released(agent))));
        return new ExponentialCourse(
                course.peak() * agent.perGiven(), phases, course.start(), course.infusion());
    }

    /** What each dose of a carrier releases of a drug in blood. */
    private static List<org.voxtum.agent.TimeCourse> released(
            Case source, AgentSpec carrier, String drug) {
        List<org.voxtum.agent.TimeCourse> parts = new ArrayList<>();
        double rate = released(carrier);
        if (rate > 0 && carrier.fate().release().orElseThrow().to().equals(drug)) {
            List<ExponentialCourse.Phase> leaving = leaving(source, drug);
            double ratio = source.agent(drug).fate().volumeRatio();
            for (DoseSpec dose : source.doses()) {
                if (dose.agent().equals(carrier.givenAs())) {
                    ExponentialCourse own = ofAgent(exponential(dose).orElseThrow(), carrier);
                    parts.add(ReleasedCourse.of(own, rate * ratio, leaving));
                }
            }
        }
        return parts;
    }

    /**
     * How a unit of a drug leaves the blood: as after its own first dose, else by its half-life.
     */
    private static List<ExponentialCourse.Phase> leaving(Case source, String drug) {
        return source.doses().stream()
                .filter(dose -> dose.agent().equals(drug))
                .flatMap(dose -> exponential(dose).stream())
                .map(ExponentialCourse::phases)
                .findFirst()
                .orElseGet(
                        () -> {
                            double halfLife = source.agent(drug).fate().bloodHalfLife();
                            double rate = StrictMath.log(2) / halfLife;
                            return List.of(new ExponentialCourse.Phase(1, rate));
                        });
    }

    /**
     * Plasma concentration of an agent after one dose, with what it releases in blood; empty where
     * it is a table.
     */
    public static Optional<ExponentialCourse> exponential(DoseSpec dose, AgentSpec agent) {
        return exponential(dose).map(course -> ofAgent(course, agent));
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
    private static org.voxtum.agent.TimeCourse table(PlasmaSpec.Table table, double factor) {
        List<CsvRow> rows = CsvReader.rows(table.file());
        double[] times = new double[Math.max(rows.size() - 1, 0)];
        double[] values = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = number(table, rows.get(i + 1), 0);
            values[i] = factor * number(table, rows.get(i + 1), 1);
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
