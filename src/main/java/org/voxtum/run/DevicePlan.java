package org.voxtum.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.voxtum.casefile.AgentSpec;
import org.voxtum.casefile.Case;
import org.voxtum.compute.Precision;
import org.voxtum.compute.opencl.BufferSizes;
import org.voxtum.compute.opencl.DeviceDescription;
import org.voxtum.fault.Fault;
import org.voxtum.fault.RunRule;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;

/**
 * Memory of an OpenCL device that a run needs, buffer by buffer, from the case alone and before
 * anything is allocated: while the pressure is solved, and while the agent with the most has its
 * turn.
 */
public final class DevicePlan {
    /** Largest share of a device's memory that its driver and context may take. */
    private static final int RESERVED_SHARE = 32;

    private static final int HALVINGS = 40;
    private final Case source;
    private final DeviceDescription device;
    private final VoxelGrid grid;
    private final DevicePhases layout;
    private final List<DevicePhase> phases;

    private DevicePlan(
            Case source, DeviceDescription device, Precision precision, CaseFacts facts) {
        this.source = source;
        this.device = device;
        this.grid = source.grid();
        this.layout =
                new DevicePhases(
                        source, facts, BufferSizes.on(device, precision), FaceCounts.of(source));
        this.phases = layout.on(grid);
    }

    /** Plan of a case on a device. */
    public static DevicePlan of(Case source, DeviceDescription device, Precision precision) {
        return of(source, device, precision, CaseFacts.of(source));
    }

    /** The same where what decides is known. */
    static DevicePlan of(
            Case source, DeviceDescription device, Precision precision, CaseFacts facts) {
        return new DevicePlan(source, device, precision, facts);
    }

    /** Parts of a run in their order. */
    List<DevicePhase> phases() {
        return phases;
    }

    /** Bytes in the larger phase. */
    public long bytes() {
        return bytes(phases);
    }

    private static long bytes(List<DevicePhase> phases) {
        return phases.stream().mapToLong(DevicePhase::bytes).max().orElse(0);
    }

    /**
     * Bytes that a run may take: the memory that the driver reports (CL_DEVICE_GLOBAL_MEM_SIZE)
     * without what it and other programs are left. OpenCL 1.2 has no question for what is free.
     */
    long free() {
        return device.memory() - device.memory() / RESERVED_SHARE;
    }

    private static DevicePhase.PlannedBuffer largest(List<DevicePhase> phases) {
        return phases.stream()
                .flatMap(phase -> phase.buffers().stream())
                .max(Comparator.comparingLong(DevicePhase.PlannedBuffer::largest))
                .orElseThrow();
    }

    private boolean fits(VoxelGrid other) {
        return Shape.holds(other.nx(), other.ny(), other.nz()) && fits(layout.on(other));
    }

    private boolean fits(List<DevicePhase> planned) {
        return bytes(planned) <= free() && largest(planned).largest() <= device.largestBuffer();
    }

    /** Whether memory and largest buffer of the device are enough. */
    public boolean fits() {
        return fits(phases);
    }

    /** Voxels along each axis of about the largest grid of the case's shape that fits. */
    int[] largestGrid() {
        double fitting = 0;
        double scale = 1;
        while (fits(scaled(scale))) {
            fitting = scale;
            scale *= 2;
        }
        double excess = scale;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (fitting + excess) / 2;
            boolean fits = fits(scaled(middle));
            fitting = fits ? middle : fitting;
            excess = fits ? excess : middle;
        }
        VoxelGrid found = scaled(fitting);
        return new int[] {found.nx(), found.ny(), found.nz()};
    }

    /** How many more agents like one fit beside those of the case, each with turns of its own. */
    long furtherAgents(AgentSpec like) {
        long transport = phases.get(phases.size() - 1).bytes();
        return Math.max(0, (free() - transport) / layout.staying(grid, like));
    }

    /** The same box in voxels of the same shape, so many times as many along each axis. */
    private VoxelGrid scaled(double scale) {
        return new VoxelGrid(
                (int) Math.max(1, grid.nx() * scale),
                (int) Math.max(1, grid.ny() * scale),
                (int) Math.max(1, grid.nz() * scale),
                grid.dx(),
                grid.dy(),
                grid.dz(),
                grid.originX(),
                grid.originY(),
                grid.originZ());
    }

    /**
     * Refuses a case that does not fit onto the device.
     *
     * @throws Fault DEVICE with what is needed and there, and the largest grid of the same shape
     */
    public void refuseTooLarge() {
        DevicePhase.PlannedBuffer largest = largest(phases);
        int[] fitting = fits() ? new int[3] : largestGrid();
        String place = source.where("grid", "voxels");
        if (bytes() > free()) {
            throw RunRule.DEVICE_MEMORY.fault(
                    place,
                    grid.voxels(),
                    Gibibytes.of(bytes()),
                    device.name(),
                    Gibibytes.of(free()),
                    Gibibytes.of(device.memory()),
                    fitting[0],
                    fitting[1],
                    fitting[2]);
        }
        if (largest.largest() > device.largestBuffer()) {
            throw RunRule.DEVICE_BUFFER.fault(
                    place,
                    largest.name(),
                    Gibibytes.of(largest.largest()),
                    device.name(),
                    Gibibytes.of(device.largestBuffer()),
                    fitting[0],
                    fitting[1],
                    fitting[2]);
        }
    }

    /** Lines to print: phases, their buffers, and what the device has. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (DevicePhase phase : phases) {
            lines.add(line(phase.name(), phase.bytes()));
            phase.buffers().forEach(each -> lines.add("  " + line(each.name(), each.bytes())));
        }
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%s: %s GiB are free of %s GiB that its driver reports (1/%d is left to it),"
                                + " largest buffer %s GiB",
                        device.name(),
                        Gibibytes.of(free()),
                        Gibibytes.of(device.memory()),
                        RESERVED_SHARE,
                        Gibibytes.of(device.largestBuffer())));
        int[] largest = largestGrid();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%s; the largest grid of this shape that does is about %d x %d x %d voxels",
                        fits() ? "the case fits" : "the case does not fit",
                        largest[0],
                        largest[1],
                        largest[2]));
        source.agents().forEach(agent -> lines.add(further(agent)));
        return lines;
    }

    private String further(AgentSpec agent) {
        return String.format(
                Locale.ROOT,
                "one more agent like '%s' takes %.1f bytes a voxel; %,d of them fit beside",
                agent.name(),
                (double) layout.staying(grid, agent) / grid.voxels(),
                furtherAgents(agent));
    }

    private String line(String name, long bytes) {
        return String.format(
                Locale.ROOT,
                "%-50s %,18d bytes %8.3f a voxel",
                name,
                bytes,
                (double) bytes / grid.voxels());
    }

    /** The same as numbers, for programs. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("device", device.name());
        facts.put("planned_bytes", bytes());
        facts.put("free_bytes", free());
        facts.put("memory_bytes", device.memory());
        facts.put("largest_planned_buffer_bytes", largest(phases).largest());
        facts.put("largest_buffer_bytes", device.largestBuffer());
        facts.put("fits", fits());
        facts.put("largest_grid", largestGrid());
        Map<String, Long> further = new LinkedHashMap<>();
        source.agents().forEach(agent -> further.put(agent.name(), furtherAgents(agent)));
        facts.put("further_agents", further);
        Map<String, Object> named = new LinkedHashMap<>();
        for (DevicePhase phase : phases) {
            Map<String, Long> buffers = new LinkedHashMap<>();
            phase.buffers().forEach(each -> buffers.put(each.name(), each.bytes()));
            named.put(phase.name(), buffers);
        }
        facts.put("phases", named);
        return facts;
    }
}
