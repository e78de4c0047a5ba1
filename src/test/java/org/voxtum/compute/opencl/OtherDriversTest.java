package org.voxtum.compute.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.compute.KernelSweep;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.grid.FieldLedger;

/**
 * Drivers that share no compiler back end give the same bits, one of them without double precision;
 * and a simulator that watches every access finds nothing, but finds what is planted.
 */
class OtherDriversTest {
    private static final Path RUSTICL = Path.of("/usr/lib/x86_64-linux-gnu/libRusticlOpenCL.so.1");
    private static final Path OCLGRIND = Path.of("/usr/lib/oclgrind/liboclgrind-rt-icd.so");

    /** Optimised code computes with values that it throws away, which the simulator cannot know. */
    private static final String PLAIN = "-cl-opt-disable";

    private static Map<String, String> expected;

    @TempDir Path folder;

    @BeforeAll
    static void sweepOnTheUsualDevice() {
        DeviceDescription device;
        try (OpenClBackend usual = TestDevice.backend(Precision.SINGLE)) {
            device = usual.device();
        }
        try (OpenClBackend backend =
                OpenClBackend.on(
                        device, Precision.SINGLE, new FieldLedger(), new KernelForm(false, ""))) {
            expected = DeviceProcess.sweep(backend);
        }
    }

    private Map<String, String> only(Path driver) throws IOException {
        Path vendors = Files.createDirectories(folder.resolve("vendors"));
        Files.writeString(vendors.resolve("one.icd"), driver + "\n");
        Map<String, String> environment = new HashMap<>();
        environment.put("OCL_ICD_VENDORS", vendors + "/");
        environment.put("RUSTICL_ENABLE", "llvmpipe");
        return environment;
    }

    private Map<String, String> watched(Path log) throws IOException {
        Map<String, String> environment = only(OCLGRIND);
        environment.put("OCLGRIND_DATA_RACES", "1");
        environment.put("OCLGRIND_UNIFORM_WRITES", "1");
        environment.put("OCLGRIND_UNINITIALIZED", "1");
        environment.put("OCLGRIND_CHECK_API", "1");
        environment.put("OCLGRIND_MAX_ERRORS", "3");
        environment.put("OCLGRIND_LOG", log.toString());
        return environment;
    }

    /** In whole launches, and in parts of a group each. */
    @ParameterizedTest
    @ValueSource(strings = {"0.2", "1e-12"})
    void aDeviceWithoutDoublesGivesTheSameFields(String longestLaunch) throws Exception {
        DeviceProcess.require(RUSTICL);
        Map<String, String> environment = only(RUSTICL);
        environment.put(DeviceProcess.LONGEST_LAUNCH, longestLaunch);
        List<String> lines = DeviceProcess.output(environment, "llvmpipe", "false", "");
        assertThat(lines.get(0)).contains("llvmpipe");
        Map<String, String> actual = DeviceProcess.results(lines);
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        // sums are of another type there
        actual.keySet().removeIf(name -> name.startsWith("sum"));
        actual.keySet().removeIf(name -> name.startsWith(KernelSweep.BUILT_IN));
        assertThat(expected).containsAllEntriesOf(actual);
    }

    /** What is expected of every driver. */
    private Map<String, String> exact() {
        Map<String, String> exact = new TreeMap<>(expected);
        exact.keySet().removeIf(name -> name.startsWith(KernelSweep.BUILT_IN));
        return exact;
    }

    @Test
    void everyContractHoldsWithoutDoubles() throws Exception {
        theContractsHold(RUSTICL, "llvmpipe");
    }

    @Test
    @Tag("full")
    void everyContractHoldsOnTheSimulator() throws Exception {
        theContractsHold(OCLGRIND, "Oclgrind");
    }

    /** The 19 of users' rates in double are not for a driver without. */
    private void theContractsHold(Path driver, String device) throws Exception {
        DeviceProcess.require(driver);
        Map<String, String> environment = only(driver);
        environment.put("CI", "true"); // without a device they fail and are not skipped
        List<String> lines = DeviceProcess.output(ContractProcess.class, environment);
        assertThat(lines.get(0)).contains(device);
        assertThat(lines.subList(1, 4)).containsExactly("passed 104", "of 123", "");
    }

    @Test
    void aDriverWithoutTimesIsKnownAsOne() throws Exception {
        DeviceProcess.require(RUSTICL);
        Map<String, String> environment = only(RUSTICL);
        environment.put(DeviceProcess.PROFILE, "yes");
        assertThat(DeviceProcess.output(environment, "llvmpipe", "false", "", FILLS))
                .contains("times of kernels: false");
    }

    private static final String FILLS =
            "__kernel void planted(__global float *p) { p[get_global_id(0)] = 1; }";

    private boolean isFromCache(Map<String, String> environment) throws Exception {
        List<String> lines = DeviceProcess.output(environment, "llvmpipe", "false", "", FILLS);
        assertThat(lines.get(1)).startsWith("kernels from the cache: ");
        return lines.get(1).endsWith("true");
    }

    /** This driver would abort the process on a damaged binary. */
    @Test
    void builtKernelsAreKeptAndBuiltAnewWhereTheyAreDamagedOrStale() throws Exception {
        DeviceProcess.require(RUSTICL);
        Path cache = folder.resolve("cache");
        Map<String, String> environment = only(RUSTICL);
        environment.put(DeviceProcess.CACHE, cache.toString());
        assertThat(isFromCache(environment)).isFalse();
        assertThat(isFromCache(environment)).isTrue();
        damage(cache);
        assertThat(isFromCache(environment)).isFalse();
        environment.put(DeviceProcess.STALE, "yes");
        assertThat(isFromCache(environment)).isFalse();
    }

    private static void damage(Path cache) throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            Path file = files.findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        }
    }

    /** Both forms at once, for the simulator takes its time on one processor. */
    @Test
    void everyKernelRunsAndEveryAccessIsWithinItsBuffer() throws Exception {
        DeviceProcess.require(OCLGRIND);
        Future<Set<String>> byRows = ForkJoinPool.commonPool().submit(() -> ranOnSimulator(true));
        Set<String> ran = ranOnSimulator(false);
        ran.addAll(byRows.get());
        assertThat(KernelNames.inSources()).hasSizeGreaterThan(40).isEqualTo(ran);
    }

    private Set<String> ranOnSimulator(boolean rows) throws Exception {
        Path log = folder.resolve("log " + rows);
        Map<String, String> environment = watched(log);
        environment.put("OCLGRIND_INST_COUNTS", "1");
        List<String> lines = DeviceProcess.output(environment, "", Boolean.toString(rows), PLAIN);
        assertThat(lines.get(0)).containsIgnoringCase("oclgrind");
        assertThat(DeviceProcess.results(lines)).containsAllEntriesOf(exact());
        assertThat(Files.exists(log) ? Files.readString(log) : "").isEmpty();
        return DeviceProcess.counted(lines);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p[get_global_id(0) + 1] = 1;", // beyond the end
                "p[0] = get_global_id(0);" // a race
            })
    void whatIsPlantedIsFound(String error) throws Exception {
        DeviceProcess.require(OCLGRIND);
        Path log = folder.resolve("log");
        String source = "__kernel void planted(__global float *p) { " + error + " }";
        DeviceProcess.output(watched(log), "", "false", PLAIN, source);
        assertThat(Files.readString(log)).contains("planted");
    }
}
