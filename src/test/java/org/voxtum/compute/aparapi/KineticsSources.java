package org.voxtum.compute.aparapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sources of kinetics that tests write. */
public final class KineticsSources {
    private KineticsSources() {}

    /** A class {@code Rates} with the given members, written to a folder. */
    public static KineticsFile write(Path folder, String members) throws IOException {
        return writeClass(folder, "public class Rates extends Kinetics {\n" + members + "\n}\n");
    }

    /** A whole source of a class {@code Rates}, but for its import. */
    static KineticsFile writeClass(Path folder, String text) throws IOException {
        Path file = folder.resolve("Rates.java");
        Files.writeString(file, "import org.voxtum.compute.aparapi.Kinetics;\n" + text);
        return new KineticsFile(file, true);
    }

    /** The class with the given members, loaded. */
    public static KineticsClass load(Path folder, String members) throws IOException {
        return KineticsClass.load(write(folder, members), "Rates");
    }
}
