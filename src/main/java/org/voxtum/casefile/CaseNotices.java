package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a user should know of a case that is no mistake. */
public final class CaseNotices {
    private static final double SECONDS_PER_HOUR = 3600;

    private CaseNotices() {}

    /** What is as it should be but may surprise, one sentence each. */
    public static List<String> of(Case source) {
        List<String> notices = new ArrayList<>();
        RunSpec run = source.run();
        boolean typed = CasePlaces.typedBelow(source, List.of("run", "report_every")).isPresent();
        if (typed && run.reportEvery() > run.duration()) {
            notices.add("report_every is longer than the run: one report, at its end");
        }
        if (source.vessels().isPresent()) {
            for (int i = 0; i < source.regions().size(); i++) {
                capillaries(source, i).ifPresent(notices::add);
            }
        }
        source.regions().stream()
                .filter(RegionSpec::isFed)
                .forEach(r -> notices.add(fed(r.name())));
        notices.addAll(ClosedRegions.notices(source));
        DefaultMatrix.notice(source).ifPresent(notices::add);
        notices.addAll(ZetaPotential.notices(source));
        notices.addAll(LocalRelease.notices(source));
        return notices;
    }

    private static String fed(String region) {
        return "plasma in region '"
                + region
                + "' is renewed by its blood_perfusion: one compartment a voxel, at steady state";
    }

    /** What makes a result doubtful, one sentence each. */
    public static List<String> warnings(Case source) {
        List<String> warnings = new ArrayList<>();
        for (int i = 0; i < source.doses().size(); i++) {
            late(source, i).ifPresent(warnings::add);
        }
        warnings.addAll(WallDrag.warnings(source));
        warnings.addAll(ResolvedLengths.warnings(source));
        return warnings;
    }

    /** A dose that the run does not see, or not whole. */
    private static Optional<String> late(Case source, int index) {
        DoseSpec dose = source.doses().get(index);
        double end = source.run().duration();
        if (dose.at() + dose.infusion() <= end && dose.at() < end) {
            return Optional.empty();
        }
        String what = "doses[" + index + "] of '" + dose.agent() + "' ";
        String run = ", and the run ends at " + hours(end);
        return Optional.of(
                dose.at() < end
                        ? what + "is infused until " + hours(dose.at() + dose.infusion()) + run
                        : what + "begins at " + hours(dose.at()) + run + ": it does nothing");
    }

    private static String hours(double seconds) {
        return Range.number(Math.rint(seconds / SECONDS_PER_HOUR * 1e4) / 1e4) + " h";
    }

    /** Capillaries beside a network whose pressure nobody typed. */
    private static Optional<String> capillaries(Case source, int index) {
        RegionSpec region = source.regions().get(index);
        PropertyValue density =
                region.properties().values().get(RegionProperty.VESSEL_SURFACE_DENSITY);
        boolean none = density == null || PropertyValue.of(0).equals(density);
        if (none || !region.kind().isTissue()) {
            return Optional.empty();
        }
        String key = RegionProperty.key(RegionProperty.VASCULAR_PRESSURE);
        List<String> path = List.of("tissue", "regions", "[" + index + "]", "with", key);
        return source.settings().stream()
                .filter(setting -> setting.path().equals(path) && !setting.origin().given())
                .findFirst()
                .map(
                        pressure ->
                                "region '"
                                        + region.name()
                                        + "' has capillaries beside the network; their "
                                        + key
                                        + " is that of preset "
                                        + pressure.origin().preset()
                                        + ", "
                                        + pressure.typed()
                                        + "; type it to choose another");
    }
}
