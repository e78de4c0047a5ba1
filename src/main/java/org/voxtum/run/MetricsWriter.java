package org.voxtum.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.voxtum.analysis.CoreRim;
import org.voxtum.analysis.Coverage;
import org.voxtum.analysis.DoseShare;
import org.voxtum.analysis.MeanPenetration;
import org.voxtum.analysis.MetricFlag;
import org.voxtum.analysis.PenetrationMetrics;
import org.voxtum.analysis.PenetrationProfile;
import org.voxtum.analysis.SurvivalMetrics;
import org.voxtum.analysis.TissueVolume;
import org.voxtum.analysis.UniformityMetrics;
import org.voxtum.analysis.VoxelValues;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.format.CsvWriter;
import org.voxtum.grid.Field;
import org.voxtum.run.MetricRows.Subject;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.OxygenSolution;
import org.voxtum.solver.Simulation;

/** What stands in metrics.csv and profiles.csv at every report. */
final class MetricsWriter {
    private static final String CONCENTRATION = "mol/m^3";
    private final AssembledCase run;
    private final TissueParts parts;
    private final MetricRows rows;
    private final CsvWriter profiles;
    private final PlasmaContent blood;
    private final Map<String, Double> largestContent = new HashMap<>();

    MetricsWriter(AssembledCase run, RunTables tables) {
        this.run = run;
        this.parts = new TissueParts(run);
        this.blood = new PlasmaContent(run);
        this.rows = new MetricRows(tables.metrics());
        this.profiles = tables.profiles();
    }

    /** Goes on from the largest contents of a run that was stopped. */
    void goOn(Map<String, Double> contents) {
        largestContent.putAll(contents);
    }

    /** Largest content so far by agent, pool and region [mol]. */
    Map<String, Double> largestContent() {
        return new TreeMap<>(largestContent);
    }

    /** Flagged quantities since the last call, a sentence for each reason and place. */
    List<String> takeFlags() {
        return rows.takeFlags();
    }

    void report(Simulation simulation, double time) {
        reportPressure(simulation, time);
        simulation.oxygen().ifPresent(oxygen -> reportOxygen(oxygen, time));
        for (AgentState state : simulation.agents()) {
            reportAgent(simulation, state, time);
        }
        Survival.of(simulation, time).ifPresent(survival -> reportSurvival(survival, time));
    }

    private void reportSurvival(Survival survival, double time) {
        Subject subject = new Subject(time, "", "survival");
        parts.byName()
                .forEach(
                        (region, tissue) -> {
                            SurvivalMetrics m = survival.of(tissue);
                            boolean empty = Double.isNaN(m.mean());
                            rows.shapeRow(subject, region, "survival_mean", m.mean(), "1", empty);
                            rows.shapeRow(subject, region, "log10_kill", m.log10Kill(), "1", empty);
                            rows.shapeRow(
                                    subject,
                                    region,
                                    "surviving_fraction_above_1e-2",
                                    m.shareAbove(),
                                    "1",
                                    empty);
                        });
    }

    private void reportPressure(Simulation simulation, double time) {
        Field p = simulation.flow().pressure();
        reportRange(new Subject(time, "", "pressure"), "Pa", tissue -> p::get);
    }

    private void reportRange(
            Subject subject, String unit, Function<TissueVolume, VoxelValues> valuesIn) {
        parts.byName()
                .forEach(
                        (region, tissue) -> {
                            VoxelValues values = valuesIn.apply(tissue);
                            UniformityMetrics m = UniformityMetrics.of(tissue, values);
                            rows.row(subject, region, "mean", m.mean(), unit);
                            rows.row(subject, region, "min", m.min(), unit);
                            rows.row(subject, region, "max", m.max(), unit);
                        });
    }

    private void reportOxygen(OxygenSolution oxygen, double time) {
        Subject subject = new Subject(time, "", "oxygen");
        List<Double> limits = run.source().oxygen().orElseThrow().hypoxia();
        Field p = oxygen.tension();
        parts.byName()
                .forEach(
                        (region, tissue) -> {
                            OxygenMetrics.tensions(tissue, p)
                                    .forEach(
                                            (name, value) ->
                                                    rows.row(subject, region, name, value, "mmHg"));
                            OxygenMetrics.hypoxia(tissue, p, limits)
                                    .forEach(
                                            (name, value) ->
                                                    rows.row(subject, region, name, value, "1"));
                        });
        rows.row(subject, "all", "consumption", oxygen.balance().consumption(), "m^3/s");
        rows.row(subject, "all", "supply", oxygen.balance().supply(), "m^3/s");
    }

    private void reportAgent(Simulation simulation, AgentState state, double time) {
        String name = state.agent().name();
        Field c = simulation.concentration(state);
        Field phi = state.agent().storage();
        VoxelValues free = (x, y, z) -> phi.get(x, y, z) * c.get(x, y, z);
        Map<String, VoxelValues> pools = new LinkedHashMap<>();
        pools.put("free", free);
        Map<String, Field> others = simulation.pools(state);
        others.forEach((pool, amount) -> pools.put(pool, amount::get));
        VoxelValues total = (x, y, z) -> free.at(x, y, z) + sum(others.values(), x, y, z);
        if (!others.isEmpty()) {
            pools.put("total", total);
        }
        pools.forEach((pool, amount) -> reportPool(new Subject(time, name, pool), amount));
        pools.forEach((pool, amount) -> reportRatio(new Subject(time, name, pool), amount));
        simulation
                .receptors(state)
                .ifPresent(
                        all ->
                                reportRange(
                                        new Subject(time, name, "receptors"),
                                        CONCENTRATION,
                                        tissue -> tissue.perTissue(all::get)));
        reportFluid(simulation, state, c, time);
        reportDose(new Subject(time, name, "total"), total, WallEntry.net(simulation, state));
        Subject plasma = new Subject(time, name, "plasma");
        rows.row(plasma, "all", "mean", state.agent().plasma().at(time), CONCENTRATION);
        rows.row(plasma, "all", "peak", state.agent().plasma().largest(), CONCENTRATION);
        reportBlood(plasma, total, state.agent().plasma().at(time));
    }

    private static double sum(Collection<Field> fields, int x, int y, int z) {
        double sum = 0;
        for (Field field : fields) {
            sum += field.get(x, y, z);
        }
        return sum;
    }

    private void reportPool(Subject subject, VoxelValues amount) {
        parts.byName()
                .forEach(
                        (region, tissue) -> {
                            VoxelValues values = tissue.perTissue(amount);
                            UniformityMetrics m = UniformityMetrics.of(tissue, values);
                            boolean empty = isEmpty(subject, region, m.content());
                            uniformity(subject, region, m, empty);
                            penetration(subject, region, tissue, values, empty);
                        });
    }

    /** Amount in the blood of each tissue, and the share of all that is outside of it. */
    private void reportBlood(Subject plasma, VoxelValues total, double concentration) {
        parts.byName()
                .forEach(
                        (region, tissue) -> {
                            double inBlood = blood.of(tissue, concentration);
                            double outside = tissue.integral(tissue.perTissue(total));
                            double share = outside / (outside + inBlood);
                            rows.row(plasma, region, "content", inBlood, "mol");
                            rows.row(plasma, region, "fraction_extravascular", share, "1");
                        });
    }

    /** Mean of the tumour over that of normal tissue, where a case has both. */
    private void reportRatio(Subject subject, VoxelValues amount) {
        parts.tumourAndNormal()
                .ifPresent(
                        pair -> {
                            double normal = mean(pair.normal(), amount);
                            double ratio = mean(pair.tumour(), amount) / normal;
                            boolean empty = !(normal > 0);
                            rows.shapeRow(
                                    subject, "tumour", "tumour_normal_ratio", ratio, "1", empty);
                        });
    }

    private static double mean(TissueVolume tissue, VoxelValues amount) {
        return tissue.integral(tissue.perTissue(amount)) / tissue.volume();
    }

    private boolean isEmpty(Subject subject, String region, double content) {
        String key = subject.agent() + '/' + subject.pool() + '/' + region;
        double largest = largestContent.merge(key, content, Math::max);
        return MetricFlag.isEmpty(content, largest);
    }

    private void uniformity(Subject subject, String region, UniformityMetrics m, boolean empty) {
        rows.row(subject, region, "mean", m.mean(), CONCENTRATION);
        rows.row(subject, region, "min", m.min(), CONCENTRATION);
        rows.row(subject, region, "max", m.max(), CONCENTRATION);
        rows.row(subject, region, "content", m.content(), "mol");
        Map<String, Double> shape = new LinkedHashMap<>();
        shape.put("cv", m.cv());
        shape.put("gini", m.gini());
        shape.put("coverage_10", m.coverage10());
        shape.put("coverage_50", m.coverage50());
        shape.put("coverage_100", m.coverage100());
        shape.forEach(
                (quantity, value) -> rows.shapeRow(subject, region, quantity, value, "1", empty));
        rows.shapeRow(subject, region, "q05", m.q05(), CONCENTRATION, empty);
        rows.shapeRow(subject, region, "q50", m.q50(), CONCENTRATION, empty);
        rows.shapeRow(subject, region, "q95", m.q95(), CONCENTRATION, empty);
        rows.shapeRow(subject, region, "d90", m.q10(), CONCENTRATION, empty);
    }

    private void penetration(
            Subject subject,
            String region,
            TissueVolume tissue,
            VoxelValues values,
            boolean empty) {
        run.vesselDistance()
                .ifPresent(distance -> depth(subject, region, "", tissue, values, distance, empty));
        if (region.equals("tumour")) {
            parts.tumourSurface()
                    .ifPresent(
                            surface -> {
                                depth(
                                        subject,
                                        region,
                                        "_surface",
                                        tissue,
                                        values,
                                        surface.distance(),
                                        empty);
                                double bin = PenetrationProfile.binWidth(tissue.grid());
                                CoreRim.of(tissue, values, surface, bin)
                                        .ifPresent(
                                                ratio ->
                                                        rows.row(
                                                                subject,
                                                                region,
                                                                "core_rim",
                                                                ratio,
                                                                "1"));
                            });
        }
    }

    private void depth(
            Subject subject,
            String region,
            String suffix,
            TissueVolume tissue,
            VoxelValues values,
            Field distance,
            boolean empty) {
        PenetrationProfile profile = PenetrationProfile.of(tissue, values, distance::get);
        double spacing = PenetrationProfile.largestSpacing(tissue.grid());
        PenetrationMetrics depth = PenetrationMetrics.of(profile, empty, spacing);
        rows.row(subject, region, "half_distance" + suffix, depth.halfDistance(), "m");
        rows.row(subject, region, "d10" + suffix, depth.d10(), "m");
        MeanPenetration mean = MeanPenetration.of(tissue, values, distance::get);
        rows.shapeRow(subject, region, "mean_penetration" + suffix, mean.distance(), "m", empty);
        rows.shapeRow(subject, region, "mean_penetration_ratio" + suffix, mean.ratio(), "1", empty);
        if (region.equals("all") || !suffix.isEmpty()) {
            String from = suffix.isEmpty() ? "vessel" : "surface";
            profile.bins()
                    .forEach(
                            bin ->
                                    profiles.row(
                                            subject.time(),
                                            subject.agent(),
                                            subject.pool(),
                                            from,
                                            bin.distance(),
                                            bin.value(),
                                            bin.volume(),
                                            CONCENTRATION));
        }
    }

    private void reportFluid(Simulation simulation, AgentState state, Field c, double time) {
        Subject subject = new Subject(time, state.agent().name(), "fluid");
        Optional<Exposed> exposed =
                run.problem().exposure()
                        ? Optional.of(Exposed.of(simulation, state))
                        : Optional.empty();
        parts.byName()
                .forEach(
                        (region, tissue) -> {
                            rows.row(subject, region, "mean", mean(tissue, c), CONCENTRATION);
                            exposed.ifPresent(
                                    kept -> exposureRows(subject, region, tissue, c, kept));
                        });
        rows.row(subject, "all", "wall_backflow_share", simulation.wallBackflowShare(state), "1");
        double convective = WallEntry.convectiveShare(simulation, state);
        rows.row(subject, "all", "wall_convective_share", convective, "1");
    }

    /** What was accumulated for an agent until now. */
    private record Exposed(List<Double> thresholds, Field area, Field peak, List<Field> above) {
        static Exposed of(Simulation simulation, AgentState state) {
            return new Exposed(
                    state.agent().thresholds(),
                    simulation.areaUnderCurve(state),
                    simulation.peak(state),
                    simulation.timesAbove(state));
        }
    }

    private void exposureRows(
            Subject subject, String region, TissueVolume tissue, Field c, Exposed exposed) {
        rows.row(subject, region, "exposure_mean", mean(tissue, exposed.area), "mol s/m^3");
        rows.row(subject, region, "peak_mean", mean(tissue, exposed.peak), CONCENTRATION);
        List<Double> covered = Coverage.of(tissue, c::get, exposed.thresholds);
        for (int k = 0; k < exposed.above.size(); k++) {
            rows.row(subject, region, "coverage_above_" + (k + 1), covered.get(k), "1");
            double seconds = mean(tissue, exposed.above.get(k));
            rows.row(subject, region, "time_above_" + (k + 1), seconds, "s");
        }
    }

    private static double mean(TissueVolume tissue, Field field) {
        return tissue.integral(field::get) / tissue.volume();
    }

    private void reportDose(Subject subject, VoxelValues amount, double entered) {
        double dose = DoseAmount.of(run.source(), subject.agent());
        if (!(dose > 0)) {
            return;
        }
        rows.row(subject, "all", "percent_dose_entered", DoseShare.percentDose(entered, dose), "%");
        for (Map.Entry<String, TissueVolume> part : parts.byName().entrySet()) {
            TissueVolume tissue = part.getValue();
            double content = tissue.integral(tissue.perTissue(amount));
            rows.row(
                    subject,
                    part.getKey(),
                    "percent_dose",
                    DoseShare.percentDose(content, dose),
                    "%");
            rows.row(
                    subject,
                    part.getKey(),
                    "percent_dose_per_gram",
                    DoseShare.percentDosePerGram(content, dose, tissue.volume()),
                    "%/g");
        }
    }
}
