package org.voxtum.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.CaseReader;
import org.voxtum.grid.FieldLedger;
import org.voxtum.model.TransportProblem;

/**
 * The case that rates are measured on, of any number of voxels: what kernels read, and how, is what
 * they read in a run.
 *
 * @param edge voxels along each axis of the cube of 1.28 mm
 * @param limited with van Leer's limiter, else central
 * @param agents how many, all alike
 */
public record BenchCase(int edge, boolean limited, int agents) {
    private static final double CUBE_MICROMETRES = 1280;

    /** The problem, its fields allocated by a ledger. */
    public TransportProblem problem(FieldLedger ledger) {
        return Assembly.of(read(), ledger).problem();
    }

    private Case read() {
        try {
            Path file = Files.createTempFile("voxtum-bench", ".yaml");
            try {
                Files.writeString(file, text());
                return CaseReader.read(file, List.of());
            } finally {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String text() throws IOException {
        try (InputStream in = BenchCase.class.getResourceAsStream("bench.yaml")) {
            String spacing = String.format(Locale.ROOT, "%.9g", CUBE_MICROMETRES / edge);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@N@", Integer.toString(edge))
                    .replace("@SPACING@", spacing)
                    .replace("@LIMITER@", limited ? "van-leer" : "none")
                    .transform(text -> more(text, "agents:\n", "doses:\n"))
                    .transform(text -> more(text, "doses:\n", "run:"));
        }
    }

    /** Repeats what stands between two lines for each further agent. */
    private String more(String text, String after, String before) {
        int begin = text.indexOf(after) + after.length();
        int end = text.indexOf(before, begin);
        StringBuilder all = new StringBuilder(text.substring(0, end));
        for (int i = 2; i <= agents; i++) {
            all.append(text.substring(begin, end).replace("carrier", "carrier" + i));
        }
        return all.append(text.substring(end)).toString();
    }
}
