package org.voxtum.run.view;

import java.util.List;
import org.voxtum.fault.Fault;
import org.voxtum.format.VtiImage;
import org.voxtum.render.volume.Volume;

/** Fields of one run against those of another, at the same times on the same grid. */
final class ComparedRuns {
    private static final double SAME_TIME = 1e-6;

    private final ViewedRun first;
    private final ViewedRun second;
    private final Comparison how;
    private final Newest<List<Volume>, Volume> volumes = new Newest<>();

    ComparedRuns(ViewedRun first, ViewedRun second, Comparison how) {
        this.first = first;
        this.second = second;
        this.how = how;
    }

    Comparison how() {
        return how;
    }

    /**
     * The comparison of a field; none where either run has no value.
     *
     * @param image file of the first run
     * @param time its model time [s]
     * @throws Fault USAGE where the other run has no such time, or another grid
     */
    Volume volume(VtiImage image, String field, double time) {
        int at = second.at(time);
        double other = second.times().get(at);
        if (!(Math.abs(other - time) <= SAME_TIME * Math.abs(time))) {
            throw new Fault(
                    Fault.Kind.USAGE,
                    "there are no fields at "
                            + time
                            + " s to compare with; the nearest are at "
                            + other
                            + " s",
                    second.name(),
                    "choose a time that both runs have, or run both with the same fields_every");
        }
        VtiImage its = second.image(at);
        if (!its.grid().equals(image.grid())) {
            throw new Fault(
                    Fault.Kind.USAGE,
                    "the grids of the runs differ",
                    image.file() + ", " + its.file(),
                    "compare runs of one grid");
        }
        Volume a = first.volume(image, field);
        Volume b = second.volume(its, field);
        return volumes.get(List.of(a, b), () -> compare(a, b));
    }

    private Volume compare(Volume a, Volume b) {
        return Volume.of(a.grid(), (x, y, z) -> how.of(a.voxel(x, y, z), b.voxel(x, y, z)));
    }
}
