package org.voxtum.casefile;

import java.util.Map;
import java.util.stream.Stream;
import org.voxtum.agent.CourseIntegral;
import org.voxtum.tissue.RegionKind;

/**
 * Surfaces by which an agent comes into the tissue, from which its concentration then falls: walls
 * of vessels that have a place, baths, faces of the box. A vessel density has none.
 *
 * @param source the case
 * @param agent one of its agents
 */
record AgentArrival(Case source, AgentSpec agent) {
    /** Whether it, or what gives it off, comes through any. */
    boolean fromSurfaces() {
        return exposure() > 0
                || source.agents().stream()
                        .filter(giver -> giver.fate().receivers().contains(agent.name()))
                        .anyMatch(giver -> new AgentArrival(source, giver).exposure() > 0);
    }

    /** Largest concentration behind one of them [mol/m^3]. */
    double largest() {
        return held().mapToDouble(TimeCourse::peak).reduce(plasma().largest(), Math::max);
    }

    /** Largest integral over the run of the concentration behind one of them [mol s/m^3]. */
    double exposure() {
        double end = source.run().duration();
        return held().mapToDouble(course -> integral(course, end))
                .reduce(CourseIntegral.of(plasma(), 0, end), Math::max);
    }

    /** 0 where no vessel has a place. */
    private org.voxtum.agent.TimeCourse plasma() {
        boolean vessels =
                source.vessels().isPresent()
                        || source.regions().stream().anyMatch(r -> r.kind() == RegionKind.LUMEN);
        return vessels
                ? PlasmaAssembly.of(source, agent.name())
                : org.voxtum.agent.TimeCourse.constant(0);
    }

    private Stream<TimeCourse> held() {
        Stream<Map<String, TimeCourse>> baths =
                source.regions().stream()
                        .flatMap(region -> region.properties().bath().stream())
                        .map(BathSpec::concentration);
        Stream<Map<String, TimeCourse>> faces =
                source.boundaries().values().stream()
                        .map(FaceCondition::solute)
                        .filter(SoluteCondition.Concentration.class::isInstance)
                        .map(solute -> ((SoluteCondition.Concentration) solute).byAgent());
        return Stream.concat(baths, faces)
                .flatMap(named -> Stream.ofNullable(named.get(agent.givenAs())));
    }

    private static double integral(TimeCourse course, double end) {
        double life = course.halfLife() / StrictMath.log(2);
        return Double.isInfinite(life)
                ? course.peak() * end
                : -course.peak() * life * StrictMath.expm1(-end / life);
    }
}
