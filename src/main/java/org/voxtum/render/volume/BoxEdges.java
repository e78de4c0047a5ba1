package org.voxtum.render.volume;

import java.util.ArrayList;
import java.util.List;

/** The twelve edges of a box in a picture. */
final class BoxEdges {
    private static final int CORNERS = 8;

    private BoxEdges() {}

    /** Lines {x0, y0, x1, y1}; without those that come from behind the eye. */
    static List<double[]> of(Box box, PixelRays rays) {
        double[][] corners = new double[CORNERS][];
        for (int i = 0; i < CORNERS; i++) {
            double[] x = (i & 1) == 0 ? box.from() : box.to();
            double[] y = (i & 2) == 0 ? box.from() : box.to();
            double[] z = (i & 4) == 0 ? box.from() : box.to();
            corners[i] = rays.pixel(x[0], y[1], z[2]);
        }
        List<double[]> lines = new ArrayList<>();
        for (int from = 0; from < CORNERS; from++) {
            for (int axis = 1; axis < CORNERS; axis *= 2) {
                double[] a = corners[from];
                double[] b = corners[from | axis];
                if ((from & axis) == 0 && a != null && b != null) {
                    lines.add(new double[] {a[0], a[1], b[0], b[1]});
                }
            }
        }
        return lines;
    }
}
