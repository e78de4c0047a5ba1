package org.voxtum.viewer.window;

import java.util.Optional;
import org.voxtum.render.volume.VolumeScene;
import org.voxtum.viewer.gl.ScenePainter;
import org.voxtum.viewer.gl.Target;

/** A picture that is drawn coarse at once, then fine while nothing changes, in short pieces. */
final class Refinement implements AutoCloseable {
    /** Longest time that a piece should take [s]. */
    private static final double BUDGET = 0.04;

    private static final int COARSEST = 8;
    private static final double FIRST_GUESS = 100_000;
    private static final double MOST_PIXELS = 1 << 26;
    private static final double FASTEST_CHANGE = 4;
    private static final double NANO = 1e-9;

    private final ScenePainter painter;
    private Target fine;
    private Target coarse;
    private VolumeScene scene;
    private double pixelsAPiece = FIRST_GUESS;
    private int rows;
    private boolean isCoarseShown;

    Refinement(ScenePainter painter) {
        this.painter = painter;
    }

    /** Begins a new picture: after this there is one to show, however coarse. */
    void begin(VolumeScene next, int width, int height) {
        scene = next;
        hold(width, height);
        double pieces = (double) width * height / pixelsAPiece;
        int factor = (int) Math.min(COARSEST, Math.ceil(Math.sqrt(pieces)));
        rows = 0;
        isCoarseShown = factor > 1;
        if (isCoarseShown) {
            drawCoarse(Math.max(1, width / factor), Math.max(1, height / factor));
        } else {
            drawRows(height);
        }
    }

    private void drawCoarse(int width, int height) {
        if (coarse == null || coarse.width() != width || coarse.height() != height) {
            close(coarse);
            coarse = painter.target(width, height);
        }
        long start = System.nanoTime();
        painter.begin(scene, coarse, 1);
        painter.rows(coarse, 0, height);
        measure(start, (double) width * height);
    }

    /** Draws a piece of the fine picture, where it is not whole yet. */
    void advance() {
        if (!isFinished()) {
            drawRows((int) Math.max(1, pixelsAPiece / fine.width()));
            isCoarseShown = rows < fine.height();
        }
    }

    private void drawRows(int most) {
        int count = Math.min(most, fine.height() - rows);
        long start = System.nanoTime();
        if (rows == 0) {
            painter.begin(scene, fine, 1);
        }
        painter.rows(fine, rows, count);
        measure(start, (double) fine.width() * count);
        rows += count;
    }

    /** What the next piece may have so that it takes as long as it should. */
    private void measure(long start, double pixels) {
        double took = (System.nanoTime() - start) * NANO;
        double change = Math.max(1 / FASTEST_CHANGE, Math.min(FASTEST_CHANGE, BUDGET / took));
        boolean tellsMore = change < 1 || pixels * change > pixelsAPiece;
        pixelsAPiece = tellsMore ? Math.min(MOST_PIXELS, pixels * change) : pixelsAPiece;
    }

    /** Whether the picture is as fine as it gets. */
    boolean isFinished() {
        return fine == null || rows >= fine.height();
    }

    /** The best picture there is. */
    Optional<Target> best() {
        return Optional.ofNullable(isCoarseShown ? coarse : fine);
    }

    private void hold(int width, int height) {
        if (fine == null || fine.width() != width || fine.height() != height) {
            close(fine);
            fine = painter.target(width, height);
        }
    }

    private static void close(Target target) {
        if (target != null) {
            target.close();
        }
    }

    @Override
    public void close() {
        close(fine);
        close(coarse);
    }
}
