package org.voxtum.solver;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Carry;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.Exposure;
import org.voxtum.grid.CompensatedSum;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.CellResponse;

/**
 * What of one agent changes over a run: concentration, pools, exposure, accumulated budget and
 * where its steps stand.
 */
public final class AgentState {
    private static final String TURN_INTEGRAL = "turn integral";
    private static final String RECEPTORS = "receptors";
    private static final String TRANSFER = "transfer: ";
    private static final String VESSELS = "plasma along vessels";
    private final AgentCoefficients agent;
    final DeviceField concentration;

    /** Amount per tissue volume in each pool that the agent fills. */
    final Map<TissuePool, DeviceField> pools = new EnumMap<>(TissuePool.class);

    /** Receptors that turn over, free and bound [mol/m^3]; empty where another agent keeps them. */
    final Optional<DeviceField> receptors;

    /** Empty where none is kept. */
    final Optional<Exposure> exposure;

    /** What stands in plasma that takes its time to pass a network; empty where none does. */
    final Optional<VesselPlasma> vessels;

    /** What effects on cells need beside it. */
    private final ResponseExposure response;

    final Map<String, CompensatedSum> budget = new LinkedHashMap<>();

    /** What pools gave away since the start [mol]. */
    private final Map<String, CompensatedSum> transfers = new LinkedHashMap<>();

    /** Time integrals of the drivers over the steps that are not booked yet. */
    private final List<CompensatedSum> turnDrivers = new ArrayList<>();

    double time;
    double initialContent;

    /** Steps since the last event, for the first-order starts. */
    int stepsSinceEvent;

    long steps;
    long stages;
    long repeats;

    /** Integral of the magnitude of the continuity term [mol]. */
    double continuityMagnitude;

    /**
     * An agent by itself.
     *
     * @param keepsExposure whether exposure is accumulated
     */
    AgentState(Backend backend, VoxelGrid grid, AgentCoefficients agent, boolean keepsExposure) {
        this(
                backend,
                grid,
                agent,
                keepsExposure,
                SurfaceReceptors.keptBy(agent, List.of(agent)),
                Optional.empty());
    }

    /**
     * @param keepsExposure whether exposure is accumulated
     * @param sites receptors at the start that it keeps [mol/m^3]; empty where none turn over
     * @param cells how cells respond; empty where nothing is asked
     */
    AgentState(
            Backend backend,
            VoxelGrid grid,
            AgentCoefficients agent,
            boolean keepsExposure,
            Optional<Field.VoxelFunction> sites,
            Optional<CellResponse> cells) {
        this.agent = agent;
        concentration =
                backend.allocate(agent.name() + " concentration", Shape.of(grid), Carry.BYTE);
        backend.edit(concentration, this::fillInitial);
        for (TissuePool pool : TissuePool.of(agent)) {
            String name = agent.name() + " " + pool.label() + " pool";
            pools.put(pool, backend.allocate(name, Shape.of(grid), Carry.BYTE));
        }
        receptors = sites.map(values -> receptors(backend, grid, values));
        exposure = keepsExposure ? Optional.of(exposure(backend, grid)) : Optional.empty();
        response =
                cells.map(c -> new ResponseExposure(backend, c, agent, concentration, pools))
                        .orElseGet(() -> new ResponseExposure(backend));
        vessels = VesselPlasma.of(agent);
        initialContent = content(backend, grid);
    }

    private void fillInitial(Field c) {
        c.fillBy((x, y, z) -> agent.storage().get(x, y, z) > 0 ? agent.initial().at(x, y, z) : 0);
    }

    private DeviceField receptors(Backend backend, VoxelGrid grid, Field.VoxelFunction sites) {
        String name = agent.name() + " " + RECEPTORS;
        DeviceField field = backend.allocate(name, Shape.of(grid), Carry.BYTE);
        backend.edit(field, host -> host.fillBy(sites));
        return field;
    }

    private Exposure exposure(Backend backend, VoxelGrid grid) {
        Shape shape = Shape.of(grid);
        List<DeviceField> above = new ArrayList<>();
        for (double threshold : agent.thresholds()) {
            above.add(backend.allocate(agent.name() + " time above " + threshold, shape));
        }
        Exposure start =
                new Exposure(
                        backend.allocate(agent.name() + " auc", shape, Carry.PAIR),
                        backend.allocate(agent.name() + " peak", shape),
                        backend.allocate(agent.name() + " peak time", shape),
                        agent.thresholds(),
                        above);
        backend.vectors().copy(concentration, start.peak());
        return start;
    }

    /** Every field, by the name that a snapshot has it under. */
    private Map<String, DeviceField> fields() {
        Map<String, DeviceField> fields = new LinkedHashMap<>();
        fields.put("concentration", concentration);
        pools.forEach((pool, amount) -> fields.put(pool.label() + " pool", amount));
        receptors.ifPresent(kept -> fields.put(RECEPTORS, kept));
        exposure.ifPresent(kept -> addExposure(kept, fields));
        response.addTo(fields);
        return fields;
    }

    private static void addExposure(Exposure exposure, Map<String, DeviceField> fields) {
        fields.put("auc", exposure.areaUnderCurve());
        fields.put("peak", exposure.peak());
        fields.put("peak time", exposure.peakTime());
        for (int k = 0; k < exposure.timeAbove().size(); k++) {
            fields.put("time above " + k, exposure.timeAbove().get(k));
        }
    }

    /**
     * Everything that changes; fields as the backend downloads them.
     *
     * @param turnIntegral time integral of c over the steps that are not booked yet; may be null
     *     where there are none
     */
    AgentSnapshot snapshot(Backend backend, DeviceField turnIntegral) {
        Map<String, CompensatedSum.Parts> sums = new LinkedHashMap<>();
        budget.forEach((term, sum) -> sums.put(term, sum.parts()));
        transfers.forEach((name, sum) -> sums.put(TRANSFER + name, sum.parts()));
        Map<String, Field> values = new LinkedHashMap<>();
        fields().forEach((name, field) -> values.put(name, backend.download(field)));
        vessels.ifPresent(plasma -> values.put(VESSELS, plasma.row()));
        if (inTurn()) {
            values.put(TURN_INTEGRAL, backend.download(turnIntegral));
        }
        return new AgentSnapshot(
                agent.name(),
                time,
                stepsSinceEvent,
                steps,
                stages,
                repeats,
                initialContent,
                continuityMagnitude,
                sums,
                turnDrivers.stream().map(CompensatedSum::parts).toList(),
                values);
    }

    /** Goes on from a snapshot, which is copied. */
    void restore(Backend backend, AgentSnapshot from, DeviceField turnIntegral) {
        Map<String, DeviceField> own = fields();
        if (!from.turnDrivers().isEmpty()) {
            own.put(TURN_INTEGRAL, turnIntegral);
        }
        Set<String> kept = new HashSet<>(own.keySet());
        vessels.ifPresent(plasma -> kept.add(VESSELS));
        if (!from.agent().equals(agent.name()) || !from.fields().keySet().equals(kept)) {
            throw SimulationState.ofAnotherProblem(
                    "'" + from.agent() + "' in place of '" + agent.name() + "'");
        }
        vessels.ifPresent(plasma -> plasma.become(from.fields().get(VESSELS)));
        own.forEach((name, field) -> backend.store(field, from.fields().get(name)));
        budget.clear();
        transfers.clear();
        from.budget().forEach(this::restore);
        turnDrivers.clear();
        from.turnDrivers().forEach(parts -> turnDrivers.add(new CompensatedSum(parts)));
        time = from.time();
        stepsSinceEvent = from.stepsSinceEvent();
        steps = from.steps();
        stages = from.stages();
        repeats = from.repeats();
        initialContent = from.initialContent();
        continuityMagnitude = from.continuityMagnitude();
    }

    private void restore(String name, CompensatedSum.Parts parts) {
        CompensatedSum sum = new CompensatedSum(parts);
        if (name.startsWith(TRANSFER)) {
            transfers.put(name.substring(TRANSFER.length()), sum);
        } else {
            budget.put(name, sum);
        }
    }

    /** Amount in the free pool [mol]. */
    double content(Backend backend, VoxelGrid grid) {
        Field c = backend.download(concentration);
        double[] sums =
                VoxelLoop.sums(
                        grid,
                        1,
                        (x, y, z, sum) ->
                                sum.add(0, agent.storage().get(x, y, z) * c.get(x, y, z)));
        return sums[0] * grid.voxelVolume();
    }

    /** Amount in a pool [mol]; 0 where the agent has none. */
    double amount(Backend backend, VoxelGrid grid, TissuePool pool) {
        DeviceField field = pools.get(pool);
        if (field == null) {
            return 0;
        }
        Field amount = backend.download(field);
        double[] sums = VoxelLoop.sums(grid, 1, (x, y, z, sum) -> sum.add(0, amount.get(x, y, z)));
        return sums[0] * grid.voxelVolume();
    }

    /** Collects the drivers' time integrals over a step that is not booked yet. */
    void collect(double[] driverIntegrals) {
        while (turnDrivers.size() < driverIntegrals.length) {
            turnDrivers.add(new CompensatedSum());
        }
        for (int m = 0; m < driverIntegrals.length; m++) {
            turnDrivers.get(m).add(driverIntegrals[m]);
        }
    }

    /** Whether steps wait to be booked. */
    boolean inTurn() {
        return !turnDrivers.isEmpty();
    }

    double[] collectedDrivers() {
        return turnDrivers.stream().mapToDouble(CompensatedSum::value).toArray();
    }

    void endTurn() {
        turnDrivers.clear();
    }

    void book(String term, double amount) {
        budget.computeIfAbsent(term, name -> new CompensatedSum()).add(amount);
    }

    /** Books what a pool gave away, which is no term of the free pool's budget. */
    void transfer(String name, double amount) {
        transfers.computeIfAbsent(name, own -> new CompensatedSum()).add(amount);
    }

    /** What was booked under a name so far [mol]; 0 where nothing was. */
    double transferred(String name) {
        CompensatedSum sum = transfers.get(name);
        return sum == null ? 0 : sum.value();
    }

    /** The agent. */
    public AgentCoefficients agent() {
        return agent;
    }

    /** Model time that this agent has reached [s]. */
    public double time() {
        return time;
    }

    /** Accepted steps so far. */
    public long steps() {
        return steps;
    }

    /** Stages so far, those of rejected steps included. */
    public long stages() {
        return stages;
    }

    /** Steps that were repeated because a value fell below zero. */
    public long repeats() {
        return repeats;
    }

    /** What the agent's effects on cells accumulated. */
    public ResponseExposure response() {
        return response;
    }

    /** The exposure, where the problem keeps it. */
    Exposure keptExposure() {
        return exposure.orElseThrow(
                () -> new IllegalStateException("the exposure of this problem is not kept"));
    }
}
