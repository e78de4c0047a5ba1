package org.voxtum.viewer.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Places that the user has picked [m]: one that is pinned, and the ends of a line. */
public final class Places {
    private Optional<double[]> pinned = Optional.empty();
    private final List<double[]> line = new ArrayList<>();
    private long revision;

    /** Rises with every change. */
    public long revision() {
        return revision;
    }

    /** The place whose voxel is told. */
    public Optional<double[]> pinned() {
        return pinned.map(double[]::clone);
    }

    /** Pins a place. */
    public void pin(double[] place) {
        pinned = Optional.of(place.clone());
        revision++;
    }

    /** Forgets all. */
    public void clear() {
        pinned = Optional.empty();
        line.clear();
        revision++;
    }

    /** Picks an end of the line; a third begins a new one. */
    public void pickEnd(double[] place) {
        if (line.size() == 2) {
            line.clear();
        }
        line.add(place.clone());
        revision++;
    }

    /** Both ends, or none, or one. */
    public List<double[]> line() {
        return List.copyOf(line);
    }
}
