package org.voxtum.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voxtum.agent.SaturatedCourse;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.BoundaryExchange;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.FluidProperty;
import org.voxtum.model.PlasmaArrival;
import org.voxtum.physics.CellularUptake;
import org.voxtum.physics.Transcytosis;
import org.voxtum.vessel.PlasmaCells;
import org.voxtum.vessel.PlasmaTransit;

/**
 * The time courses that drive one agent: plasma, what transcytosis sees of it, volume sources,
 * injected fluid, what changes with the state, then what is held at faces. They hold no field.
 */
final class AgentDrivers {
    private final List<TimeCourse> courses = new ArrayList<>();
    private final AgentBoundaries boundaries;
    private final List<BoundaryExchange> exchanges;
    private final boolean delayed;
    private final boolean injected;
    private final int local;

    /**
     * @param receives whether others give to the agent
     */
    AgentDrivers(
            FluidCoefficients fluid,
            PressureSolution flow,
            AgentCoefficients agent,
            boolean receives) {
        TimeCourse plasma = agent.plasma();
        Optional<PlasmaArrival> delay =
                agent.transit().isPresent() ? Optional.empty() : fluid.delayOf(plasma);
        delayed = delay.isPresent();
        Optional<Double> travel =
                agent.transit()
                        .flatMap(PlasmaTransit::cells)
                        .map(PlasmaCells::slowest)
                        .or(() -> delay.map(PlasmaArrival::slowest));
        courses.add(arriving(plasma, travel));
        agent.transcytosis().ifPresent(law -> courses.add(arriving(seen(agent, law), travel)));
        agent.sources().forEach(source -> courses.add(source.course()));
        injected =
                fluid.anyPositive(FluidProperty.INJECTION_RATE)
                        && agent.regions().stream().anyMatch(r -> r.injectedConcentration() > 0);
        if (injected) {
            courses.add(TimeCourse.constant(1));
        }
        boolean returns = agent.kinetics().cells().map(CellularUptake::returns).orElse(false);
        local = (receives ? 1 : 0) + (returns ? 1 : 0);
        addLocal();
        boundaries = new AgentBoundaries(fluid, flow, agent);
        boundaries.useDriversFrom(courses);
        exchanges = boundaries.exchanges();
    }

    private static TimeCourse arriving(TimeCourse course, Optional<Double> travel) {
        return travel.<TimeCourse>map(t -> new DelayedCourse(course, t)).orElse(course);
    }

    /** What transcytosis sees of the plasma. */
    static TimeCourse seen(AgentCoefficients agent, Transcytosis law) {
        return new SaturatedCourse(agent.plasma(), law.saturation());
    }

    private void addLocal() {
        for (int i = 0; i < local; i++) {
            courses.add(TimeCourse.constant(1));
        }
    }

    /** How many gains change with the state: what others give and what cells give back. */
    int local() {
        return local;
    }

    /** In the order of the gains, then those of faces. */
    List<TimeCourse> courses() {
        return courses;
    }

    /** Faces through which agent passes. */
    AgentBoundaries boundaries() {
        return boundaries;
    }

    List<BoundaryExchange> exchanges() {
        return exchanges;
    }

    /** Whether blood's travel to the wall matters. */
    boolean delayed() {
        return delayed;
    }

    /** Whether injected fluid brings agent. */
    boolean injected() {
        return injected;
    }
}
