package org.voxtum.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.voxtum.format.PvdReader;
import org.voxtum.format.PvdWriter;
import org.voxtum.format.VtiImage;
import org.voxtum.format.VtiReader;
import org.voxtum.grid.Field;
import org.voxtum.grid.Labels;
import org.voxtum.render.Canvas;
import org.voxtum.render.SectionPicture;
import org.voxtum.render.SectionScene;
import org.voxtum.run.RunFolder;
import org.voxtum.run.ShownLabels;
import org.voxtum.run.table.Metrics;

/** Pictures of the newest maps, for a run that has not come to draw its own. */
final class NewestMaps {
    /** Larger fields would take longer to read than a report may take. */
    private static final long MOST_VOXELS = 1 << 24;

    private static final String LABEL = "label";

    private NewestMaps() {}

    /** A picture an agent that has a map of its concentration. */
    static List<Picture> of(RunFolder folder, Metrics metrics) {
        Path series = folder.file("fields.pvd");
        if (!Files.exists(series)) {
            return List.of();
        }
        List<PvdWriter.Entry> maps = PvdReader.read(series);
        return maps.isEmpty() ? List.of() : of(maps.get(maps.size() - 1), metrics);
    }

    private static List<Picture> of(PvdWriter.Entry newest, Metrics metrics) {
        VtiImage image = VtiReader.open(newest.file());
        List<Picture> pictures = new ArrayList<>();
        for (String agent : metrics.agents()) {
            String array = agent + ".fluid";
            if (has(image, array) && image.grid().voxels() <= MOST_VOXELS) {
                pictures.add(picture(image, array, agent, newest.time()));
            }
        }
        return pictures;
    }

    /** With the borders of regions and vessels, where the file tells them. */
    private static SectionScene withRegions(SectionScene plain, VtiImage image) {
        if (!has(image, LABEL)) {
            return plain;
        }
        Labels labels = Labels.on(image.grid());
        VtiReader.read(image, LABEL, 0, (x, y, z, label) -> labels.set(x, y, z, (int) label));
        return plain.withRegions(labels, label -> label != ShownLabels.LUMEN);
    }

    private static boolean has(VtiImage image, String array) {
        return image.arrays().stream().anyMatch(entry -> entry.name().equals(array));
    }

    private static Picture picture(VtiImage image, String array, String agent, double time) {
        Field field = VtiReader.read(image, array, 0);
        String unit = image.array(array).unit();
        String title = agent + " in the fluid that it reaches";
        SectionScene plain = SectionScene.of(image.grid(), field::get, title, unit, time);
        Canvas canvas = SectionPicture.draw(withRegions(plain, image));
        String name = image.file().getFileName().toString();
        return Picture.drawn(name, agent, time, canvas, Map.of("Title", title));
    }
}
