package org.voxtum.run;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.voxtum.fault.Fault;
import org.voxtum.format.CsvReader;
import org.voxtum.solver.RecordedSteps;
import org.voxtum.solver.StepPlan;

/** The steps of a steps.csv, to be taken again. */
final class StepsFile implements StepPlan {
    private final Path file;
    private final RecordedSteps steps = new RecordedSteps();

    private StepsFile(Path file) {
        this.file = file;
    }

    /** Reads a table; Fault INPUT where it is none of steps. */
    static StepsFile read(Path file) {
        StepsFile plan = new StepsFile(file);
        List<List<String>> rows = CsvReader.read(file);
        if (rows.isEmpty()
                || !rows.get(0).equals(Arrays.asList(RunTables.columnsOf("steps.csv")))) {
            throw plan.wrong("the file is no table of steps", "name the steps.csv of a run");
        }
        for (int i = 1; i < rows.size(); i++) {
            plan.add(rows.get(i), i + 1);
        }
        return plan;
    }

    private void add(List<String> row, int number) {
        try {
            double seconds = CsvReader.number(row.get(2));
            boolean implicit = row.get(3).equals("implicit");
            if (!(seconds > 0) || !implicit && !row.get(3).equals("superstep")) {
                throw new NumberFormatException();
            }
            steps.add(row.get(0), CsvReader.number(row.get(1)), new Step(seconds, implicit));
        } catch (NumberFormatException | IndexOutOfBoundsException notAStep) {
            throw wrong("row " + number + " is no step: " + row, "write the file again");
        }
    }

    @Override
    public Step at(String agent, double time) {
        return steps.find(agent, time)
                .orElseThrow(
                        () ->
                                wrong(
                                        "there is no step of '" + agent + "' at " + time + " s",
                                        "name the steps.csv of a whole run of the same case"));
    }

    private Fault wrong(String what, String remedy) {
        return new Fault(Fault.Kind.INPUT, what, file.toString(), remedy);
    }
}
