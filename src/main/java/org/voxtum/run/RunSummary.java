package org.voxtum.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.voxtum.casefile.AgentValue;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.compute.DeviceProfile;
import org.voxtum.compute.KernelTime;
import org.voxtum.format.AtomicFile;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.BudgetReport;
import org.voxtum.solver.OxygenSolution;
import org.voxtum.solver.PressureSolution;
import org.voxtum.solver.Simulation;

/** What run.json says: versions, device, timings, iterations, budgets, status. */
final class RunSummary {
    /** Name of the file in the run folder. */
    static final String FILE = "run.json";

    private static final String FINISHED = "finished";
    private final Map<String, Object> json = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();

    RunSummary(AssembledCase run, String version, Map<String, Object> device) {
        json.put("status", "running");
        json.put("version", version);
        json.put("java", System.getProperty("java.version"));
        json.put("device", device);
        json.put("case", run.source().file().toString());
        json.put("name", run.source().name());
        json.put("seed", run.source().numerics().seed());
        json.put("voxels", run.source().grid().voxels());
        json.put("grid", grid(run.source().grid()));
        run.withoutVesselDistance().ifPresent(why -> json.put("without_vessel_distance", why));
        json.put("notices", run.notices());
        if (!run.targeting().isEmpty()) {
            json.put("targeting", run.targeting().stream().map(RunSummary::targeting).toList());
        }
        warnings.addAll(run.warnings());
        warnings.addAll(Doubts.ofCoefficients(run));
        json.put("warnings", warnings);
    }

    void finished(
            AssembledCase run,
            Simulation simulation,
            double pressureSeconds,
            double seconds,
            long peakBytes) {
        json.put("status", FINISHED);
        json.put("model_seconds", run.problem().duration());
        json.put("pressure_wall_seconds", pressureSeconds);
        json.put("transport_wall_seconds", seconds);
        json.put("pressure", pressure(simulation.flow()));
        List<Object> agents = new ArrayList<>();
        long stages = 0;
        for (AgentState agent : simulation.agents()) {
            agents.add(agent(simulation, agent));
            stages += agent.stages();
        }
        json.put("agents", agents);
        double updates = (double) stages * run.source().grid().voxels();
        json.put("voxel_updates_per_second", seconds > 0 ? updates / seconds : 0);
        json.put("field_bytes_peak", peakBytes);
    }

    private static Map<String, Object> targeting(AgentValue value) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("agent", value.agent());
        fact.put("region", value.region());
        fact.put("quantity", value.quantity());
        fact.put("value", value.value());
        fact.put("unit", value.unit());
        fact.put("outside", value.outside());
        return fact;
    }

    private static Map<String, Object> grid(VoxelGrid grid) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("voxels", List.of(grid.nx(), grid.ny(), grid.nz()));
        facts.put("spacing_m", List.of(grid.dx(), grid.dy(), grid.dz()));
        return facts;
    }

    /** What the run is made from and computed with. */
    void madeFrom(RunOrigin origin, BackendChoice choice) {
        json.put("backend", choice.name());
        json.put("precision", choice.precision().label());
        json.put("sets", origin.sets());
        json.put("inputs_sha256", origin.inputs());
    }

    /** Memory that the run is planned to take. */
    void planned(PlannedMemory memory) {
        memory.device()
                .ifPresentOrElse(
                        plan -> json.put("device_bytes_planned", plan.bytes()),
                        () -> json.put("field_bytes_planned", memory.host().bytes()));
    }

    /** The most bytes that it had on the device. */
    void tookOfDevice(long bytes) {
        json.put("device_bytes_peak", bytes);
    }

    void warned(List<String> more) {
        warnings.addAll(more);
    }

    void device(Map<String, Object> properties) {
        json.put("device", properties);
    }

    void profiled(DeviceProfile profile) {
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("copy_bytes_per_second", profile.copyBandwidth());
        table.put("has_times", profile.hasTimes());
        table.put("kernels", profile.kernels().stream().map(k -> kernel(profile, k)).toList());
        json.put("profile", table);
    }

    private static Map<String, Object> kernel(DeviceProfile profile, KernelTime time) {
        Map<String, Object> kernel = new LinkedHashMap<>();
        kernel.put("kernel", time.kernel());
        kernel.put("launches", time.launches());
        kernel.put("bytes", time.bytes());
        if (profile.hasTimes()) {
            kernel.put("seconds", time.seconds());
            kernel.put("bytes_per_second", time.bandwidth());
            kernel.put("share_of_copy", profile.share(time));
        }
        return kernel;
    }

    void stopped(Ending why, double time) {
        json.put("status", "stopped");
        json.put("stopped_by", why.words());
        json.put("stopped_at_model_seconds", time);
    }

    void failed(String message) {
        json.put("status", "failed");
        json.put("error", message);
    }

    private static Map<String, Object> pressure(PressureSolution flow) {
        Map<String, Object> pressure = new LinkedHashMap<>();
        pressure.put("iterations", flow.report() == null ? 0 : flow.report().iterations());
        pressure.put("residuals", flow.report() == null ? List.of() : flow.report().history());
        pressure.put("budget_m3_per_s", flow.budget());
        pressure.put("closure", flow.closure());
        return pressure;
    }

    private static Map<String, Object> agent(Simulation simulation, AgentState state) {
        BudgetReport budget = simulation.budget(state);
        Map<String, Object> agent = new LinkedHashMap<>();
        agent.put("name", state.agent().name());
        agent.put("steps", state.steps());
        agent.put("stages", state.stages());
        agent.put("repeats", state.repeats());
        agent.put("content_mol", budget.content());
        agent.put("budget_mol", budget.terms());
        agent.put("closure", budget.error());
        agent.put("continuity_share", budget.continuityShare());
        return agent;
    }

    /** How oxygen was solved. */
    void oxygen(OxygenSolution solution, double seconds) {
        Map<String, Object> oxygen = new LinkedHashMap<>();
        oxygen.put("wall_seconds", seconds);
        oxygen.put("sweeps", solution.sweeps());
        oxygen.put("iterations", solution.iterations());
        oxygen.put("supply_m3_per_s", solution.balance().supply());
        oxygen.put("consumption_m3_per_s", solution.balance().consumption());
        json.put("oxygen", oxygen);
    }

    /** Whether a run folder holds a finished run. */
    static boolean isFinished(RunFolder folder) {
        try {
            JsonNode json = new ObjectMapper().readTree(folder.file(FILE).toFile());
            return json.path("status").asText("").equals(FINISHED);
        } catch (IOException notWritten) {
            return false;
        }
    }

    void write(RunFolder folder) {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        try {
            byte[] text = mapper.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
            AtomicFile.write(folder.disk(), folder.file(FILE), out -> out.write(text));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
