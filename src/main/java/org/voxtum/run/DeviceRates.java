package org.voxtum.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How fast a backend is, measured on {@link BenchCase}.
 *
 * @param device what was measured: the name of a {@link BackendChoice}
 * @param precision {@code single} or {@code double}
 * @param voxels voxels of the grid
 * @param copyBandwidth bytes that a copy within the device reads and writes in a second
 * @param stage one stage of a superstep with limited advection [s/voxel]
 * @param step what a superstep takes beside its stages: start, budget, exposure [s/voxel]
 * @param implicitStep one whole implicit step [s/voxel]
 * @param smoother one pass of the multigrid smoother [s/voxel]
 * @param solve the pressure solve, all of it [s/voxel]
 */
public record DeviceRates(
        String device,
        String precision,
        long voxels,
        double copyBandwidth,
        double stage,
        double step,
        double implicitStep,
        double smoother,
        double solve) {
    private static final double NANO = 1e-9;

    /** What a pass of the smoother must move at least: p, k, a, b, next, and next again. */
    private static final int SMOOTHER_NUMBERS = 6;

    /** Share of the copy's bandwidth that the smoother reaches with what it must move [-]. */
    public double smootherShareOfCopy() {
        int bytes = SMOOTHER_NUMBERS * numberBytes();
        return bytes / smoother / copyBandwidth;
    }

    /** Bytes that a copy could move in the time of a stage, for one voxel. */
    public double stageBytesOfCopy() {
        return stage * copyBandwidth;
    }

    private int numberBytes() {
        return precision.equals("single") ? Float.BYTES : Double.BYTES;
    }

    /** One line to paste. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "%s, %s, %d^3: copy %.1f GB/s; stage %.2f ns/voxel (a copy of %.0f B); smoother"
                        + " %.2f ns/voxel (%.0f %% of copy); step +%.2f, implicit step %.0f,"
                        + " pressure %.0f ns/voxel",
                device,
                precision,
                Math.round(Math.cbrt((double) voxels)),
                copyBandwidth * NANO,
                stage / NANO,
                stageBytesOfCopy(),
                smoother / NANO,
                100 * smootherShareOfCopy(),
                step / NANO,
                implicitStep / NANO,
                solve / NANO);
    }

    /** Reads what {@link #facts} gave; empty where something is missing or no number. */
    static Optional<DeviceRates> of(Map<String, Object> facts) {
        List<String> numbers =
                List.of(
                        "voxels",
                        "copy_bytes_per_second",
                        "stage_ns_per_voxel",
                        "step_ns_per_voxel",
                        "implicit_step_ns_per_voxel",
                        "smoother_ns_per_voxel",
                        "pressure_ns_per_voxel");
        boolean whole =
                facts.get("device") instanceof String
                        && facts.get("precision") instanceof String
                        && numbers.stream().allMatch(name -> facts.get(name) instanceof Number);
        return whole ? Optional.of(read(facts)) : Optional.empty();
    }

    private static DeviceRates read(Map<String, Object> facts) {
        return new DeviceRates(
                (String) facts.get("device"),
                (String) facts.get("precision"),
                ((Number) facts.get("voxels")).longValue(),
                number(facts, "copy_bytes_per_second"),
                number(facts, "stage_ns_per_voxel") * NANO,
                number(facts, "step_ns_per_voxel") * NANO,
                number(facts, "implicit_step_ns_per_voxel") * NANO,
                number(facts, "smoother_ns_per_voxel") * NANO,
                number(facts, "pressure_ns_per_voxel") * NANO);
    }

    private static double number(Map<String, Object> facts, String name) {
        return ((Number) facts.get(name)).doubleValue();
    }

    /** The same by name, for programs. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("device", device);
        facts.put("precision", precision);
        facts.put("voxels", voxels);
        facts.put("copy_bytes_per_second", copyBandwidth);
        facts.put("stage_ns_per_voxel", stage / NANO);
        facts.put("stage_bytes_of_copy", stageBytesOfCopy());
        facts.put("step_ns_per_voxel", step / NANO);
        facts.put("implicit_step_ns_per_voxel", implicitStep / NANO);
        facts.put("smoother_ns_per_voxel", smoother / NANO);
        facts.put("smoother_share_of_copy", smootherShareOfCopy());
        facts.put("pressure_ns_per_voxel", solve / NANO);
        return facts;
    }
}
