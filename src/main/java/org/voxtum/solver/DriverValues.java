package org.voxtum.solver;

import java.util.Optional;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;

/**
 * What an agent's drivers are worth at a time. Behind them stands what flows along a network of
 * vessels, where plasma exchanges with the tissue on its way, so that steps integrate both alike.
 */
final class DriverValues implements AutoCloseable {
    private final Backend backend;
    private final AgentDrivers drivers;
    private final Optional<WallPlasma> plasma;
    private final Optional<WallPlasma> carriage;

    /**
     * @param plasma where it differs from wall to wall
     * @param carriage what transcytosis brings, where that does
     */
    DriverValues(
            Backend backend,
            AgentDrivers drivers,
            Optional<WallPlasma> plasma,
            Optional<WallPlasma> carriage) {
        this.backend = backend;
        this.drivers = drivers;
        this.plasma = plasma;
        this.carriage = carriage;
    }

    /** Plasma that exchanges with the tissue on its way, where there is such plasma. */
    Optional<BalancedPlasma> balanced() {
        return plasma.filter(BalancedPlasma.class::isInstance).map(BalancedPlasma.class::cast);
    }

    /** The same that takes its time to pass. */
    Optional<FlowingPlasma> flowing() {
        return plasma.filter(FlowingPlasma.class::isInstance).map(FlowingPlasma.class::cast);
    }

    /**
     * Values at a time; the gain of plasma that varies is made to go with them.
     *
     * @param tissue fields whose sum is the concentration at that time
     */
    double[] at(double seconds, DeviceField... tissue) {
        double[] values = values(seconds, plasma.map(own -> own.use(seconds, tissue)));
        carriage.ifPresent(
                seen -> values[1] = backend.precision().stored(seen.use(seconds, tissue)));
        addFlows(values);
        return values;
    }

    /**
     * The same beside plasma that is given along the network; what flows there is not known yet.
     *
     * @param given concentration in every stretch [mol/m^3]
     */
    double[] beside(double seconds, double[] given) {
        return values(seconds, balanced().map(own -> own.use(seconds, given)));
    }

    private double[] values(double seconds, Optional<Double> walls) {
        int flows = balanced().isPresent() ? PlasmaFlows.NAMES.size() : 0;
        double[] values = new double[drivers.courses().size() + flows];
        for (int i = 0; i < drivers.courses().size(); i++) {
            double course = drivers.courses().get(i).at(seconds);
            double value = i == 0 ? walls.orElse(course) : course;
            values[i] = backend.precision().stored(value);
        }
        balanced()
                .ifPresent(
                        own ->
                                own.carried()
                                        .ifPresent(v -> values[1] = backend.precision().stored(v)));
        return values;
    }

    /** Puts what flows along the network behind the values that go with it. */
    void addFlows(double[] values) {
        int first = drivers.courses().size();
        balanced()
                .ifPresent(
                        own -> {
                            double[] gains = own.flows().gains();
                            System.arraycopy(gains, 0, values, first, gains.length);
                        });
    }

    /** Books what flowed along the network over a step, from the integrals of the values. */
    void bookFlows(AgentState state, double[] integrals) {
        int first = drivers.courses().size();
        for (int i = first; i < integrals.length; i++) {
            state.transfer(PlasmaFlows.NAMES.get(i - first), integrals[i]);
        }
    }

    @Override
    public void close() {
        plasma.ifPresent(WallPlasma::close);
        carriage.ifPresent(WallPlasma::close);
    }
}
