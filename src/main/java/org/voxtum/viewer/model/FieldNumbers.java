package org.voxtum.viewer.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.voxtum.fault.Fault;
import org.voxtum.run.RunFolder;
import org.voxtum.run.table.Metric;
import org.voxtum.run.table.Metrics;
import org.voxtum.run.table.ProfilePoint;
import org.voxtum.run.table.RunTable;

/**
 * What the tables of a run say about a field at the report at or before a time.
 *
 * @param time of the report [s]; NaN where there is none
 * @param regions statistics, a row a region
 * @param profiles against distance from a wall
 */
public record FieldNumbers(double time, List<Region> regions, List<WallProfile> profiles) {
    /** Columns of the statistics. */
    public static final List<String> QUANTITIES =
            List.of("mean", "min", "max", "cv", "q05", "q50", "q95");

    private static final FieldNumbers NONE = new FieldNumbers(Double.NaN, List.of(), List.of());

    /**
     * Statistics of one region.
     *
     * @param name of the region
     * @param unit of the values that have one
     * @param values by {@link #QUANTITIES}; NaN where the table has none
     */
    public record Region(String name, String unit, List<Double> values) {
        /** Copies the list. */
        public Region {
            values = List.copyOf(values);
        }
    }

    /**
     * A profile.
     *
     * @param pool that it is of; per tissue volume
     * @param from {@code vessel} or {@code surface}
     * @param distances from there [m]
     * @param values means at these
     * @param unit of the values
     * @param halfDistance [m]; NaN where there is none
     * @param flag why the half-distance must be read with care, or empty
     */
    public record WallProfile(
            String pool,
            String from,
            double[] distances,
            double[] values,
            String unit,
            double halfDistance,
            String flag) {
        /** Copies the arrays. */
        public WallProfile {
            distances = distances.clone();
            values = values.clone();
        }

        @Override
        public double[] distances() {
            return distances.clone();
        }

        @Override
        public double[] values() {
            return values.clone();
        }
    }

    /** Copies the lists. */
    public FieldNumbers {
        regions = List.copyOf(regions);
        profiles = List.copyOf(profiles);
    }

    /** Reads the tables of a folder; empty where they are not there or not whole yet. */
    public static FieldNumbers read(Path folder, String field, double time) {
        try {
            RunFolder run = RunFolder.existing(folder);
            boolean grows = run.isInUse();
            List<Metric> metrics =
                    RunTable.read(run, "metrics.csv", grows).stream().map(Metric::of).toList();
            List<ProfilePoint> points =
                    RunTable.read(run, "profiles.csv", grows).stream()
                            .map(ProfilePoint::of)
                            .toList();
            return of(new Metrics(metrics), points, field, time);
        } catch (Fault notThere) {
            return NONE;
        }
    }

    private static FieldNumbers of(
            Metrics metrics, List<ProfilePoint> points, String field, double time) {
        int dot = field.lastIndexOf('.');
        String agent = dot < 0 ? "" : field.substring(0, dot);
        String pool = dot < 0 ? field : field.substring(dot + 1);
        double report =
                metrics.rows().stream()
                        .mapToDouble(Metric::time)
                        .filter(t -> t <= time * (1 + 1e-9))
                        .max()
                        .orElse(Double.NaN);
        List<Metric> rows =
                metrics.rows().stream()
                        .filter(row -> row.time() == report && row.agent().equals(agent))
                        .toList();
        return new FieldNumbers(report, regions(rows, pool), profiles(rows, points, agent, pool));
    }

    private static List<Region> regions(List<Metric> rows, String pool) {
        Set<String> names = new LinkedHashSet<>();
        rows.stream().filter(r -> r.pool().equals(pool)).forEach(r -> names.add(r.region()));
        return names.stream().map(name -> region(rows, pool, name)).toList();
    }

    private static Region region(List<Metric> rows, String pool, String name) {
        List<Double> values = new ArrayList<>();
        String unit = "";
        for (String quantity : QUANTITIES) {
            Optional<Metric> row = find(rows, pool, name, quantity);
            values.add(row.map(Metric::value).orElse(Double.NaN));
            unit = quantity.equals("mean") ? row.map(Metric::unit).orElse("") : unit;
        }
        return new Region(name, unit, values);
    }

    private static Optional<Metric> find(
            List<Metric> rows, String pool, String region, String quantity) {
        return rows.stream()
                .filter(
                        row ->
                                row.pool().equals(pool)
                                        && row.region().equals(region)
                                        && row.quantity().equals(quantity))
                .findFirst();
    }

    /** Profiles are of amounts per tissue volume: what is shown in the fluid is among the free. */
    private static List<WallProfile> profiles(
            List<Metric> rows, List<ProfilePoint> points, String agent, String pool) {
        String told = pool.equals("fluid") ? "free" : pool;
        double report = rows.isEmpty() ? Double.NaN : rows.get(0).time();
        List<WallProfile> profiles = new ArrayList<>();
        for (String from : List.of("vessel", "surface")) {
            List<ProfilePoint> curve =
                    points.stream()
                            .filter(p -> p.time() == report && p.agent().equals(agent))
                            .filter(p -> p.pool().equals(told) && p.from().equals(from))
                            .toList();
            if (!curve.isEmpty()) {
                profiles.add(profile(rows, curve, told, from));
            }
        }
        return profiles;
    }

    private static WallProfile profile(
            List<Metric> rows, List<ProfilePoint> curve, String pool, String from) {
        boolean vessel = from.equals("vessel");
        Optional<Metric> half =
                find(
                        rows,
                        pool,
                        vessel ? "all" : "tumour",
                        vessel ? "half_distance" : "half_distance_surface");
        return new WallProfile(
                pool,
                from,
                curve.stream().mapToDouble(ProfilePoint::distance).toArray(),
                curve.stream().mapToDouble(ProfilePoint::value).toArray(),
                curve.get(0).unit(),
                half.map(Metric::value).orElse(Double.NaN),
                half.map(Metric::flag).orElse(""));
    }
}
