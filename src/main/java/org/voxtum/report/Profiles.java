package org.voxtum.report;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.render.Chart;
import org.voxtum.run.table.Metric;
import org.voxtum.run.table.ProfilePoint;

/**
 * Profiles of one agent from one kind of wall.
 *
 * @param agent the agent
 * @param from {@code vessel} or {@code surface}
 * @param rows of profiles.csv
 */
record Profiles(String agent, String from, List<ProfilePoint> rows) {
    /** Copies the list. */
    Profiles {
        rows = List.copyOf(rows);
    }

    /** Region whose half-distance belongs to a profile. */
    String region() {
        return from.equals("vessel") ? "all" : "tumour";
    }

    /** Quantity of metrics.csv that belongs to a profile. */
    String halfDistance() {
        return from.equals("vessel") ? "half_distance" : "half_distance_surface";
    }

    /** Times with values of a pool. */
    List<Double> times(String pool) {
        return rows.stream()
                .filter(row -> row.pool().equals(pool) && row.value() > 0)
                .map(ProfilePoint::time)
                .distinct()
                .toList();
    }

    /** Unit of the distances. */
    ShownUnit length() {
        return ShownUnit.of(
                "m", Curves.largest(rows.stream().map(ProfilePoint::distance).toList()) / 3);
    }

    /** Unit of the values. */
    ShownUnit value() {
        return ShownUnit.of(
                "mol/m^3", Curves.largest(rows.stream().map(ProfilePoint::value).toList()));
    }

    /** A chart of curves of this kind. */
    Chart chart(String which, List<Chart.Series> series) {
        String wall = from.equals("vessel") ? "vessel wall" : "tumour's surface";
        return new Chart(
                "Profile of " + agent + " " + which + ", from the " + wall,
                Chart.Axis.linear(length().axis("distance from the " + wall)),
                Chart.Axis.amounts(value().axis("amount per tissue")),
                series);
    }

    /** One pool at one time. */
    Curve curve(String pool, double time) {
        return new Curve(
                rows.stream().filter(r -> r.pool().equals(pool) && r.time() == time).toList());
    }

    /**
     * One curve.
     *
     * @param points by distance
     */
    record Curve(List<ProfilePoint> points) {
        /** Copies the list. */
        Curve {
            points = List.copyOf(points);
        }

        boolean isEmpty() {
            return points.isEmpty();
        }

        Chart.Series series(Profiles profiles, String name) {
            List<Double> x = new ArrayList<>();
            List<Double> y = new ArrayList<>();
            for (ProfilePoint point : points) {
                x.add(point.distance() / profiles.length().size());
                y.add(point.value() / profiles.value().size());
            }
            return Curves.series(name, x, y);
        }

        /** The half-distance as a point on the curve. */
        Chart.Series mark(Profiles profiles, String pool, Metric halfDistance) {
            double at = halfDistance.value();
            String flag = halfDistance.flag().isEmpty() ? "" : " (" + halfDistance.flag() + ")";
            return new Chart.Series(
                    "half-distance of " + pool + ": " + ShownUnit.nice(at, "m") + flag,
                    Chart.Mark.POINTS,
                    new double[] {at / profiles.length().size()},
                    new double[] {value(at) / profiles.value().size()});
        }

        /** Between two points on their line, before the first and after the last as there. */
        private double value(double distance) {
            ProfilePoint before = points.get(0);
            for (ProfilePoint point : points) {
                if (point.distance() >= distance) {
                    double step = point.distance() - before.distance();
                    double part = step > 0 ? (distance - before.distance()) / step : 0;
                    return before.value() + part * (point.value() - before.value());
                }
                before = point;
            }
            return before.value();
        }
    }
}
