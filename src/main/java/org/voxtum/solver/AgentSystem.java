package org.voxtum.solver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.Advection;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Coefficient;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.TransportSystem;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.AgentRegion;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.FluidProperty;
import org.voxtum.model.NumericsOptions;
import org.voxtum.model.PlasmaArrival;
import org.voxtum.model.SoluteProperty;

/**
 * One agent's transport on a solved flow: the system that kernels advance, the time courses that
 * drive it, and what each term of its budget multiplies.
 */
final class AgentSystem {
    private final Backend backend;
    private final FluidCoefficients fluid;
    private final PressureSolution flow;
    final AgentCoefficients agent;
    final TransportSystem system;
    final List<TimeCourse> drivers = new ArrayList<>();

    /** What multiplies the time integral of c in each loss [1/s], by budget term. */
    final Map<String, DeviceField> losses = new LinkedHashMap<>();

    /** What multiplies c in what leaves by convection through the wall [1/s]. */
    DeviceField convectiveOut;

    /** Sum over voxels of V toTissue and of its convective part [m^3/s]. */
    double wallGain;

    double convectiveGain;
    private final DeviceField toTissue;
    private final DeviceField toPlasma;
    private DelayedPlasma delayed;

    AgentSystem(
            Backend backend,
            FluidCoefficients fluid,
            PressureSolution flow,
            AgentCoefficients agent,
            NumericsOptions options) {
        this.backend = backend;
        this.fluid = fluid;
        this.flow = flow;
        this.agent = agent;
        toTissue = allocate("to tissue");
        toPlasma = allocate("to plasma");
        fillWall();
        DeviceField plasmaGain = plasmaGain();
        drivers.add(delayed == null ? agent.plasma() : delayed);
        List<DeviceField> gains = new ArrayList<>(List.of(plasmaGain));
        agent.sources()
                .forEach(
                        source -> {
                            gains.add(backend.upload("source", source.amount()));
                            drivers.add(source.course());
                        });
        DeviceField loss = allocate("loss");
        AgentBoundaries boundaries = new AgentBoundaries(fluid, flow, agent);
        addInjection(gains);
        boundaries.useDriversFrom(drivers);
        system = transportSystem(loss, gains, boundaries, options);
        losses.put("wall", toPlasma);
        addLymph();
        addReactions();
        if (options.continuity()) {
            addContinuity();
        }
        sumLosses(loss, boundaries);
    }

    /** What multiplies the plasma's driver; a field of its own where blood's travel matters. */
    private DeviceField plasmaGain() {
        PlasmaArrival arrival = fluid.arrival().orElse(null);
        if (arrival == null || !arrival.matters(agent.plasma())) {
            return toTissue;
        }
        DeviceField gain = allocate("delayed plasma");
        delayed =
                new DelayedPlasma(
                        agent.plasma(),
                        arrival,
                        backend.download(toTissue),
                        backend.download(gain),
                        values -> backend.store(gain, values));
        return gain;
    }

    private DeviceField allocate(String what) {
        return backend.allocate(agent.name() + " " + what, Shape.of(fluid.grid()));
    }

    private TransportSystem transportSystem(
            DeviceField loss,
            List<DeviceField> gains,
            AgentBoundaries boundaries,
            NumericsOptions options) {
        double[] retardation =
                agent.regions().stream().mapToDouble(AgentRegion::retardation).toArray();
        Optional<DeviceField> retardationMap =
                Optional.ofNullable(agent.maps().get(SoluteProperty.RETARDATION))
                        .map(map -> backend.upload("retardation", map));
        return new TransportSystem(
                fluid.grid(),
                fluid.labels(),
                backend.upload("storage", agent.storage()),
                backend.upload("conductivity x", agent.conductivityX()),
                backend.upload("conductivity y", agent.conductivityY()),
                backend.upload("conductivity z", agent.conductivityZ()),
                backend.upload("flux x", flow.fluxes().x()),
                backend.upload("flux y", flow.fluxes().y()),
                backend.upload("flux z", flow.fluxes().z()),
                new Coefficient(retardation, retardationMap),
                loss,
                gains,
                boundaries.exchanges(),
                options.limited() ? Advection.LIMITED : Advection.CENTRAL);
    }

    private void fillWall() {
        WallExchange wall = new WallExchange(fluid, flow, agent);
        DeviceField out = allocate("convective out");
        Field in = backend.download(toTissue);
        Field back = backend.download(toPlasma);
        Field convective = backend.download(out);
        wall.fill(in, back, convective);
        backend.store(toTissue, in);
        backend.store(toPlasma, back);
        backend.store(out, convective);
        wallGain = wall.gain();
        convectiveGain = wall.convectiveGain();
        convectiveOut = out;
    }

    private void addInjection(List<DeviceField> gains) {
        boolean some = false;
        for (int i = 0; i < agent.regions().size(); i++) {
            some |= agent.regions().get(i).injectedConcentration() > 0;
        }
        if (!some || !fluid.anyPositive(FluidProperty.INJECTION_RATE)) {
            return;
        }
        DeviceField injected = allocate("injected");
        fillOpen(
                injected,
                (x, y, z) -> fluid.injection(x, y, z) * region(x, y, z).injectedConcentration());
        gains.add(injected);
        drivers.add(gains.size() - 1, TimeCourse.constant(1));
    }

    private void addLymph() {
        if (fluid.anyPositive(FluidProperty.LYMPHATIC_CONDUCTANCE)) {
            DeviceField lymph = allocate("lymph");
            fillOpen(lymph, (x, y, z) -> fluid.lymph(x, y, z, flow.pressure().get(x, y, z)));
            losses.put("lymph", lymph);
        }
    }

    private void addReactions() {
        for (TissuePool pool : TissuePool.of(agent)) {
            DeviceField loss = allocate(pool.loss());
            fillOpen(loss, (x, y, z) -> value(pool.rate(), x, y, z) * phi(x, y, z));
            losses.put(pool.loss(), loss);
        }
    }

    /** Gain f rho c, booked as a negative loss. */
    private void addContinuity() {
        DeviceField defect = allocate("continuity");
        DeviceField source = allocate("fluid source");
        Field filtration = flow.filtration();
        fillOpen(
                source,
                (x, y, z) ->
                        filtration.get(x, y, z)
                                - fluid.lymph(x, y, z, flow.pressure().get(x, y, z))
                                + fluid.injection(x, y, z));
        backend.transport().continuityDefect(system, source, defect);
        backend.release(source);
        Field rho = backend.download(defect);
        fillOpen(
                defect,
                (x, y, z) -> -value(SoluteProperty.RETARDATION, x, y, z) * rho.get(x, y, z));
        losses.put("continuity", defect);
    }

    private void sumLosses(DeviceField loss, AgentBoundaries boundaries) {
        for (DeviceField term : losses.values()) {
            backend.vectors().addScaled(loss, 1, term);
        }
        backend.edit(loss, boundaries::addOutflow);
    }

    private void fillOpen(DeviceField field, Field.VoxelFunction value) {
        backend.edit(
                field, host -> host.fillBy((x, y, z) -> open(x, y, z) ? value.at(x, y, z) : 0));
    }

    private boolean open(int x, int y, int z) {
        return phi(x, y, z) > 0;
    }

    private double phi(int x, int y, int z) {
        return agent.storage().get(x, y, z);
    }

    private double value(SoluteProperty property, int x, int y, int z) {
        return agent.value(property, fluid.labels().get(x, y, z), x, y, z);
    }

    private AgentRegion region(int x, int y, int z) {
        return agent.regions().get(fluid.labels().get(x, y, z));
    }

    /** Values of the drivers at a time; a delayed plasma's gain is made to go with them. */
    double[] driversAt(double seconds) {
        double[] values = new double[drivers.size()];
        for (int i = 0; i < values.length; i++) {
            boolean isDelayed = i == 0 && delayed != null;
            double value = isDelayed ? delayed.use(seconds) : drivers.get(i).at(seconds);
            values[i] = backend.precision().stored(value);
        }
        return values;
    }

    /** Share of the wall area with a flux from tissue to plasma at a time. */
    double wallBackflowShare(Field c, double time) {
        double plasma = agent.plasma().at(time);
        Field in = backend.download(toTissue);
        Field back = backend.download(toPlasma);
        Field surface = fluid.vesselSurfaceDensity();
        double area = 0;
        double backflow = 0;
        for (int z = 0; z < grid().nz(); z++) {
            for (int y = 0; y < grid().ny(); y++) {
                for (int x = 0; x < grid().nx(); x++) {
                    double here = open(x, y, z) ? surface.get(x, y, z) : 0;
                    double own = delayed == null ? plasma : delayed.at(time, x, y, z);
                    double flux = in.get(x, y, z) * own - back.get(x, y, z) * c.get(x, y, z);
                    area += here;
                    backflow += flux < 0 ? here : 0;
                }
            }
        }
        return area == 0 ? 0 : backflow / area;
    }

    VoxelGrid grid() {
        return fluid.grid();
    }
}
