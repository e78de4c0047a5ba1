package org.voxtum.casefile;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.voxtum.fault.Fault;

/** Case files for tests: a small valid case and changed copies of it. */
final class CaseFiles {
    static final String VALID =
            """
            voxtum: 1
            name: small
            grid:
              voxels: [4, 4, 2]
              spacing: 25 um
            boundaries:
              all: {fluid: {pressure: 0 mmHg}, solute: open}
            tissue:
              regions:
                - {name: normal, where: everywhere, is: normal}
                - name: rim
                  where: {sphere: {centre: [0 um, 0 um, 0 um], radius: 60 um}}
                  is: tumour
                  with:
                    vessel_surface_density: 200 1/cm
            agents:
              dextran:
                radius: 6 nm
                in:
                  rim: {wall_permeability: 5.73e-9 m/s}
            doses:
              - {agent: dextran, plasma: {peak: 1 uM, half_life: 6 h}}
            run: {duration: 1 h}
            """;

    private CaseFiles() {}

    static Case read(Path folder, String text, String... sets) {
        return CaseReader.read(write(folder, text), List.of(sets), name -> null);
    }

    static Path write(Path folder, String text) {
        try {
            return Files.writeString(folder.resolve("case.yaml"), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Fault fault(Path folder, String text, String... sets) {
        return catchThrowableOfType(Fault.class, () -> read(folder, text, sets));
    }

    /** The valid case with one passage changed; the passage must be there. */
    static String with(String before, String after) {
        if (!VALID.contains(before)) {
            throw new IllegalArgumentException(before);
        }
        return VALID.replace(before, after);
    }
}
