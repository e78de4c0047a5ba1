package org.voxtum.property;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.CaseReader;
import org.voxtum.grid.Field;
import org.voxtum.solver.Simulation;
import org.voxtum.units.Quantity;

/**
 * The text of a generated case file.
 *
 * @param yaml what the file holds
 */
record CaseText(String yaml) {
    private static final Map<String, String> SI =
            Map.ofEntries(
                    Map.entry("um", "m"),
                    Map.entry("mmHg", "Pa"),
                    Map.entry("cm^2/mmHg/s", "m^2/Pa/s"),
                    Map.entry("cm/mmHg/s", "m/Pa/s"),
                    Map.entry("1/mmHg/s", "1/Pa/s"),
                    Map.entry("1/cm", "1/m"),
                    Map.entry("cm^2/s", "m^2/s"),
                    Map.entry("cm/s", "m/s"),
                    Map.entry("1/h", "1/s"),
                    Map.entry("uM", "mol/m^3"),
                    Map.entry("min", "s"),
                    Map.entry("h", "s"));
    private static final Pattern AMOUNT =
            Pattern.compile("(-?[0-9][0-9.eE+-]*) (1?[A-Za-z/][A-Za-z0-9/^]*)");

    /** The case with changes as {@code path=value}, ready to solve. */
    AssembledCase assemble(String... sets) {
        try {
            Path file = Files.createTempFile("generated", ".yaml");
            try {
                Files.writeString(file, yaml);
                return Assembly.of(CaseReader.read(file, List.of(sets)));
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The same case with every amount in SI, to the last bit of what the reader makes of it. */
    CaseText inSi() {
        Matcher matcher = AMOUNT.matcher(yaml);
        return new CaseText(
                matcher.replaceAll(
                        found -> {
                            String si = SI.get(found.group(2));
                            return si == null
                                    ? found.group()
                                    : Quantity.parse(found.group()).si() + " " + si;
                        }));
    }

    /** Fluid concentration of the only agent. */
    static Field concentration(Simulation simulation) {
        return simulation.concentration(simulation.agents().get(0));
    }
}
