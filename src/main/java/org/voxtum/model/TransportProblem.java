package org.voxtum.model;

import java.util.List;
import java.util.Optional;

/**
 * The immutable statement that a simulation solves.
 *
 * @param fluid everything the pressure depends on
 * @param agents solutes, each on the same flow
 * @param duration model time to reach [s]
 * @param reports times that a run lands on, reports and field files, ascending; the last is the
 *     duration [s]
 * @param options numerical choices
 * @param exposure whether the exposure of every voxel is accumulated
 * @param oxygen everything the oxygen tension depends on; empty where it is not solved
 * @param milieu conditions of the tissue that rates may depend on
 * @param response how cells respond; empty where nothing is asked
 * @param reactions between pools, with rates that users wrote
 */
public record TransportProblem(
        FluidCoefficients fluid,
        List<AgentCoefficients> agents,
        double duration,
        List<Double> reports,
        NumericsOptions options,
        boolean exposure,
        Optional<OxygenCoefficients> oxygen,
        Milieu milieu,
        Optional<CellResponse> response,
        List<LocalReaction> reactions) {
    /** Copies the lists. */
    public TransportProblem {
        agents = List.copyOf(agents);
        reports = List.copyOf(reports);
        reactions = List.copyOf(reactions);
    }

    /** The same without users' rates. */
    public TransportProblem(
            FluidCoefficients fluid,
            List<AgentCoefficients> agents,
            double duration,
            List<Double> reports,
            NumericsOptions options,
            boolean exposure,
            Optional<OxygenCoefficients> oxygen,
            Milieu milieu,
            Optional<CellResponse> response) {
        this(
                fluid, agents, duration, reports, options, exposure, oxygen, milieu, response,
                List.of());
    }

    /** The same without oxygen, in the usual milieu. */
    public TransportProblem(
            FluidCoefficients fluid,
            List<AgentCoefficients> agents,
            double duration,
            List<Double> reports,
            NumericsOptions options,
            boolean exposure) {
        this(
                fluid,
                agents,
                duration,
                reports,
                options,
                exposure,
                Optional.empty(),
                Milieu.usual(),
                Optional.empty());
    }

    /** The same with exposure. */
    public TransportProblem(
            FluidCoefficients fluid,
            List<AgentCoefficients> agents,
            double duration,
            List<Double> reports,
            NumericsOptions options) {
        this(fluid, agents, duration, reports, options, true);
    }
}
