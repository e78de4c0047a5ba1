package org.voxtum.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.voxtum.doctor.Diagnosis;
import org.voxtum.doctor.Diagnosis.Level;
import org.voxtum.doctor.Machine;
import org.voxtum.doctor.Probes;
import org.voxtum.fault.Fault;
import org.voxtum.viewer.gl.GlDisplay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Says what this machine has and lacks. */
@Command(
        name = "doctor",
        description =
                "Say what this machine has and lacks for Voxtum, and the command that mends it;"
                        + " exit 8 where no run can work.")
final class DoctorCommand implements Callable<Integer> {
    @ParentCommand private Main main;

    @Option(names = "--json", description = "Write one JSON object to standard output.")
    private boolean json;

    @Override
    public Integer call() {
        List<Diagnosis> all = Probes.examine(Machine.here(), GlDisplay::describe);
        if (json) {
            main.console().data(text(all));
        } else {
            all.forEach(this::say);
            main.console().say(works(all) ? "A run can work here." : "No run can work here.");
        }
        return works(all) ? ExitCode.OK : Fault.Kind.OUTPUT.exitCode();
    }

    private static boolean works(List<Diagnosis> all) {
        return all.stream().noneMatch(one -> one.level() == Level.PROBLEM);
    }

    private void say(Diagnosis one) {
        main.console().say(row(word(one.level()), one.subject(), one.found()));
        if (!one.missing().isEmpty()) {
            main.console().say(row("", "", "missing: " + one.missing()));
        }
        if (!one.mend().isEmpty()) {
            main.console().say(row("", "", "mend:    " + one.mend()));
        }
    }

    private static String row(String level, String subject, String text) {
        return String.format(Locale.ROOT, "%-8s%-13s%s", level, subject, text);
    }

    private static String word(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private static String text(List<Diagnosis> all) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("works", works(all));
        object.put("probes", all.stream().map(DoctorCommand::entry).toList());
        try {
            return new ObjectMapper().writeValueAsString(object);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> entry(Diagnosis one) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("subject", one.subject());
        entry.put("level", word(one.level()));
        entry.put("found", one.found());
        entry.put("missing", one.missing());
        entry.put("mend", one.mend());
        return entry;
    }
}
