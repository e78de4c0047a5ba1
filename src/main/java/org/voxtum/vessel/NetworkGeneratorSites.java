package org.voxtum.vessel;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Places the nodes of a generated network: openings on the feeding and draining sides, branchings
 * and blind ends in between, none too close to another or in a hollow.
 */
final class NetworkGeneratorSites {
    private static final int TRIES = 200;

    /** Tenths of a micrometre in a metre. */
    private static final double GRAIN = 1e7;

    private final NetworkGeneratorParameters parameters;
    private final Random random;
    private final List<double[]> hollows = new ArrayList<>();
    private final List<double[]> sites = new ArrayList<>();

    private NetworkGeneratorSites(NetworkGeneratorParameters parameters, Random random) {
        this.parameters = parameters;
        this.random = random;
    }

    /** Positions [m] of the openings (feeding, then draining), the sprouts, the branchings. */
    static List<double[]> place(NetworkGeneratorParameters parameters, Random random) {
        NetworkGeneratorSites sites = new NetworkGeneratorSites(parameters, random);
        sites.hollows();
        sites.openings(0);
        sites.openings(parameters.sizeX());
        sites.scatter(parameters.sprouts() + parameters.branchings());
        return sites.sites;
    }

    private void hollows() {
        for (int i = 0; i < parameters.hollows(); i++) {
            double x = parameters.sizeX() * (0.1 + 0.8 * random.nextDouble());
            double y = parameters.sizeY() * (0.1 + 0.8 * random.nextDouble());
            hollows.add(new double[] {x, y});
        }
    }

    private void openings(double x) {
        int count = parameters.openings();
        for (int i = 0; i < count; i++) {
            double y = parameters.sizeY() * (i + 0.2 + 0.6 * random.nextDouble()) / count;
            double z = parameters.sizeZ() * (0.3 + 0.4 * random.nextDouble());
            sites.add(new double[] {rounded(x), rounded(y), rounded(z)});
        }
    }

    /** Throws points until each finds room; the room asked for shrinks where there is none left. */
    private void scatter(int count) {
        double volume = parameters.sizeX() * parameters.sizeY() * parameters.sizeZ();
        double room = StrictMath.cbrt(volume / count);
        int failed = 0;
        int goal = sites.size() + count;
        while (sites.size() < goal) {
            double[] point = {
                inside(parameters.sizeX()), inside(parameters.sizeY()), inside(parameters.sizeZ()),
            };
            if (!isHollow(point) && hasRoom(point, room)) {
                sites.add(point);
                failed = 0;
            } else if (++failed > TRIES) {
                room *= 0.97;
                failed = 0;
            }
        }
    }

    private double inside(double size) {
        double margin = NetworkGeneratorParameters.margin(size);
        return rounded(margin + (size - 2 * margin) * random.nextDouble());
    }

    /** Hollows reach through the depth of the chamber. */
    private boolean isHollow(double[] point) {
        double radius = parameters.hollowRadius();
        return hollows.stream()
                .anyMatch(
                        h -> {
                            double x = point[0] - h[0];
                            double y = point[1] - h[1];
                            return x * x + y * y < radius * radius;
                        });
    }

    private boolean hasRoom(double[] point, double room) {
        return sites.stream().noneMatch(site -> distance(site, point) < room);
    }

    static double distance(double[] a, double[] b) {
        double x = a[0] - b[0];
        double y = a[1] - b[1];
        double z = a[2] - b[2];
        return Math.sqrt(x * x + y * y + z * z);
    }

    /** To a tenth of a micrometre, so that a file holds the number exactly. */
    static double rounded(double length) {
        return Math.round(length * GRAIN) / GRAIN;
    }
}
