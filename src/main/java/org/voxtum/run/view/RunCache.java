package org.voxtum.run.view;

import java.util.function.Supplier;
import org.voxtum.format.VtiImage;
import org.voxtum.grid.Labels;
import org.voxtum.render.SectionPlanes;
import org.voxtum.render.volume.Volume;

/** What was read of a run lately; files are known by their state, so changed ones are read anew. */
final class RunCache {
    private final Newest<FileState, VtiImage> images = new Newest<>();
    private final Newest<FileState, Labels> labels = new Newest<>();
    private final Newest<FileState, SectionPlanes> planes = new Newest<>();
    private final Newest<FieldKey, Volume> volumes = new Newest<>();
    private final Newest<FieldKey, double[]> walls = new Newest<>();
    private final Newest<FileState, RunVessels> vessels = new Newest<>();

    private record FieldKey(FileState file, String name) {}

    VtiImage image(FileState file, Supplier<VtiImage> read) {
        return images.get(file, read);
    }

    Labels labels(VtiImage image, Supplier<Labels> read) {
        return labels.get(FileState.of(image.file()), read);
    }

    SectionPlanes planes(VtiImage image, Supplier<SectionPlanes> read) {
        return planes.get(FileState.of(image.file()), read);
    }

    Volume volume(VtiImage image, String name, Supplier<Volume> read) {
        return volumes.get(new FieldKey(FileState.of(image.file()), name), read);
    }

    double[] walls(VtiImage image, String name, Supplier<double[]> read) {
        return walls.get(new FieldKey(FileState.of(image.file()), name), read);
    }

    RunVessels vessels(FileState file, Supplier<RunVessels> read) {
        return vessels.get(file, read);
    }
}
