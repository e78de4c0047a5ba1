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
import org.voxtum.physics.CellularUptake;

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

    /** Carriage through the cells of walls, beside their pores. */
    final Optional<TranscytosisExchange> transcytosis;

    /** What the drivers are worth, with the plasma where it varies. */
    final DriverValues values;

    private DeviceField storage;
    private long lossChanges;

    /** Sum over voxels of V toTissue and of its convective part [m^3/s]. */
    double wallGain;

    double convectiveGain;

    /** Sum over voxels of V times what transcytosis brings [m^3/s]. */
    private double transcytosisGain;

    /** Sum over voxels of V times each gain that stays [m^3/s], the wall's first. */
    final double[] gainSums;

    private final boolean receives;
    private final Optional<CellularUptake> cells;
    private final int receivedAt;
    private final int effluxAt;
    private DeviceField received;
    private DeviceField intoCells;
    private DeviceField efflux;
    private DeviceField tissue;
    private DeviceField takenUp;

    /** What cells take, and all other losses: kept where their sum differs from step to step. */
    private DeviceField uptakeLoss;

    private DeviceField otherLoss;

    /**
     * @param receives whether others give to the agent
     * @param vessels what plasma that takes its time holds; empty where there is none
     */
    AgentSystem(
            SolverFloor floor,
            AgentCoefficients agent,
            AgentDrivers drivers,
            boolean receives,
            Optional<VesselPlasma> vessels) {
        this.backend = floor.backend();
        this.fluid = floor.problem().fluid();
        this.agent = agent;
        this.drivers = drivers;
        this.receives = receives;
        cells = agent.kinetics().cells();
        wall = floor.wall(agent);
        losses = new AgentLosses(floor, agent);
        transcytosis = TranscytosisExchange.of(fluid, floor.flow(), agent);
        DeviceField toTissue = allocate("to tissue");
        DeviceField loss = allocate("loss");
        backend.edit(toTissue, in -> backend.edit(loss, out -> fill(in, out)));
        List<DeviceField> gains = new ArrayList<>();
        values = plasma(new VaryingPlasma(floor, wall, agent, vessels), toTissue, gains);
        values.balanced().ifPresent(p -> backend.ledger().count(walls(), p.bytes()));
        agent.sources().forEach(source -> gains.add(keep("source", source.amount())));
        if (drivers.injected()) {
            gains.add(injected());
        }
        gainSums = sums(gains);
        transcytosis.ifPresent(own -> gainSums[1] = transcytosisGain);
        receivedAt = gains.size();
        effluxAt = gains.size() + (receives ? 1 : 0);
        if (receives) {
            gains.add(received());
        }
        if (cells.map(CellularUptake::returns).orElse(false)) {
            gains.add(efflux());
        }
        cells.ifPresent(law -> addUptake(law, loss));
        system = transportSystem(loss, gains, floor.fluxes(), floor.problem().options());
    }

    /** Adds what plasma brings to the gains, and says what the drivers are worth. */
    private DriverValues plasma(
            VaryingPlasma plasma, DeviceField toTissue, List<DeviceField> gains) {
        boolean along = agent.transit().isPresent();
        boolean varies = along || drivers.delayed();
        DeviceField gain = varies ? allocate("plasma gain") : toTissue;
        gains.add(gain);
        Optional<VaryingPlasma.Carriage> carriage =
                agent.transcytosis().map(law -> carriage(varies));
        carriage.ifPresent(own -> gains.add(own.gain()));
        if (along) {
            WallPlasma network = plasma.along(toTissue, gain, carriage);
            return new DriverValues(backend, drivers, Optional.of(network), Optional.empty());
        }
        if (drivers.delayed()) {
            WallPlasma late = plasma.late(toTissue, gain);
            return new DriverValues(
                    backend, drivers, Optional.of(late), carriage.map(plasma::seen));
        }
        return new DriverValues(backend, drivers, Optional.empty(), Optional.empty());
    }

    private String walls() {
        return agent.name() + " walls along vessels";
    }

    /** Sum over voxels of V times each field. */
    private double[] sums(List<DeviceField> fields) {
        return fields.stream()
                .mapToDouble(field -> backend.vectors().sum(field) * grid().voxelVolume())
                .toArray();
    }

    /** Adds the most that cells may take, which limits are made for. */
    private void addUptake(CellularUptake law, DeviceField loss) {
        uptakeLoss =
                ofVoxels(
                        "uptake loss",
                        (x, y, z) ->
                                law.perConcentration(
                                        agent.storage().get(x, y, z), tissueOf(x, y, z), 0));
        if (law.changes()) {
            otherLoss = allocate("other loss");
            backend.vectors().copy(loss, otherLoss);
        }
        backend.vectors().addScaled(loss, 1, uptakeLoss);
    }

    private double tissueOf(int x, int y, int z) {
        return agent.storage().get(x, y, z) > 0 ? fluid.tissueFraction().at(x, y, z) : 0;
    }

    /** Brings the losses up to what cells take now. */
    void renewLoss() {
        backend.vectors().copy(otherLoss, system.loss());
        backend.vectors().addScaled(system.loss(), 1, uptakeLoss);
        lossChanges++;
    }

    /** How often the losses changed. */
    long lossChanges() {
        return lossChanges;
    }

    /** Whether others give to this agent. */
    boolean receives() {
        return receives;
    }

    /** Place of {@link #received} among the gains. */
    int receivedAt() {
        return receivedAt;
    }

    /** Place of {@link #efflux} among the gains. */
    int effluxAt() {
        return effluxAt;
    }

    /** What others give to the fluid [mol/m^3/s]. */
    DeviceField received() {
        received = received == null ? allocate("received") : received;
        return received;
    }

    /** What others give straight into the cells [mol/m^3/s]. */
    DeviceField intoCells() {
        intoCells = intoCells == null ? allocate("received in cells") : intoCells;
        return intoCells;
    }

    /** What cells give back to the fluid [mol/m^3/s]. */
    DeviceField efflux() {
        efflux = efflux == null ? allocate("efflux") : efflux;
        return efflux;
    }

    /** What cells take per concentration [1/s]; the agent must be taken up. */
    DeviceField uptakeLoss() {
        return uptakeLoss;
    }

    /** What cells took over a step [mol/m^3]. */
    DeviceField takenUp() {
        takenUp = takenUp == null ? allocate("taken up") : takenUp;
        return takenUp;
    }

    /** The tissue's share of each open voxel [-]. */
    DeviceField tissue() {
        tissue = tissue == null ? ofVoxels("tissue", this::tissueOf) : tissue;
        return tissue;
    }

    /** A field of numbers of voxels, given back with the others. */
    DeviceField ofVoxels(String what, Field.VoxelFunction values) {
        DeviceField field = allocate(what);
        backend.edit(field, host -> host.fillBy(values));
        return field;
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
                                loss.set(
                                        x,
                                        y,
                                        z,
                                        exchange.toPlasma()
                                                + carriedBack(x, y, z)
                                                + losses.sum(x, y, z));
                                sum.add(0, exchange.toTissue());
                                sum.add(1, exchange.convectiveIn());
                            }
                        });
        wallGain = sums[0] * grid().voxelVolume();
        convectiveGain = sums[1] * grid().voxelVolume();
        drivers.boundaries().addOutflow(loss);
    }

    /** What transcytosis takes back per concentration in the tissue [1/s]. */
    double carriedBack(int x, int y, int z) {
        return transcytosis.isEmpty() ? 0 : transcytosis.get().loss(x, y, z);
    }

    /** What transcytosis brings per concentration that it sees [1/s]. */
    private VaryingPlasma.Carriage carriage(boolean varies) {
        TranscytosisExchange exchange = transcytosis.orElseThrow();
        DeviceField carried =
                ofVoxels(
                        "transcytosis",
                        (x, y, z) -> agent.storage().get(x, y, z) > 0 ? exchange.gain(x, y, z) : 0);
        transcytosisGain = backend.vectors().sum(carried) * grid().voxelVolume();
        DeviceField gain = varies ? allocate("transcytosis gain") : carried;
        return new VaryingPlasma.Carriage(carried, gain);
    }

    /** k = phi D along each axis on the host; may be one field. */
    List<Field> conductivities() {
        return Stream.of(Axis.values()).map(agent::conductivity).toList();
    }

    private DeviceField injected() {
        return ofVoxels(
                "injected",
                (x, y, z) ->
                        agent.storage().get(x, y, z) > 0
                                ? fluid.injection(x, y, z) * region(x, y, z).injectedConcentration()
                                : 0);
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
        Optional<DeviceField> map =
                Optional.ofNullable(agent.maps().get(SoluteProperty.RETARDATION))
                        .map(values -> keep("retardation", values));
        return new Coefficient(Retardation.byRegion(fluid, agent), map);
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
        return values.at(seconds, tissue);
    }

    /** Largest value that any driver of concentrations reaches. */
    double largestDriver() {
        double largest = 0;
        for (int m = 0; m < drivers.courses().size(); m++) {
            boolean local = m >= receivedAt && m < receivedAt + drivers.local();
            largest = Math.max(largest, local ? 0 : drivers.courses().get(m).largest());
        }
        return largest;
    }

    VoxelGrid grid() {
        return fluid.grid();
    }

    @Override
    public void close() {
        values.balanced().ifPresent(p -> backend.ledger().release(walls()));
        values.close();
        backend.transport().release(system);
        own.forEach(backend::release);
    }
}
