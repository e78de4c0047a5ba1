package org.voxtum.casefile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What the readers of one case share: mistakes so far, values so far, and where files are. */
final class Reading {
    private final CaseFaults faults = new CaseFaults();
    private final Path folder;
    private final UnaryOperator<String> environment;
    private final Presets regions = Presets.regions();
    private final Presets matrices = Presets.matrices();
    private final Presets agents = Presets.agents();
    private final Set<Path> files = new LinkedHashSet<>();
    private List<Setting> settings = new ArrayList<>();

    /**
     * @param folder folder that relative paths start from
     * @param environment value of an environment variable, null where it is not set
     */
    Reading(Path folder, UnaryOperator<String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    CaseFaults faults() {
        return faults;
    }

    /** Presets by region kind. */
    Presets regions() {
        return regions;
    }

    /** Presets by matrix. */
    Presets matrices() {
        return matrices;
    }

    /** Presets by agent. */
    Presets agents() {
        return agents;
    }

    Path folder() {
        return folder;
    }

    UnaryOperator<String> environment() {
        return environment;
    }

    List<Setting> settings() {
        return settings;
    }

    /** Files that the case names so far. */
    Set<Path> files() {
        return files;
    }

    void note(Setting setting) {
        settings.add(setting);
    }

    /** Values that are read meanwhile; they are not kept here. */
    List<Setting> capture(Runnable reading) {
        List<Setting> kept = settings;
        settings = new ArrayList<>();
        try {
            reading.run();
            return settings;
        } finally {
            settings = kept;
        }
    }
}
