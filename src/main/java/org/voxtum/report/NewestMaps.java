package org.voxtum.report;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxtum.fault.Fault;
import org.voxtum.format.VtiImage;
import org.voxtum.grid.Labels;
import org.voxtum.render.Canvas;
import org.voxtum.render.SectionPicture;
import org.voxtum.render.SectionScene;
import org.voxtum.render.volume.Volume;
import org.voxtum.run.RunFolder;
import org.voxtum.run.ShownLabels;
import org.voxtum.run.table.Metrics;
import org.voxtum.run.view.ViewedRun;

/** Pictures of the newest maps: what a run has not drawn of its agents itself. */
final class NewestMaps {
    /** Larger fields would take longer to read than a report may take. */
    private static final long MOST_VOXELS = 1 << 24;

    /** More pictures of pools would make the page too large to be sent. */
    private static final int MOST_POOLS = 12;

    private static final List<String> POOLS = List.of("bound", "internal", "phagocyte");

    private final ViewedRun run;
    private final VtiImage image;
    private final double time;

    private NewestMaps(ViewedRun run) {
        int newest = run.at(Double.NaN);
        this.run = run;
        this.image = run.image(newest);
        this.time = run.times().get(newest);
    }

    /** A picture an agent that has a map of its concentration. */
    static List<Picture> ofFluid(RunFolder folder, Metrics metrics) {
        return Files.exists(folder.file("fields.pvd"))
                ? new NewestMaps(ViewedRun.of(folder.root())).all(metrics, List.of(Picture.FLUID))
                : List.of();
    }

    /** Pictures of what cells have bound or taken up; none where maps cannot be read. */
    static List<Picture> ofPools(RunFolder folder, Metrics metrics) {
        try {
            return Files.exists(folder.file("fields.pvd"))
                    ? new NewestMaps(ViewedRun.of(folder.root())).all(metrics, POOLS)
                    : List.of();
        } catch (Fault unreadable) { // said where the maps are drawn in space
            return List.of();
        }
    }

    private List<Picture> all(Metrics metrics, List<String> pools) {
        List<Picture> pictures = new ArrayList<>();
        if (image.grid().voxels() > MOST_VOXELS) {
            return pictures;
        }
        for (String agent : metrics.agents()) {
            for (String pool : pools) {
                boolean isFluid = pool.equals(Picture.FLUID);
                if (isFluid || pictures.size() < MOST_POOLS) {
                    picture(agent, pool, isFluid).ifPresent(pictures::add);
                }
            }
        }
        return pictures;
    }

    /** Empty where there is no such map, or a pool of which there is nothing. */
    private Optional<Picture> picture(String agent, String pool, boolean isFluid) {
        String array = agent + "." + pool;
        if (!ViewedRun.scalars(image).contains(array)) {
            return Optional.empty();
        }
        Volume values = run.volume(image, array);
        if (!isFluid && !(values.hasValues() && values.largest() > 0)) {
            return Optional.empty();
        }
        String title =
                agent + " " + Picture.where(pool) + (isFluid ? " that it reaches" : ", per tissue");
        String unit = image.array(array).unit();
        SectionScene plain =
                SectionScene.of(image.grid(), values::voxel, title, unit, time)
                        .ofAmounts()
                        .withPlanes(run.sections(image));
        Canvas canvas = SectionPicture.draw(withRegions(plain));
        String name = image.file().getFileName().toString();
        return Optional.of(Picture.drawn(name, agent, pool, time, canvas, Map.of("Title", title)));
    }

    /** With the borders of regions and vessels, where the file tells them. */
    private SectionScene withRegions(SectionScene plain) {
        Optional<Labels> labels = run.labels(image);
        return labels.isEmpty()
                ? plain
                : plain.withRegions(
                        labels.get(), label -> label != ShownLabels.LUMEN && run.isTissue(label));
    }
}
