package org.voxtum.compute.opencl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.voxtum.compute.KernelSweep;
import org.voxtum.compute.Precision;
import org.voxtum.grid.FieldLedger;
import org.voxtum.grid.VoxelGrid;

/** Runs kernels in a process of its own on a driver that an environment chooses. */
public final class DeviceProcess {
    static final VoxelGrid SMALL = new VoxelGrid(9, 5, 4, 1, 2, 4, 0, 0, 0);

    /** Variable of the environment: most time of a launch [s]. */
    static final String LONGEST_LAUNCH = "VOXTUM_TEST_LONGEST_LAUNCH";

    /** Variable of the environment: times are kept where it is set. */
    static final String PROFILE = "VOXTUM_TEST_PROFILE";

    /** Variable of the environment: folder of the cache; none where it is not set. */
    static final String CACHE = "VOXTUM_TEST_CACHE";

    /** Variable of the environment: the driver takes nothing from the cache where it is set. */
    static final String STALE = "VOXTUM_TEST_STALE";

    private static final int GRACE_SECONDS = 600;
    private static final String SAID = "| ";
    private static final Pattern COUNTED =
            Pattern.compile("Instructions executed for kernel '(\\w+)'");

    private DeviceProcess() {}

    /**
     * Writes a line for each result of a sweep; arguments: file, device, whether by rows, options
     * of the compiler, and a kernel to run instead. The environment may say how long a launch may
     * take.
     */
    public static void main(String... arguments) throws IOException {
        DeviceDescription device = OpenClDevices.here().choose(arguments[1]);
        KernelForm form = new KernelForm(Boolean.parseBoolean(arguments[2]), arguments[3]);
        List<String> lines = new ArrayList<>(List.of("device " + device.text()));
        String longest = System.getenv().getOrDefault(LONGEST_LAUNCH, "0.2");
        OpenClOptions options =
                OpenClOptions.plain()
                        .withLaunchesOf(Double.parseDouble(longest))
                        .profiling(System.getenv(PROFILE) != null)
                        .caching(Optional.ofNullable(System.getenv(CACHE)).map(Path::of), false);
        DriverAccess access =
                System.getenv(STALE) == null
                        ? DriverAccess.direct()
                        : FaultyDriver.thatTakesNoBinary();
        try (OpenClBackend backend =
                OpenClBackend.on(
                        device, Precision.SINGLE, new FieldLedger(), form, options, access)) {
            lines.add("kernels from the cache: " + backend.session().isFromCache());
            if (arguments.length > 4) {
                runPlanted(backend, arguments[4]);
            } else {
                sweep(backend).forEach((name, hash) -> lines.add("= " + name + "=" + hash));
            }
            backend.profile().ifPresent(p -> lines.add("times of kernels: " + p.hasTimes()));
        }
        Files.write(Path.of(arguments[0]), lines);
    }

    /**
     * A hash of each result on a small box and on lines of voxels along each axis; of reactions,
     * which take the simulator longest, on a block and a part of one.
     */
    static Map<String, String> sweep(OpenClBackend backend) {
        Map<String, String> hashes = new LinkedHashMap<>();
        KernelSweep.ofReactions(backend, VoxelGrid.cubes(67, 1, 1, 1))
                .forEach((name, v) -> hashes.put(name, KernelSweep.hash(v)));
        for (VoxelGrid grid :
                List.of(
                        SMALL,
                        VoxelGrid.cubes(7, 1, 1, 1),
                        VoxelGrid.cubes(1, 9, 1, 1),
                        VoxelGrid.cubes(1, 1, 9, 1))) {
            String size = " on " + grid.nx() + " x " + grid.ny() + " x " + grid.nz();
            KernelSweep.beyondReactions(backend, grid)
                    .forEach((name, v) -> hashes.put(name + size, KernelSweep.hash(v)));
        }
        return hashes;
    }

    private static void runPlanted(OpenClBackend backend, String source) {
        OpenClSession session = backend.session();
        session.add(source, "planted");
        DeviceBuffer buffer = session.allocate("planted", 64 * Float.BYTES);
        session.transfer().write(new double[64], 64, buffer, 0);
        session.kernel("planted").buffer(buffer).over(64);
        session.finish();
    }

    /** What such a process writes, and after it what it says. */
    static List<String> output(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return output(DeviceProcess.class, environment, arguments);
    }

    /** The same of another class, whose first argument is the file that it writes. */
    static List<String> output(Class<?> main, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Path results = Files.createTempFile("device", ".txt");
        Path said = Files.createTempFile("device", ".log");
        try {
            run(main, environment, results, said, arguments);
            List<String> lines =
                    new ArrayList<>(Files.readAllLines(results, StandardCharsets.UTF_8));
            Files.readAllLines(said).forEach(line -> lines.add(SAID + line));
            return lines;
        } finally {
            Files.delete(results);
            Files.delete(said);
        }
    }

    private static void run(
            Class<?> main,
            Map<String, String> environment,
            Path results,
            Path said,
            String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx1g", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(main.getName(), results.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.redirectOutput(said.toFile()).start();
        if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("no end after " + GRACE_SECONDS + " s");
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(Files.readString(said));
        }
    }

    /** Kernels whose instructions the simulator counted. */
    static Set<String> counted(List<String> lines) {
        return lines.stream()
                .map(COUNTED::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Results of {@link #main} by name. */
    static Map<String, String> results(List<String> lines) {
        Map<String, String> results = new LinkedHashMap<>();
        for (String line : lines) {
            if (line.startsWith("= ")) {
                int at = line.lastIndexOf('=');
                results.put(line.substring(2, at), line.substring(at + 1));
            }
        }
        return results;
    }

    /** Skips a test whose driver is missing, but not where CI is true. */
    public static void require(Path driver) {
        if (!Files.exists(driver) && !"true".equals(System.getenv("CI"))) {
            Assumptions.abort("no " + driver + " here");
        }
    }
}
