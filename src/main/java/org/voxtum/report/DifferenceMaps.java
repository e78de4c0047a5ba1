package org.voxtum.report;

import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.img;
import static j2html.TagCreator.p;

import j2html.tags.DomContent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.voxtum.fault.Fault;
import org.voxtum.format.VtiImage;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.Canvas;
import org.voxtum.render.SectionPicture;
import org.voxtum.render.SectionPlanes;
import org.voxtum.render.SectionScene;
import org.voxtum.render.volume.Volume;
import org.voxtum.run.view.ViewedRun;

/** What the newest maps of a run have more, or less, than those of the first, on three sections. */
final class DifferenceMaps {
    /** Larger fields would take longer to read than a page may take. */
    private static final long MOST_VOXELS = 1 << 24;

    private static final int TISSUE = 0;
    private static final String SHOWN = ".fluid";

    private DifferenceMaps() {}

    /** Figures of all runs but the first; words where there can be none. */
    static List<DomContent> of(List<Path> folders) {
        List<DomContent> content = new ArrayList<>();
        for (int i = 1; i < folders.size(); i++) {
            try {
                content.addAll(of(folders.get(0), folders.get(i), i + 1));
            } catch (Fault unreadable) {
                content.add(p("No map of run " + (i + 1) + ": " + unreadable.getMessage()));
            }
        }
        return content;
    }

    private static List<DomContent> of(Path first, Path other, int number) {
        if (!hasMaps(first) || !hasMaps(other)) {
            return List.of(p("No map of run " + number + ": one of the folders has no fields."));
        }
        ViewedRun one = ViewedRun.of(first);
        ViewedRun two = ViewedRun.of(other);
        VtiImage a = one.image(one.at(Double.NaN));
        VtiImage b = two.image(two.at(Double.NaN));
        if (!a.grid().equals(b.grid())) {
            return List.of(p("No map of run " + number + ": its grid is another than run 1's."));
        }
        if (a.grid().voxels() > MOST_VOXELS) {
            return List.of(
                    p("No map of run " + number + ": the fields are too large to be drawn."));
        }
        List<DomContent> figures = new ArrayList<>();
        for (String field : ViewedRun.scalars(a)) {
            if (field.endsWith(SHOWN) && ViewedRun.scalars(b).contains(field)) {
                Volume mine = one.volume(a, field);
                Volume its = two.volume(b, field);
                figures.add(
                        difference(
                                mine,
                                its,
                                field + ", run " + number + " less run 1",
                                a.array(field).unit(),
                                b.time(),
                                one.sections(a)));
            }
        }
        return figures;
    }

    private static boolean hasMaps(Path folder) {
        return Files.exists(folder.resolve("fields.pvd"));
    }

    private static DomContent difference(
            Volume first,
            Volume other,
            String title,
            String unit,
            double time,
            SectionPlanes planes) {
        Volume less =
                Volume.of(first.grid(), (x, y, z) -> other.voxel(x, y, z) - first.voxel(x, y, z));
        SectionScene scene =
                SectionScene.of(first.grid(), less::voxel, title, unit, time)
                        .withRegions(where(less), label -> label == TISSUE)
                        .withPlanes(planes);
        Map<String, String> texts = Map.of("Title", title);
        Canvas canvas = SectionPicture.draw(scene);
        Picture picture = Picture.drawn(title, title, "", time, canvas, texts);
        return figure(
                        img().withSrc(picture.inline())
                                .withAlt(title + " on three sections, " + range(less, unit))
                                .attr("width", picture.wide())
                                .attr("height", picture.high()),
                        figcaption(title + ": " + range(less, unit)))
                .withClass("map");
    }

    /** Which voxels have a difference. */
    private static Labels where(Volume less) {
        VoxelGrid grid = less.grid();
        Labels labels = Labels.on(grid);
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    labels.set(x, y, z, Double.isNaN(less.voxel(x, y, z)) ? TISSUE + 1 : TISSUE);
                }
            }
        }
        return labels;
    }

    /** Smallest and largest difference of all voxels, in words. */
    private static String range(Volume less, String unit) {
        return less.hasValues()
                ? "from "
                        + ShownUnit.nice(less.least(), unit)
                        + " to "
                        + ShownUnit.nice(less.largest(), unit)
                : "no voxel has both values";
    }
}
