package org.voxtum.doctor;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of measured data, which is no part of Voxtum; some cases name it. */
final class DataProbe implements Probe {
    private static final String NAME = "VOXTUM_REAL_DATA";

    @Override
    public Diagnosis examine(Machine machine) {
        String value = machine.variable(NAME);
        if (value.isEmpty()) {
            return Diagnosis.ok(
                    "data folder", NAME + " is not set; only cases that name it need it");
        }
        Path folder = machine.at(value);
        return Files.isDirectory(folder) && Files.isReadable(folder)
                ? Diagnosis.ok("data folder", value)
                : Diagnosis.note(
                        "data folder",
                        value,
                        "no folder that can be read; cases that name it are refused",
                        "export " + NAME + "=FOLDER");
    }
}
