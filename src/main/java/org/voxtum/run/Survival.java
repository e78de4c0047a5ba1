package org.voxtum.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voxtum.analysis.SurvivalMetrics;
import org.voxtum.analysis.TissueVolume;
import org.voxtum.analysis.VoxelValues;
import org.voxtum.grid.Field;
import org.voxtum.model.CellEffect;
import org.voxtum.model.CellResponse;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.OxygenSolution;
import org.voxtum.solver.Simulation;

/** Which share of the cells survives what acted on them until a moment. */
final class Survival {
    private final Simulation simulation;
    private final CellResponse response;
    private final List<VoxelValues> logs = new ArrayList<>();

    private Survival(Simulation simulation, CellResponse response, double time) {
        this.simulation = simulation;
        this.response = response;
        for (int i = 0; i < response.effects().size(); i++) {
            CellEffect effect = response.effects().get(i);
            if (effect instanceof CellEffect.Drug drug) {
                logs.add(drug(i, drug));
            } else if (effect instanceof CellEffect.Radiation dose && time >= dose.at()) {
                logs.add(radiation(dose));
            }
        }
    }

    /** Empty where the case asks for no response. */
    static Optional<Survival> of(Simulation simulation, double time) {
        return simulation
                .problem()
                .response()
                .map(response -> new Survival(simulation, response, time));
    }

    /** ln S of a voxel; 0 where nothing acts. */
    double logAt(int x, int y, int z) {
        double sum = 0;
        for (VoxelValues log : logs) {
            sum += log.at(x, y, z);
        }
        return sum;
    }

    /** S of a voxel [-]; 0 where there is no tissue. */
    double at(int x, int y, int z) {
        return response.tissue().at(x, y, z) > 0 ? StrictMath.exp(logAt(x, y, z)) : 0;
    }

    /** Survivors of a tissue. */
    SurvivalMetrics of(TissueVolume tissue) {
        return SurvivalMetrics.of(tissue, this::logAt, response.cells()::at);
    }

    private VoxelValues drug(int effect, CellEffect.Drug drug) {
        AgentState state = agent(drug.agent());
        Field exposure = exposure(effect, drug, state);
        if (drug.exposure() == CellEffect.Exposure.SATURATION) {
            return (x, y, z) -> drug.law().logSurvival(exposure.get(x, y, z));
        }
        Field.VoxelFunction share = response.share(drug.pool(), state.agent().storage());
        return (x, y, z) -> {
            double own = share.at(x, y, z);
            return own > 0 ? drug.law().logSurvival(exposure.get(x, y, z) / own) : 0;
        };
    }

    private AgentState agent(String name) {
        return simulation.agents().stream()
                .filter(state -> state.agent().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Field exposure(int effect, CellEffect.Drug drug, AgentState state) {
        if (!drug.takesKeptExposure()) {
            return state.response().of(effect);
        }
        return drug.exposure() == CellEffect.Exposure.AUC
                ? simulation.areaUnderCurve(state)
                : simulation.peak(state);
    }

    private VoxelValues radiation(CellEffect.Radiation radiation) {
        Optional<Field> tension = simulation.oxygen().map(OxygenSolution::tension);
        if (tension.isEmpty()) {
            double log = radiation.law().logSurvival(radiation.dose());
            return (x, y, z) -> log;
        }
        Field oxygen = tension.get();
        return (x, y, z) -> radiation.law().logSurvival(radiation.dose(), oxygen.get(x, y, z));
    }
}
