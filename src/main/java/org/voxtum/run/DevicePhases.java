package org.voxtum.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.voxtum.casefile.AgentSpec;
import org.voxtum.casefile.Case;
import org.voxtum.compute.Carry;
import org.voxtum.compute.aparapi.RateComparison;
import org.voxtum.compute.opencl.BufferSizes;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.CellEffect;

/**
 * The buffers that solver and backend hold at the same time, on any grid of the case's shape.
 *
 * @param source the case
 * @param facts what decides which fields there are
 * @param sizes bytes on the device
 * @param faces voxels of each list of faces, by what they belong to, on the case's own grid
 */
record DevicePhases(Case source, CaseFacts facts, BufferSizes sizes, Map<String, Long> faces) {
    /** Copies the map. */
    DevicePhases {
        faces = Collections.unmodifiableMap(new TreeMap<>(faces));
    }

    /** The phases on a grid. */
    List<DevicePhase> on(VoxelGrid grid) {
        List<DevicePhase> phases = new ArrayList<>();
        phases.add(new DevicePhase("pressure solve", pressure(grid).list()));
        if (facts.kinetics().arguments() > 0) {
            phases.add(new DevicePhase("comparison of users' rates", comparison(grid).list()));
        }
        phases.add(new DevicePhase("transport", shared(grid).list()).with(longestTurn(grid)));
        return phases;
    }

    /** Bytes that an agent has through the turns of all others. */
    long staying(VoxelGrid grid, AgentSpec agent) {
        DeviceBuffers own = new DeviceBuffers(grid, sizes);
        state(own, agent);
        return new DevicePhase(agent.name(), own.list()).bytes();
    }

    private DeviceBuffers session(VoxelGrid grid) {
        return new DeviceBuffers(grid, sizes)
                .buffer("pulse", sizes.pulse())
                .buffer("partial sums", sizes.partialSums());
    }

    private DeviceBuffers pressure(VoxelGrid grid) {
        return session(grid)
                .carrying("pressure", Carry.PAIR)
                .fields("right side, then filtration", 1)
                .fields("absorption", 1)
                .fields("hydraulic conductivity", facts.conductivityAxes())
                .solver();
    }

    /** Users' rates are compared one after another, before any agent is there. */
    private DeviceBuffers comparison(VoxelGrid grid) {
        long points = RateComparison.POINTS;
        return floor(grid)
                .buffer("arguments", sizes.table(facts.kinetics().arguments() * points))
                .buffer("values", sizes.table(points));
    }

    private DeviceBuffers floor(VoxelGrid grid) {
        return session(grid)
                .faces("flux")
                .fields("rate at the start, last stage, stage before last", 3)
                .fields("integral of c over a step", 1);
    }

    /** What stays through the turns of all agents. */
    private DeviceBuffers shared(VoxelGrid grid) {
        DeviceBuffers buffers = floor(grid);
        source.agents().forEach(agent -> state(buffers, agent));
        return buffers;
    }

    private void state(DeviceBuffers buffers, AgentSpec agent) {
        String name = agent.name();
        buffers.carrying(name + " concentration", Carry.BYTE);
        facts.pools(agent)
                .forEach(pool -> buffers.carrying(name + " " + pool + " pool", Carry.BYTE));
        if (facts.local().receptors(agent) > 0) {
            buffers.carrying(name + " receptors", Carry.BYTE);
        }
        facts.accumulated(agent).forEach(drug -> response(buffers, name, drug));
        if (source.run().exposure()) {
            buffers.carrying(name + " area under the curve", Carry.PAIR)
                    .fields(name + " peak and its time", 2)
                    .fields(name + " time above thresholds", facts.thresholds(agent));
        }
    }

    private static void response(DeviceBuffers buffers, String agent, CellEffect.Drug drug) {
        String pool = agent + " " + drug.pool().name().toLowerCase(Locale.ROOT);
        switch (drug.exposure()) {
            case PEAK -> buffers.fields(pool + " peak", 1);
            case AUC -> buffers.carrying(pool + " area under the curve", Carry.PAIR);
            case SATURATION ->
                    buffers.carrying(pool + " saturated time", Carry.PAIR)
                            .fields(pool + " share of tissue", 1);
        }
    }

    private List<DevicePhase.PlannedBuffer> longestTurn(VoxelGrid grid) {
        return facts.local().groups().stream()
                .map(group -> together(grid, group))
                .max(Comparator.comparingLong(DeviceBuffers::bytes))
                .map(DeviceBuffers::list)
                .orElse(List.of());
    }

    /** Agents that exchange have their turn together. */
    private DeviceBuffers together(VoxelGrid grid, List<AgentSpec> group) {
        DeviceBuffers buffers = new DeviceBuffers(grid, sizes);
        group.forEach(agent -> turn(buffers, grid, agent));
        return buffers.fields("what users' rates read", facts.local().ofKinetics(group));
    }

    /** What an agent has only while it is its turn. */
    private DeviceBuffers turn(DeviceBuffers buffers, VoxelGrid grid, AgentSpec agent) {
        Shape shape = Shape.of(grid);
        LocalFields local = facts.local();
        String of = agent.name() + "'s turn: ";
        boolean injects = facts.injects(agent);
        int carriage = facts.carriage(agent);
        boolean adds = injects || carriage > 0 || local.addsGains(agent);
        buffers.carrying(of + "integral of c", Carry.BYTE)
                .fields(of + "exchange and loss", 2)
                .fields(of + "transcytosis", carriage)
                .fields(of + "plasma gain", facts.variesAlongVessels(agent) ? 1 : 0)
                .fields(of + "injected", injects ? 1 : 0)
                .fields(of + "sum of gains", adds ? 1 : 0)
                .fields(of + "release and uptake", local.plain(agent))
                .fields(of + "retardation", facts.retardationMaps(agent))
                .buffer(of + "regions", sizes.table(source.regions().size()))
                .buffer(of + "held concentrations", sizes.held(shape));
        for (int i = 0; i < local.handedOver(agent); i++) {
            buffers.carrying(of + "given to others " + i, Carry.BYTE);
        }
        faces.forEach(
                (face, voxels) -> {
                    long scaled = scaled(voxels, grid);
                    buffers.buffer(of + "voxels at " + face, sizes.facePositions(scaled))
                            .buffer(of + "conductances of " + face, sizes.table(scaled));
                });
        long walls = facts.wallVoxels(agent);
        if (walls > 0) {
            buffers.buffer(of + "wall voxels", sizes.voxelPositions(walls))
                    .buffer(of + "wall voxels values", sizes.table(walls));
        }
        storage(buffers, agent, shape, of);
        buffers.fields(of + "receptors", facts.reacts(agent) ? 1 : 0);
        return facts.implicit(agent) ? implicit(buffers, agent, of) : buffers;
    }

    /** phi and k: fields, or a number a region and each voxel's share of tissue. */
    private void storage(DeviceBuffers buffers, AgentSpec agent, Shape shape, String of) {
        boolean labels = !facts.uniform(agent);
        if (facts.looksUp(agent)) {
            long table = sizes.table(labels ? source.regions().size() : 1);
            buffers.buffer(of + "shares of tissue", sizes.labels(shape))
                    .buffer(of + "accessible fraction and diffusivities", 4 * table)
                    .fields(
                            of + "accessible fraction of each voxel",
                            storesLookedUp(agent) ? 1 : 0);
        } else {
            buffers.fields(of + "accessible fraction", 1)
                    .fields(of + "conductivity", facts.diffusivityAxes(agent))
                    .buffer(of + "no shares", 1);
        }
        buffers.buffer(of + "labels", labels && readsLabels(agent) ? sizes.labels(shape) : 1);
    }

    /** Implicit steps and kinetics ask for the accessible fraction of each voxel. */
    private boolean storesLookedUp(AgentSpec agent) {
        return facts.implicit(agent) || facts.storesForKinetics(agent);
    }

    /** Not where every voxel has its own numbers. */
    private boolean readsLabels(AgentSpec agent) {
        return facts.looksUp(agent)
                || facts.retardationMaps(agent) == 0 && !facts.uniformRetardation(agent);
    }

    private DeviceBuffers implicit(DeviceBuffers buffers, AgentSpec agent, String of) {
        return buffers.fields(of + "implicit conductivity", facts.diffusivityAxes(agent))
                .fields(of + "implicit absorption", 1)
                .carrying(of + "implicit stage", Carry.PAIR)
                .borrowingSolver();
    }

    /** Faces grow as areas do. */
    private long scaled(long voxels, VoxelGrid grid) {
        if (grid.voxels() == source.grid().voxels()) {
            return voxels;
        }
        double ratio = (double) grid.voxels() / source.grid().voxels();
        return (long) Math.ceil(voxels * Math.pow(ratio, 2 / 3.0));
    }
}
