package org.voxtum.render;

import java.util.List;
import org.voxtum.grid.Axis;
import org.voxtum.grid.VoxelGrid;

/**
 * One scalar on three orthogonal sections at one scale, with a common colour scale, region
 * outlines, vessels, a scale bar and a colour bar; about 1400 pixels wide. Voxels are shown as they
 * are: nothing is interpolated.
 */
public final class SectionPicture {
    private static final double TITLE_SIZE = 32;
    private static final double TIME_SIZE = 21;
    private static final int TITLE_LINE = 56;
    private static final int TIME_LINE = 90;
    private static final int QUIET = 0x5A616A;
    private static final int BAR_LEAST = 140;
    private static final double NOTE_SIZE = 24;

    private final SectionScene scene;
    private final SectionLayout layout;
    private final Canvas canvas;
    private final double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};

    private SectionPicture(SectionScene scene) {
        this.scene = scene;
        this.layout = SectionLayout.of(scene);
        this.canvas = new Canvas(SectionLayout.PAGE_WIDTH, layout.pageHeight());
    }

    /** Draws the picture. */
    public static Canvas draw(SectionScene scene) {
        SectionPicture picture = new SectionPicture(scene);
        picture.draw();
        return picture.canvas;
    }

    private void draw() {
        for (Panel panel : layout.panels()) {
            image(panel).widen(range);
        }
        ColourScale scale = scene.scale(range[0], range[1]);
        for (Panel panel : layout.panels()) {
            image(panel).paint(scale);
            image(panel).outlineRegions();
            VesselOutlines.draw(scene, panel, canvas);
        }
        curve(scale);
        sketch();
        axes();
        title();
        note();
        colourBar(scale);
        footer();
    }

    private void curve(ColourScale scale) {
        if (layout.hasCurve()) {
            new ProfilePlot(scene, layout.axisPanel(), canvas, scale).draw();
        }
    }

    /** In the free corner beside the last of three sections, where there is room. */
    private void sketch() {
        if (layout.panels().size() < 3) {
            return;
        }
        Panel right = layout.panels().get(1);
        Panel below = layout.panels().get(2);
        if (Math.min(right.wide(), below.high()) >= BoxSketch.LEAST_ROOM) {
            new BoxSketch(scene, canvas, right.left(), below.top(), right.wide(), below.high())
                    .draw();
        }
    }

    private SectionImage image(Panel panel) {
        return new SectionImage(scene, panel, canvas);
    }

    private void axes() {
        Units units = Units.ofAxis(largestExtent());
        List<Panel> panels = layout.panels();
        for (int i = 0; i < panels.size(); i++) {
            Panel lowest = i == 0 ? layout.axisPanel() : panels.get(i);
            int bottom = lowest.top() + lowest.high();
            PanelAxes axes = new PanelAxes(panels.get(i), bottom, canvas, units);
            boolean first = i == 0;
            axes.draw(!first || panels.size() == 1, i != 1);
            panels.forEach(axes::mark);
        }
    }

    private double largestExtent() {
        double largest = 0;
        for (Axis axis : Axis.values()) {
            if (scene.grid().count(axis) > 1) {
                largest = Math.max(largest, Grids.extent(scene.grid(), axis));
            }
        }
        return largest == 0 ? scene.grid().dx() : largest;
    }

    private void title() {
        int left = layout.panels().get(0).left();
        new TextPen(canvas, TITLE_SIZE, Rgb.INK, true)
                .write(scene.title(), left, TITLE_LINE, TextPen.Anchor.LEFT);
        new TextPen(canvas, TIME_SIZE, QUIET, false)
                .write(subtitle(), left, TIME_LINE, TextPen.Anchor.LEFT);
    }

    private String subtitle() {
        VoxelGrid grid = scene.grid();
        String size = grid.nx() + " × " + grid.ny() + " × " + grid.nz() + " voxels";
        if (Double.isNaN(scene.time())) {
            return size;
        }
        return "t = " + Units.ofTime(scene.time()).text(scene.time()) + "   ·   " + size;
    }

    /** A picture of one colour could be taken for a fault, so it says what it shows. */
    private void note() {
        String note =
                range[0] > range[1]
                        ? "no values in these sections"
                        : range[0] == 0 && range[1] == 0 ? "all values are zero" : "";
        if (!note.isEmpty()) {
            Panel panel = layout.panels().get(0);
            TextPen pen = new TextPen(canvas, NOTE_SIZE, Rgb.INK, false);
            int wide = (int) pen.width(note) + 32;
            int left = panel.left() + (panel.wide() - wide) / 2;
            int top = panel.top() + panel.high() / 2 - 22;
            canvas.fill(left, top, wide, 44, Rgb.WHITE);
            canvas.frame(left, top, wide, 44, Rgb.INK);
            pen.write(note, left + 16.0, top + 31.0, TextPen.Anchor.LEFT);
        }
    }

    private void colourBar(ColourScale scale) {
        Panel first = layout.panels().get(0);
        int left = layout.right() + SectionLayout.BAR_GAP;
        int high = Math.max(first.high(), BAR_LEAST);
        new ColourBar(scale, scene.unit()).draw(canvas, left, first.top(), high);
    }

    private void footer() {
        Panel first = layout.panels().get(0);
        int widest = 0;
        for (Panel panel : layout.panels()) {
            widest = Math.max(widest, Math.max(panel.wide(), panel.high() / 2));
        }
        SectionFooter footer = new SectionFooter(canvas, first.left(), layout.pageHeight() - 34);
        footer.scaleBar(SectionFooter.barLength(widest, layout.scale()), layout.scale());
        if (scene.labels() != null) {
            footer.outline("region border");
        }
        if (layout.panels().stream().anyMatch(panel -> image(panel).hasNoTissue())) {
            footer.swatch(Rgb.NO_TISSUE, "no tissue");
        }
        if (layout.panels().stream().anyMatch(panel -> image(panel).hasGaps())) {
            footer.swatch(SectionImage.NO_VALUE, "no value");
        }
        if (scene.tubes().stream().anyMatch(Tube::perfused)) {
            footer.vessel(VesselOutlines.PERFUSED, "vessel with flow");
        }
        if (scene.tubes().stream().anyMatch(tube -> !tube.perfused())) {
            footer.vessel(VesselOutlines.NOT_PERFUSED, "vessel without flow");
        }
    }
}
