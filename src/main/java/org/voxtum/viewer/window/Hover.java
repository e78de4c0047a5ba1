package org.voxtum.viewer.window;

import java.util.Arrays;
import java.util.Optional;
import org.voxtum.viewer.model.Background;
import org.voxtum.viewer.model.Probe;
import org.voxtum.viewer.model.SceneFeed;
import org.voxtum.viewer.model.ViewModel;

/** What the voxel under the pointer holds, else the one that is pinned. */
final class Hover implements Work, AutoCloseable {
    private final ViewModel model;
    private final PointerInput pointer;
    private final Background<Optional<Probe>> reader;
    private double[] asked = {};
    private long askedOf;

    Hover(ViewModel model, PointerInput pointer, Runnable wake) {
        this.model = model;
        this.pointer = pointer;
        this.reader = new Background<>("probe", wake);
    }

    /** Asks where place or field have changed, and takes what was read. */
    void update() {
        if (!pointer.isDragging()) {
            Optional<double[]> place = pointer.placeHere().or(() -> model.places().pinned());
            model.shown().ifPresent(shown -> ask(shown, place));
        }
        reader.take().flatMap(Background.Outcome::value).ifPresent(probe -> model.setProbe(probe));
    }

    private void ask(SceneFeed.Shown shown, Optional<double[]> place) {
        double[] at = place.orElse(new double[0]);
        if (Arrays.equals(at, asked) && shown.made() == askedOf) {
            return;
        }
        asked = at;
        askedOf = shown.made();
        if (place.isEmpty()) {
            model.setProbe(Optional.empty());
        } else {
            reader.ask(() -> Probe.read(shown.run(), shown.built().image(), at));
        }
    }

    @Override
    public boolean isBusy() {
        return reader.isBusy();
    }

    @Override
    public boolean hasOutcome() {
        return reader.hasOutcome();
    }

    @Override
    public void close() {
        reader.close();
    }
}
