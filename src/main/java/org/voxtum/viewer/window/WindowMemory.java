package org.voxtum.viewer.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.voxtum.viewer.model.ViewModel;

/** How a user left the window: its size and what lies beside the picture. */
final class WindowMemory {
    private static final int LEAST = 200;
    private static final int MOST = 16384;

    private final Optional<Path> file;
    private final Properties kept = new Properties();

    /** Kept in a folder; in none it is forgotten. */
    WindowMemory(Optional<Path> folder) {
        file = folder.map(place -> place.resolve("window.properties"));
        file.filter(Files::isRegularFile).ifPresent(this::read);
    }

    private void read(Path from) {
        try (var in = Files.newBufferedReader(from)) {
            kept.load(in);
        } catch (IOException | IllegalArgumentException damaged) {
            kept.clear();
        }
    }

    /** Width of the window as it was left. */
    int width(int usual) {
        return side("width", usual);
    }

    /** Height of the window as it was left. */
    int height(int usual) {
        return side("height", usual);
    }

    private int side(String name, int usual) {
        try {
            int side = Integer.parseInt(kept.getProperty(name, Integer.toString(usual)));
            return side >= LEAST && side <= MOST ? side : usual;
        } catch (NumberFormatException damaged) {
            return usual;
        }
    }

    /** Shows panels and curves as they were left. */
    void restore(ViewModel model) {
        model.setPanels(!"false".equals(kept.getProperty("panels")));
        model.setPlots(!"false".equals(kept.getProperty("curves")));
    }

    /** Keeps how the window is left; what cannot be kept is forgotten. */
    void keep(ViewModel model, int width, int height) {
        kept.setProperty("width", Integer.toString(width));
        kept.setProperty("height", Integer.toString(height));
        kept.setProperty("panels", Boolean.toString(model.panels()));
        kept.setProperty("curves", Boolean.toString(model.plots()));
        file.ifPresent(this::write);
    }

    private void write(Path to) {
        try {
            Files.createDirectories(to.toAbsolutePath().getParent());
            try (var out = Files.newBufferedWriter(to)) {
                kept.store(out, null);
            }
        } catch (IOException forgotten) {
            kept.clear();
        }
    }
}
