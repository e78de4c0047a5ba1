package org.voxtum.viewer.window;

import java.util.List;
import java.util.Optional;
import org.voxtum.render.volume.Transfer;
import org.voxtum.render.volume.Volume;
import org.voxtum.run.view.Comparison;
import org.voxtum.run.view.SceneSpec;

/** One colour scale for two folders side by side, where the user has chosen none. */
final class SharedScale {
    /** The scene with a scale that fits both fields as they are now. */
    SceneSpec of(SceneSpec asked, List<Pane> panes, Optional<Comparison> comparison) {
        if (!isOpen(asked, panes, comparison)) {
            return asked;
        }
        double least = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (Pane pane : panes) {
            Volume volume = pane.shown().orElseThrow().built().scene().layer().volume();
            least = Math.min(least, volume.least());
            largest = Math.max(largest, volume.largest());
        }
        boolean logarithmic = asked.look().colours().logarithmic();
        return least < largest ? asked.withRange(logarithmic ? Double.NaN : least, largest) : asked;
    }

    /** Whether the scale that fits both is not the one they are shown on. */
    boolean isOther(SceneSpec asked, List<Pane> panes, Optional<Comparison> comparison) {
        if (!isOpen(asked, panes, comparison) || panes.stream().anyMatch(p -> p.feed().isBusy())) {
            return false;
        }
        SceneSpec wanted = of(asked, panes, comparison);
        double least = wanted.look().colours().least();
        double largest = wanted.look().colours().largest();
        return !Double.isNaN(largest)
                && panes.stream()
                        .map(pane -> pane.shown().orElseThrow().built().scene().layer().transfer())
                        .anyMatch(transfer -> !isOn(transfer, least, largest));
    }

    private static boolean isOn(Transfer transfer, double least, double largest) {
        boolean fits = Double.isNaN(least) || transfer.least() == least;
        return fits && transfer.largest() == largest;
    }

    private static boolean isOpen(
            SceneSpec asked, List<Pane> panes, Optional<Comparison> comparison) {
        return panes.size() > 1
                && comparison.isEmpty()
                && panes.stream().allMatch(pane -> pane.shown().isPresent())
                && Double.isNaN(asked.look().colours().least())
                && Double.isNaN(asked.look().colours().largest());
    }
}
