package org.voxtum.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.voxtum.compute.Advection;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Coefficient;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.StorageTable;
import org.voxtum.compute.TransportSystem;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.AgentRegion;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.NumericsOptions;
import org.voxtum.model.SoluteProperty;

/**
 * One agent's transport on a solved flow, where the backend computes: the system that kernels
 * advance and the drivers that go with it. Its fields are given back when another agent has its
 * turn.
 */
final class AgentSystem implements AutoCloseable {
    private final Backend backend;
    private final FluidCoefficients fluid;
    private final AgentDrivers drivers;
    final WallExchange wall;
    final AgentCoefficients agent;
    final AgentLosses losses;
    final TransportSystem system;
    private final List<DeviceField> own = new ArrayList<>();
    private final Optional<WallPlasma> varying;
    private DeviceField storage;

    /** Sum over voxels of V toTissue and of its convective part [m^3/s]. */
    double wallGain;

    double convectiveGain;

    /** Sum over voxels of V times each gain [m^3/s], the wall's first. */
    final double[] gainSums;

    AgentSystem(
            Backend backend,
            FluidCoefficients fluid,
            PressureSolution flow,
            FlowFields fluxes,
            AgentCoefficients agent,
            AgentDrivers drivers,
            NumericsOptions options) {
        this.backend = backend;
        this.fluid = fluid;
        this.agent = agent;
        this.drivers = drivers;
        wall = new WallExchange(fluid, flow, agent);
        losses = new AgentLosses(fluid, flow, agent, options.continuity());
        DeviceField toTissue = allocate("to tissue");
        DeviceField loss = allocate("loss");
        backend.edit(toTissue, in -> backend.edit(loss, out -> fill(in, out)));
        List<DeviceField> gains = new ArrayList<>();
        varying = varyingPlasma(toTissue);
        gains.add(varying.isEmpty() ? toTissue : own.get(own.size() - 1));
        agent.sources().forEach(source -> gains.add(keep("source", source.amount())));
        if (drivers.injected()) {
            gains.add(injected());
        }
        gainSums =
                gains.stream()
                        .mapToDouble(g -> backend.vectors().sum(g) * grid().voxelVolume())
                        .toArray();
        system = transportSystem(loss, gains, fluxes, options);
    }

    /** Fills what plasma brings in and what every loss takes. */
    private void fill(Field toTissue, Field loss) {
        double[] sums =
                VoxelLoop.sums(
                        grid(),
                        2,
                        (x, y, z, sum) -> {
                            if (agent.storage().get(x, y, z) > 0) {
                                VoxelExchange exchange = wall.at(x, y, z);
                                toTissue.set(x, y, z, exchange.toTissue());
                                loss.set(x, y, z, exchange.toPlasma() + losses.sum(x, y, z));
                                sum.add(0, exchange.toTissue());
                                sum.add(1, exchange.convectiveIn());
                            }
                        });
        wallGain = sums[0] * grid().voxelVolume();
        convectiveGain = sums[1] * grid().voxelVolume();
        drivers.boundaries().addOutflow(loss);
    }

    /** Plasma that differs from wall to wall; its gain is then the last field allocated. */
    private Optional<WallPlasma> varyingPlasma(DeviceField toTissue) {
        if (agent.transit().isEmpty() && !drivers.delayed()) {
            return Optional.empty();
        }
        DeviceField field = allocate("plasma gain");
        Field values = backend.download(toTissue);
        PlasmaGain gain =
                new PlasmaGain(
                        agent.transit()
                                .map(network -> CarriedPlasma.voxels(grid(), network, values))
                                .orElseGet(() -> exchanging(values)),
                        values,
                        backend.download(field),
                        filled -> backend.store(field, filled));
        return Optional.of(
                agent.transit().isPresent()
                        ? new CarriedPlasma(backend, fluid, wall, agent, gain)
                        : new DelayedPlasma(
                                agent.plasma(), fluid.delayOf(agent.plasma()).orElseThrow(), gain));
    }

    private WallVoxels exchanging(Field toTissue) {
        return new WallVoxels(grid(), (x, y, z) -> toTissue.get(x, y, z) > 0);
    }

    /** k = phi D along each axis on the host; may be one field. */
    List<Field> conductivities() {
        return Stream.of(Axis.values()).map(agent::conductivity).toList();
    }

    private DeviceField injected() {
        DeviceField injected = allocate("injected");
        backend.edit(
                injected,
                host ->
                        host.fillBy(
                                (x, y, z) ->
                                        agent.storage().get(x, y, z) > 0
                                                ? fluid.injection(x, y, z)
                                                        * region(x, y, z).injectedConcentration()
                                                : 0));
        return injected;
    }

    private DeviceField allocate(String what) {
        DeviceField field = backend.allocate(agent.name() + " " + what, Shape.of(grid()));
        own.add(field);
        return field;
    }

    private DeviceField keep(String what, Field host) {
        DeviceField field = backend.upload(agent.name() + " device " + what, host);
        own.add(field);
        return field;
    }

    private TransportSystem transportSystem(
            DeviceField loss, List<DeviceField> gains, FlowFields fluxes, NumericsOptions options) {
        Optional<StorageTable> table =
                backend.looksUp() ? StorageShares.table(fluid, agent) : Optional.empty();
        boolean stored = table.isEmpty();
        DeviceField kx = stored ? keep("conductivity x", agent.conductivityX()) : null;
        return new TransportSystem(
                fluid.grid(),
                fluid.labels(),
                stored ? storage() : null,
                kx,
                stored ? along("conductivity y", agent.conductivityY(), kx) : null,
                stored ? along("conductivity z", agent.conductivityZ(), kx) : null,
                fluxes.x(),
                fluxes.y(),
                fluxes.z(),
                retardation(),
                loss,
                gains,
                drivers.exchanges(),
                options.limited() ? Advection.LIMITED : Advection.CENTRAL,
                table);
    }

    /** phi as a field; brought to the backend when it is first asked for. */
    DeviceField storage() {
        if (storage == null) {
            storage = keep("storage", agent.storage());
        }
        return storage;
    }

    /** R_t as a field; the agent must have receptors. */
    DeviceField receptors() {
        return keep("receptors", agent.kinetics().receptors().orElseThrow());
    }

    /** One field serves axes that share it. */
    @SuppressWarnings("ReferenceEquality") // the same field, not one with the same values
    private DeviceField along(String what, Field conductivity, DeviceField alongX) {
        return conductivity == agent.conductivityX() ? alongX : keep(what, conductivity);
    }

    private Coefficient retardation() {
        double[] byLabel = agent.regions().stream().mapToDouble(AgentRegion::retardation).toArray();
        fillClosed(byLabel);
        Optional<DeviceField> map =
                Optional.ofNullable(agent.maps().get(SoluteProperty.RETARDATION))
                        .map(values -> keep("retardation", values));
        return new Coefficient(byLabel, map);
    }

    /**
     * What has no fluid takes the number of tissue, so that numbers differ only where it counts.
     */
    private void fillClosed(double[] byLabel) {
        double some = 0;
        for (int i = 0; i < byLabel.length; i++) {
            some = fluid.regions().get(i).kind().isTissue() ? byLabel[i] : some;
        }
        for (int i = 0; i < byLabel.length; i++) {
            byLabel[i] = fluid.regions().get(i).kind().isTissue() ? byLabel[i] : some;
        }
    }

    private AgentRegion region(int x, int y, int z) {
        return agent.regions().get(fluid.labels().get(x, y, z));
    }

    /**
     * Values of the drivers at a time; the gain of plasma that varies is made to go with them.
     *
     * @param tissue fields whose sum is the concentration at that time
     */
    double[] driversAt(double seconds, DeviceField... tissue) {
        return values(seconds, varying.map(plasma -> plasma.use(seconds, tissue)));
    }

    /**
     * The same beside plasma that is given along the network.
     *
     * @param mean concentration at every station [mol/m^3]
     */
    double[] driversBeside(double seconds, double[] mean) {
        return values(seconds, carriedPlasma().map(plasma -> plasma.use(seconds, mean)));
    }

    private double[] values(double seconds, Optional<Double> plasma) {
        double[] values = new double[drivers.courses().size()];
        for (int i = 0; i < values.length; i++) {
            double course = drivers.courses().get(i).at(seconds);
            double value = i == 0 ? plasma.orElse(course) : course;
            values[i] = backend.precision().stored(value);
        }
        return values;
    }

    /** Plasma that exchanges with the tissue on its way, where there is such plasma. */
    Optional<CarriedPlasma> carriedPlasma() {
        return varying.filter(CarriedPlasma.class::isInstance).map(CarriedPlasma.class::cast);
    }

    /** Largest value that any driver reaches. */
    double largestDriver() {
        return drivers.courses().stream().mapToDouble(course -> course.largest()).max().orElse(0);
    }

    VoxelGrid grid() {
        return fluid.grid();
    }

    @Override
    public void close() {
        backend.transport().release(system);
        own.forEach(backend::release);
    }
}
