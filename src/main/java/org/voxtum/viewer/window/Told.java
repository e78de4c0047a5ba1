package org.voxtum.viewer.window;

import java.util.List;
import java.util.Optional;
import org.voxtum.viewer.model.Analysis;
import org.voxtum.viewer.model.Background;
import org.voxtum.viewer.model.SceneFeed;
import org.voxtum.viewer.model.ViewModel;

/** Curves and measures of what is shown, worked out anew where it or the picked places change. */
final class Told implements Work, AutoCloseable {
    private final ViewModel model;
    private final Background<Analysis> worker;
    private long askedOf;
    private long placesOf = -1;

    Told(ViewModel model, Runnable wake) {
        this.model = model;
        this.worker = new Background<>("analysis", wake);
    }

    void update() {
        model.shown().ifPresent(this::ask);
        worker.take().ifPresent(outcome -> model.setAnalysis(outcome.value()));
    }

    private void ask(SceneFeed.Shown shown) {
        long places = model.places().revision();
        if (shown.made() == askedOf && places == placesOf) {
            return;
        }
        askedOf = shown.made();
        placesOf = places;
        List<double[]> line = model.places().line();
        Optional<double[]> pinned = model.places().pinned();
        worker.ask(() -> Analysis.of(shown, line, pinned));
    }

    @Override
    public boolean isBusy() {
        return worker.isBusy();
    }

    @Override
    public boolean hasOutcome() {
        return worker.hasOutcome();
    }

    @Override
    public void close() {
        worker.close();
    }
}
